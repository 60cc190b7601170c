import { svg } from 'lit';

const icon = (shape: unknown) => svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
