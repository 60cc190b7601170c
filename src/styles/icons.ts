import { svg } from 'lit';

/* @__NO_SIDE_EFFECTS__ */
export function icon(shape: unknown) {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const minusIcon = icon(svg`<path d="M5 12h14"/>`);
export const previousIcon = icon(svg`<path d="M15 5l-7 7 7 7"/>`);
export const nextIcon = icon(svg`<path d="M9 5l7 7-7 7"/>`);
