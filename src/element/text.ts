import { html, type TemplateResult } from 'lit';
import type { Text } from '../campaign/schema.js';

/** The words for a language, and the language they are truly in. */
export function textFor(text: Text, locale: string, original = 'en'): { value: string; lang: string } {
  if (typeof text === 'string') return { value: text, lang: original };
  const base = locale.split('-')[0] ?? '';
  for (const lang of [locale, base, original, 'en', ...Object.keys(text)]) {
    const value = Object.hasOwn(text, lang) ? text[lang] : undefined;
    if (value) return { value, lang };
  }
  return { value: '', lang: locale };
}

/** Whether two tags are of one language, whatever the region or script. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0] === other.split('-')[0];

/**
 * The words marked with their language where it is not the one around them.
 *
 * @param mark - What else is marked in them.
 */
export function renderText(
  text: Text,
  locale: string,
  original?: string,
  mark: (words: string) => unknown = (words) => words,
): unknown {
  const { value, lang } = textFor(text, locale, original);
  return isSameLanguage(lang, locale)
    ? mark(value)
    : html`<span lang=${lang} dir="auto">${mark(value)}</span>`;
}

/**
 * The words in quotation marks, which are those of the language around the quotation: their own; and which stand where
 * that begins and ends.
 */
export function renderQuote(text: Text, locale: string, original?: string): TemplateResult {
  const { value, lang } = textFor(text, locale, original);
  return html`<span lang=${lang}><q dir="auto">${value}</q></span>`;
}
