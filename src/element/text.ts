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

/** The words marked with their language where it is not the one around them. */
export function renderText(text: Text, locale: string, original?: string): string | TemplateResult {
  const { value, lang } = textFor(text, locale, original);
  return lang.split('-')[0] === locale.split('-')[0]
    ? value
    : html`<span lang=${lang} dir="auto">${value}</span>`;
}

/**
 * The words in quotation marks, which are those of the language around the quotation: their own; and which stand where
 * that begins and ends.
 */
export function renderQuote(text: Text, locale: string, original?: string): TemplateResult {
  const { value, lang } = textFor(text, locale, original);
  return html`<span lang=${lang}><q dir="auto">${value}</q></span>`;
}
