import type { OwnLanguage } from './languages.js';

/** Each language of the interface with its own name; apart, since only a choice of languages shows them. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
  ru: 'Русский',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
  hy: 'Հայերեն',
  zh: '中文',
  ka: 'ქართული',
  fa: 'فارسی',
} satisfies Record<OwnLanguage, string>;
