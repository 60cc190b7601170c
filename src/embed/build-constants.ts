import type { Catalogue } from '../locale/catalogues.js';

/** Filled in when a script is built: see `scripts/rollup/build-constants.mjs`. */
export const version: string = '0.0.0';

/** The texts of this script's elements, by language. */
export function catalogues(): Record<string, Catalogue> {
  return {};
}
