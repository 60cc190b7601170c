import { html, nothing, type TemplateResult } from 'lit';
import { currentLanguage } from '../locale/in-language.js';
import type { Language } from '../locale/languages.js';
import { msg, str } from '../locale/localize.js';
import type { TableForm } from '../saving/table.js';
import { LazyPart, type LazyHost } from './lazy-part.js';

const FORMS = ['CSV', 'JSON'] as const satisfies readonly TableForm[];

interface Saving<Args extends readonly unknown[]> {
  save(form: TableForm, language: Language, ...what: Args): void;
}

/** Buttons that save what an element shows as a table; what writes it comes when one of them is pressed. */
export class TableSaver<Args extends readonly unknown[]> {
  readonly #part: LazyPart<Saving<Args>>;

  /** @param load - Imports the function that saves, in words of the given language. */
  constructor(host: LazyHost, load: () => Promise<Saving<Args>>) {
    this.#part = new LazyPart(host, load, { onIntent: false });
  }

  render(...what: Args): TemplateResult {
    const language = currentLanguage();
    const save = async (form: TableForm) => (await this.#part.bring())?.save(form, language, ...what);
    return html`<p class="save">
      ${FORMS.map(
        (form) =>
          html`<button class="button quiet small" part="save" @click=${() => save(form)}
            >${msg(str`Save as ${form}`, { id: 'sources.save' })}</button
          >`,
      )}
      ${this.#part.render(() => nothing)}
    </p>`;
  }
}
