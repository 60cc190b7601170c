/** Sections of the default campaign, by their names: see `scripts/rollup/facts.mjs`. */
declare module 'facts:*' {
  const sections: Partial<import('../campaign/extracts.js').DocumentInParts>;
  export default sections;
}
