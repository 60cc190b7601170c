import { catalogueOf } from './catalogues.js';
import { memoize } from './formats.js';
import { languageOf } from './languages.js';
import { only } from '../page/only.js';
import { ownFormats } from './own-formats.js';

/**
 * A name for a country code, or the code where there is none. Languages that the browser does not know carry their
 * names (`src/locale/regions`).
 */
export function regionName(locale: string, code: string): string {
  if (ownFormats(locale)) return ownRegions(locale).get(code) ?? code;
  try {
    return (
      memoize(`r${locale}`, () => new Intl.DisplayNames(locale, only({ type: 'region' }))).of(code) ?? code
    );
  } catch {
    return code;
  }
}

function ownRegions(locale: string): ReadonlyMap<string, string> {
  const lines = catalogueOf(languageOf(locale) ?? '')?.templates['regions'];
  if (typeof lines !== 'string') return new Map();
  return memoize(
    `r${locale}`,
    () => new Map(lines.split('\n').map((line) => [line.slice(0, 2), line.slice(2)])),
  );
}
