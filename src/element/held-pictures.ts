import { html, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { isSavingData } from '../page/saving-data.js';

/** Which pictures wait until they are asked for, because the visitor saves data. */
export class HeldPictures {
  readonly #asked = new Set<string>();

  /** What is inside the document is here already. */
  holds(src: string): boolean {
    return isSavingData() && !src.startsWith('data:') && !this.#asked.has(src);
  }

  ask(...addresses: readonly string[]): void {
    for (const src of addresses) this.#asked.add(src);
  }
}

/** The button for all that wait. */
export const showPictures = (act: () => void): TemplateResult =>
  html`<button class="button quiet small show-pictures" part="show-pictures" @click=${act}>${msg('Show pictures', { id: 'showPictures' })}</button>`;
