/** Languages of the interface: each with its own name, and with its direction where that is from right to left. */
const TABLE = {
  en: { name: 'English' },
  az: { name: 'Azərbaycanca' },
  tr: { name: 'Türkçe' },
  ru: { name: 'Русский' },
  fr: { name: 'Français' },
  de: { name: 'Deutsch' },
  es: { name: 'Español' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Readonly<Record<string, { name: string; direction?: 'rtl' }>>;

export type Language = keyof typeof TABLE;

export const LANGUAGE_CODES = Object.keys(TABLE) as readonly Language[];

/** Each with its own name. */
export const LANGUAGES = Object.fromEntries(
  Object.entries(TABLE).map(([code, { name }]) => [code, name]),
) as Readonly<Record<Language, string>>;

export const SOURCE_LANGUAGE = 'en' satisfies Language;

/** The interface language that serves a language tag, or undefined: "de-AT" is served by "de". */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0];
  return LANGUAGE_CODES.find((code) => code === base);
}

/** Which way a language of the interface is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const language = TABLE[languageOf(tag) ?? SOURCE_LANGUAGE];
  return 'direction' in language ? language.direction : 'ltr';
}
