import type { Catalogue } from '../locale/catalogues.js';

/**
 * Reads the catalogues as a script carries them: one text for each language, its messages in lines, in the order
 * of their (base 36) ids; `{0}` stands for the first value.
 */
export function unpackCatalogues(packed: Record<string, string>): Record<string, Catalogue> {
  return Object.fromEntries(
    Object.entries(packed).map(([language, lines]) => [
      language,
      Object.fromEntries(lines.split('\n').map((line, index) => [index.toString(36), template(line)])),
    ]),
  );
}

function template(line: string): unknown {
  const parts = line.split(/\{(\d)\}/);
  return parts.length === 1
    ? line
    : {
        strTag: true,
        strings: parts.filter((_, index) => index % 2 === 0),
        values: parts.filter((_, index) => index % 2).map(Number),
      };
}
