import { addLanguage, languageOf, SOURCE_LANGUAGE, type Language, type LanguageEntry } from './languages.js';

/** Translated texts by message id; a template is `{ strTag, strings, values }` as `lit-localize build` writes it. */
export type Catalogue = Readonly<Record<string, unknown>>;
export type LocaleLoader = (language: Language) => Promise<{ templates: Catalogue }>;

const catalogues = new Map<string, { templates: Catalogue }>();
const arrivals = new Map<Language, Promise<void>>();
const listeners = new Set<() => void>();
let loader: LocaleLoader | undefined;

/**
 * Adds the interface's texts in a language, or other texts in one of ours, and renders again what is shown in it.
 *
 * @param language - Its code, such as "pt"; it serves "pt-BR" too.
 * @param templates - Texts by message id, as in `src/locale/xliff`; `{0}` and `{1}` stand for the values of the
 *   original. What is missing is shown in English.
 * @param entry - Its own name and direction, where it is not one of ours.
 */
export function registerLocale(language: Language, templates: Catalogue, entry?: LanguageEntry): void {
  if (!languageOf(language) || entry) addLanguage(language, entry ?? { name: language });
  catalogues.set(language, { templates });
  for (const listener of listeners) listener();
}

/** Says where texts come from that nobody has registered. Without it English stands in. */
export function setLocaleLoader(load: LocaleLoader): void {
  loader = load;
}

/** Calls back whenever a language arrives; returns how to stop. */
export function onLocaleArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends for a language that nobody has registered. Settles when it is here, or cannot be had: then English stands in. */
export function bringLanguage(language: Language): Promise<void> | undefined {
  if (!loader || language === SOURCE_LANGUAGE || catalogues.has(language)) return undefined;
  let arrival = arrivals.get(language);
  if (!arrival) {
    arrival = loader(language).then(
      ({ templates }) => {
        registerLocale(language, templates);
      },
      () => {
        arrivals.delete(language); // offline: the next rendering asks again
      },
    );
    arrivals.set(language, arrival);
  }
  return arrival;
}

/** The texts of a language; undefined where they are not here, and then they are sent for. */
export function catalogueOf(language: Language): { templates: Catalogue } | undefined {
  void bringLanguage(language);
  return catalogues.get(language);
}
