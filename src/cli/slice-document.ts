import { areTexts, originalOf, type DocumentTexts } from '../campaign/document-texts.js';
import { allSections } from '../campaign/schema.js';
import { textsAt } from './check-texts.js';

type Fields = Readonly<Record<string, unknown>>;

/** The sections that a document may have. */
export const SECTIONS: readonly string[] = allSections.map(({ name }) => name);

/** What stands beside a section wherever it is shown. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  figures: ['figureGroups'],
  recognitions: ['notCounted'],
  timeline: ['chapters'],
  positions: ['questions', 'speakers'],
  about: ['glossary'],
};

/**
 * A document with its header, these sections, what they need, and the sources that they cite.
 *
 * @param language - The one language besides the original that texts are kept in; without it all of them.
 */
export function sliceDocument(document: Fields, names: readonly string[], language?: string): Fields {
  const kept = new Set(names.flatMap((name) => [name, ...(COMPANIONS[name] ?? [])]));
  // A timeline says of the acts that it tells what every view says of them.
  if (kept.has('timeline') && JSON.stringify(document['timeline']).includes('"recognition":'))
    kept.add('recognitions');
  const entries = Object.entries(document).filter(
    ([key]) => key !== 'sources' && (kept.has(key) || !SECTIONS.includes(key)),
  );
  const cited = new Set(stringsIn(entries));
  const { sources } = document;
  if (Array.isArray(sources))
    entries.push([
      'sources',
      kept.has('sources') ? sources : sources.filter((source: Fields) => cited.has(source['id'])),
    ]);
  const slice = Object.fromEntries(entries);
  if (language === undefined) return slice;
  const original = originalLanguage(document);
  return Object.fromEntries(
    Object.entries(slice).map(([key, value]) => [
      key,
      key === 'translations' ? pick(value as Fields, [language]) : inLanguages(value, [original, language]),
    ]),
  );
}

/** A document's texts in another language, as far as they are of a slice. */
export function sliceTexts(slice: Fields, texts: unknown): DocumentTexts | undefined {
  if (!areTexts(texts)) return undefined;
  const original = originalLanguage(slice);
  const at = (place: string) => textsAt(slice, place.split('/'), original);
  const ofSlice = Object.entries(texts.phrases ?? {}).map(([place, phrases]) => {
    const known = at(place).map(({ words }) => words);
    return [
      place,
      pick(
        phrases,
        Object.keys(phrases).filter((words) => known.includes(words)),
      ),
    ] as const;
  });
  return {
    ...texts,
    texts: pick(
      texts.texts ?? {},
      Object.keys(texts.texts ?? {}).filter((place) => at(place).length),
    ),
    phrases: Object.fromEntries(ofSlice.filter(([, phrases]) => Object.keys(phrases).length)),
  };
}

export function originalLanguage({ languages }: Fields): string {
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  return typeof first === 'string' ? first : 'en';
}

/** The same with texts by language in these alone; where a text is in none of them it stays whole. */
function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages));
  if (typeof value !== 'object' || !value) return value;
  const isText =
    languages.some((language) => originalOf(value, language) !== undefined) &&
    Object.keys(value).every((key) => /^[a-z]{2,3}(-\w+)*$/.test(key));
  if (isText) return pick(value as Fields, languages);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inLanguages(inner, languages)]),
  );
}

const pick = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));

const stringsIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : [value];
