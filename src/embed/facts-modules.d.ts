/** Sections of the default campaign, by their names: see `scripts/rollup/facts.mjs`. */
declare module 'facts:*' {
  const sections: Partial<import('../campaign/extracts.js').DocumentInParts>;
  export default sections;
}

/** The days of its remembrance, as each language writes them. */
declare module 'facts:anniversary' {
  export const words: Readonly<Record<string, string>>;
}
