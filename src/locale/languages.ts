/** Languages of the interface, each with the way it is written. */
const TABLE = {
  en: 'ltr',
  az: 'ltr',
  tr: 'ltr',
  ru: 'ltr',
  fr: 'ltr',
  de: 'ltr',
  es: 'ltr',
  ar: 'rtl',
  hy: 'ltr',
  zh: 'ltr',
  ka: 'ltr',
  fa: 'rtl',
} as const;
export type OwnLanguage = keyof typeof TABLE;

/** What is said of a language that a page adds. */
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
  const entry = added.get(language);
  return entry ? (entry.direction ?? 'ltr') : TABLE[language as OwnLanguage];
}
