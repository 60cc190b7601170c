/** Languages of the interface. English is the source language. */
export const LANGUAGE_CODES = ['en', 'az', 'tr', 'ru', 'fr', 'de', 'es', 'ar'] as const;

/** Each with its own name. */
export const LANGUAGES = {
  en: 'English',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
  ru: 'Русский',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
} as const satisfies Record<Language, string>;

export type Language = (typeof LANGUAGE_CODES)[number];
export const SOURCE_LANGUAGE = 'en' satisfies Language;

/** The interface language that serves a language tag, or undefined: "de-AT" is served by "de". */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0];
  return LANGUAGE_CODES.find((code) => code === base);
}

/** Which way a language of the interface is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return languageOf(tag) === 'ar' ? 'rtl' : 'ltr';
}
