/** Filled in when a script is built: see `scripts/rollup/build-constants.mjs`. */
export const version: string = '0.0.0';

/** The texts of this script's elements in every language but English: a line for each message. */
export const catalogues: Readonly<Record<string, string>> = {};
