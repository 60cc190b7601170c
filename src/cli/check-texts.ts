import { areTexts, originalOf } from '../campaign/document-texts.js';
import type { Problem } from '../campaign/parse-campaign.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks a document's texts in another language: every place must be one of the document, and what is counted and
 * dated must be the same in both.
 */
export function checkTexts(document: unknown, file: unknown): Problem[] {
  if (!areTexts(file)) {
    const message =
      'must be { "language": "fr", "texts": { "place": "text" }, "phrases": { "place": { "original": "text" } } }';
    return [{ path: '', message }];
  }
  const { languages } = document as { languages?: unknown };
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  const original = typeof first === 'string' ? first : 'en';
  const { texts = {}, phrases = {} } = file;
  return [
    ...Object.entries(texts).flatMap(([place, text]) => {
      const [found] = textsAt(document, place.split('/'), original);
      if (!found)
        return [
          { path: place, message: 'is no text of the document: it may have gone, or its id has changed' },
        ];
      return compare(place, found.words, text);
    }),
    ...Object.entries(phrases).flatMap(([place, byOriginal]) => {
      const known = new Set(textsAt(document, place.split('/'), original).map(({ words }) => words));
      return Object.entries(byOriginal).flatMap(([words, text]) =>
        known.has(words)
          ? compare(`${place}: "${words}"`, words, text)
          : [{ path: place, message: `no text there is "${words}": it may have changed` }],
      );
    }),
  ];
}

/** What stands at a place; for a translation that the document itself lacks, what is translated. */
export function textsAt(
  node: unknown,
  [step, ...rest]: readonly string[],
  original: string,
): { words: string | undefined }[] {
  if (step === undefined) {
    const words = originalOf(node, original);
    return words !== undefined ? [{ words }] : typeof node === 'object' && node ? [{ words: undefined }] : [];
  }
  if (typeof node !== 'object' || !node) return [];
  if (Array.isArray(node)) {
    return node
      .filter((item: Fields | null, index) => step === '*' || item?.['id'] === step || String(index) === step)
      .flatMap((item) => textsAt(item, rest, original));
  }
  const fields = node as Fields;
  if (Object.hasOwn(fields, step)) return textsAt(fields[step], rest, original);
  return step === 'translation' && !rest.length ? [{ words: undefined }] : [];
}

function compare(path: string, words: string | undefined, text: string): Problem[] {
  if (words === undefined) return [];
  const problems = [];
  if (numbersIn(words) !== numbersIn(text))
    problems.push({
      path,
      message: `has other numbers (${numbersIn(text) || 'none'}) than the original (${numbersIn(words) || 'none'})`,
    });
  if (placeholdersIn(words) !== placeholdersIn(text))
    problems.push({
      path,
      message: `must keep ${placeholdersIn(words) || 'no placeholder'} as in the original`,
    });
  return problems;
}

/** Numbers and the numbers of dates, in any digits and order, whatever parts their thousands. */
const numbersIn = (text: string) =>
  (
    text
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(/(\d)[,.\u00a0\u202f ’'](?=\d{3}(?!\d))/g, '$1')
      // Chinese numbers its months, which have names elsewhere.
      .replace(/\d+(?=月)/g, '')
      .match(/\d+/g) ?? []
  )
    .sort()
    .join(', ');

const placeholdersIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join(', ');
