import { memoize } from './formats.js';
import { only } from '../page/only.js';
import { ownFormats } from './own-formats.js';

/** A name for a country code, or the code where there is none. */
export function regionName(locale: string, code: string): string {
  const own = ownFormats(locale);
  if (own) return (Object.hasOwn(own.regions, code) ? own.regions[code] : undefined) ?? code;
  try {
    return (
      memoize(`r${locale}`, () => new Intl.DisplayNames(locale, only({ type: 'region' }))).of(code) ?? code
    );
  } catch {
    return code;
  }
}
