/** Names of languages, the order of names, and how lists and sizes are written, in each language. */
import { memoize, numberFormat, numeric } from './formats.js';
import { ownFormats } from './own-formats.js';
import { only } from '../page/only.js';

export function formatList(locale: string, items: readonly string[]): string {
  if (ownFormats(locale)) return items.join(', ');
  try {
    return memoize(`l${locale}`, () => new Intl.ListFormat(locale, only({ type: 'conjunction' }))).format(
      items,
    );
  } catch {
    return items.join(', '); // an old polyfill has no lists
  }
}

/** "2.14 MB": a size on disk, in the units of the language. */
export function formatBytes(locale: string, bytes: number): string {
  let value = bytes / 1000;
  let unit = 'kilobyte';
  for (const larger of ['megabyte', 'gigabyte']) {
    if (value < 999.5) break;
    value /= 1000;
    unit = larger;
  }
  const options = { style: 'unit', unit, maximumSignificantDigits: 3 } as const;
  return memoize(`b${locale}${unit}`, () => numberFormat(numeric(locale), options)).format(value);
}

/** "34 %": a part of a whole, as the language writes it. */
export function formatShare(locale: string, share: number): string {
  if (ownFormats(locale)) return `${numberFormat(numeric(locale)).format(Math.round(share * 100))}%`;
  return memoize(`%${locale}`, () => numberFormat(numeric(locale), { style: 'percent' })).format(share);
}

/** Compares texts for the order of the language. */
export function comparer(locale: string): (a: string, b: string) => number {
  if (!locale.startsWith('az')) return (a, b) => a.localeCompare(b, locale);
  return (a, b) => {
    const [first, second] = [azerbaijaniKey(a), azerbaijaniKey(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

const AZERBAIJANI_LETTERS = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw';

/** The text with each letter's place in the alphabet instead of the letter; what is no letter stands before them all. */
const azerbaijaniKey = (text: string) =>
  text.toLocaleLowerCase('az').replace(/\p{L}/gu, (letter) => {
    const place = [letter, letter.normalize('NFD').charAt(0)]
      .map((form) => AZERBAIJANI_LETTERS.indexOf(form))
      .find((index) => index >= 0);
    return place === undefined ? letter : String.fromCharCode(0xe000 + place);
  });

/** A name for a language code; where there is none, the language's own name for itself, or the code. */
export function languageName(locale: string, code: string): string {
  const nameIn = (locale: string) =>
    memoize(
      `L${locale}`,
      () => new Intl.DisplayNames(locale, only({ type: 'language', fallback: 'none' })),
    ).of(code);
  try {
    const own = ownFormats(locale);
    return (own ? own.languages[code] : nameIn(locale)) ?? nameIn(code) ?? code;
  } catch {
    return code; // no language tag after all
  }
}
