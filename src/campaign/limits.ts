/** What a campaign document may be at most. */

/** Longest text, in characters. */
export const MAX_TEXT = 10_000;
/** Most items in one section. */
export const MAX_ITEMS = 5_000;
/** Largest document, in bytes. */
export const MAX_BYTES = 1_048_576;
/** Deepest nesting. */
export const MAX_DEPTH = 20;
