import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { isSameLanguage, textFor } from './text.js';

/** Our translation of words of others, on demand; nothing where there is none into the language of who reads. */
export function renderTranslation(
  translation: Text | undefined,
  locale: string,
  original?: string,
): TemplateResult | typeof nothing {
  if (translation === undefined) return nothing;
  const { value, lang } = textFor(translation, locale, original);
  if (!isSameLanguage(lang, locale)) return nothing;
  return html`<details class="cited translation">
    <summary>${msg('Our translation', { id: 'translation' })}</summary>
    <p>${value}</p>
  </details>`;
}
