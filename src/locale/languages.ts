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
  hy: { name: 'Հայերեն' },
  zh: { name: '中文' },
  ka: { name: 'ქართული' },
  fa: { name: 'فارسی', direction: 'rtl' },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

/** What is said of a language. */
export interface LanguageEntry {
  /** Its name in itself. */
  readonly name: string;
  readonly direction?: 'rtl' | undefined;
}

/** Languages that a page has added, by `registerLocale`. */
const added = new Map<string, LanguageEntry>();

/** Code of a language: one of ours, or one that a page has added. */
export type Language = string;

/** Codes of the languages that the library speaks by itself. */
export const LANGUAGE_CODES: readonly Language[] = Object.keys(TABLE);

/** Each with its own name. */
export const LANGUAGES = Object.fromEntries(
  Object.entries(TABLE).map(([code, { name }]) => [code, name]),
) as Readonly<Record<string, string>>;

export const SOURCE_LANGUAGE = 'en' satisfies Language;

export function addLanguage(code: Language, entry: LanguageEntry): void {
  added.set(code, entry);
}

/** The interface language that serves a language tag, or undefined: "de-AT" is served by "de". */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(TABLE, base) || added.has(base) ? base : undefined;
}

/** Which way a language of the interface is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const language = languageOf(tag) ?? SOURCE_LANGUAGE;
  const table: Readonly<Record<string, LanguageEntry>> = TABLE;
  return (added.get(language) ?? table[language])?.direction ?? 'ltr';
}
