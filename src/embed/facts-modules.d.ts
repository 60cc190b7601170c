/** Sections of the default campaign, by their names: see `scripts/rollup/facts.mjs`. */
declare module 'facts:*' {
  const sections: Partial<import('../campaign/extracts.js').DocumentInParts>;
  export default sections;
}

/** The same in full: see `slices` there. */
declare module 'slice:*' {
  const sections: Partial<import('../campaign/extracts.js').DocumentInParts>;
  export default sections;
}

/** Their texts in a language, such as `texts:fr/timeline+chapters`: see `scripts/rollup/facts.mjs`. */
declare module 'texts:*' {
  const texts: import('../campaign/document-texts.js').DocumentTexts;
  export default texts;
}
