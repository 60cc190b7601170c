/**
 * The texts of this script's elements in every language but English: a line for each message. Filled in when a script
 * is built: see `scripts/rollup/build-constants.mjs`.
 */
export const catalogues: Readonly<Record<string, string>> = {};
