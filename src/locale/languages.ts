/** Languages of the interface, each with its own name. English is the source language. */
export const LANGUAGES = {
  en: 'English',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
  ru: 'Русский',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;
export const SOURCE_LANGUAGE = 'en' satisfies Language;
const RIGHT_TO_LEFT = /^(ar|fa|he|ps|sd|ug|ur|yi)\b/;

/** The interface language that serves a language tag, or undefined: "de-AT" is served by "de". */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, base) ? (base as Language) : undefined;
}

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}
