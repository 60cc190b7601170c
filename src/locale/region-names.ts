import { AZERBAIJANI_REGIONS } from './azerbaijani-regions.js';
import { isAzerbaijani, memoize } from './formats.js';
import { only } from '../page/only.js';

/** A name for a country code, or the code where there is none; Azerbaijani names are ours: see `isAzerbaijani`. */
export function regionName(locale: string, code: string): string {
  if (isAzerbaijani(locale)) return memoize('raz', azerbaijaniRegions).get(code) ?? code;
  try {
    return (
      memoize(`r${locale}`, () => new Intl.DisplayNames(locale, only({ type: 'region' }))).of(code) ?? code
    );
  } catch {
    return code;
  }
}

const azerbaijaniRegions = () =>
  new Map(AZERBAIJANI_REGIONS.split('\n').map((line) => [line.slice(0, 2), line.slice(2)]));
