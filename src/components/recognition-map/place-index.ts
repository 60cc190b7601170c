import type { NotCounted, Text } from '../../campaign/schema.js';
import type { Mark } from '../../campaign/extracts.js';
import { codes, subdivisions } from '../../geography/geography.js';
import otherNames from '../../geography/other-names.json' with { type: 'json' };
import { comparer } from '../../locale/names.js';
import { regionName } from '../../locale/region-names.js';
import { searchKey } from '../../locale/search-key.js';
import { countryOf } from './acts.js';
import type { Formatter } from './formatter.js';

/** A country, a part of one, or an organisation, as the field and the list find it. */
export interface IndexedPlace {
  readonly code: string;
  readonly name: { readonly value: string; readonly lang: string };
  /** What it is found by. */
  readonly keys: readonly string[];
}

/** All places of the map, and all that act, by code, in the order of the language. */
export type PlaceIndex = ReadonlyMap<string, IndexedPlace>;

const COUNTRY = /^[A-Z]{2}$/;
const others: Readonly<Record<string, string>> = otherNames;
/** Marks between words are none of what is sought. */
const keyOf = (text: string) =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param acts - All acts, whatever is on show. */
export function placeIndex(
  formatter: Formatter,
  acts: readonly Mark[],
  notCounted: readonly NotCounted[],
): PlaceIndex {
  const { locale } = formatter;
  const said = new Map<string, Text>();
  for (const { code, jurisdiction } of notCounted) if (code) said.set(code, jurisdiction);
  const actors = new Map(acts.map((act) => [act.code, act]));
  for (const { code, jurisdiction } of acts) said.set(code, jurisdiction);
  const compare = comparer(locale);
  return new Map(
    [...new Set([...codes(), ...subdivisions(), ...said.keys()])]
      .map((code): IndexedPlace => {
        const act = actors.get(code);
        const text = said.get(code);
        const more = others[code]?.split(';') ?? [];
        const own = act ? formatter.name(act) : undefined;
        const name =
          own ??
          (COUNTRY.test(code)
            ? { value: regionName(locale, code), lang: locale }
            : text
              ? formatter.found(text)
              : { value: more[0] ?? code, lang: 'en' });
        const names = [
          name.value,
          ...(typeof text === 'object' ? Object.values(text) : text ? [text] : []),
          ...(COUNTRY.test(code) ? [regionName(locale, code), regionName('en', code)] : []),
          ...more,
        ];
        return { code, name, keys: [...new Set(names.map(keyOf)), keyOf(code)] };
      })
      .sort((a, b) => compare(a.name.value, b.name.value))
      .map((place) => [place.code, place]),
  );
}

/** The places that a text means, the likeliest first; all where nothing is asked. */
export function findPlaces(index: PlaceIndex, text: string): readonly IndexedPlace[] {
  const sought = keyOf(text);
  const ranked = [...index.values()].map((place) => ({ place, rank: rankOf(place, sought) }));
  return ranked
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

const NOT_MEANT = 4;

/** Nobody means by two letters in the midst of a word what has them as its code. */
function rankOf({ keys }: IndexedPlace, sought: string): number {
  const code = keys.at(-1);
  const ranks = keys.map((key) => {
    if (key === sought) return 0;
    if (key.startsWith(sought)) return 1;
    if (key.includes(` ${sought}`)) return 2;
    return key !== code && key.includes(sought) ? 3 : NOT_MEANT;
  });
  return Math.min(...ranks);
}

/** Everything by which a row of the list is found beside what it says. */
export const keysOf = (index: PlaceIndex, code: string): string =>
  [code, ...[code, countryOf(code)].flatMap((one) => index.get(one)?.keys ?? [])].join(' ');
