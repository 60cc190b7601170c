import { html, type TemplateResult } from 'lit';

/** A button that shows a sign and is called by its name. */
export const signButton = (name: string, sign: string, press: () => void): TemplateResult =>
  html`<button class="icon-button" aria-label=${name} data-sign=${sign} @click=${press}></button>`;
