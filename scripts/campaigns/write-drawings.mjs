/** Writes `drawings.ts` from the SVG files beside it: each as the `data:` address that the built-in gallery shows. */
import { readdir, readFile, writeFile } from 'node:fs/promises';

const folder = new URL('../../src/campaigns/justice-for-khojaly/', import.meta.url);
const files = (await readdir(new URL('drawings/', folder))).filter((name) => name.endsWith('.svg')).sort();
const entries = await Promise.all(
  files.map(async (name) => {
    const svg = (await readFile(new URL(`drawings/${name}`, folder), 'utf8')).trim().replaceAll('"', "'");
    // Only what a data: address cannot hold: the rest stays readable, and compresses.
    const address = `data:image/svg+xml,${svg.replace(/\s+/g, ' ').replace(/[%#]/g, encodeURIComponent)}`;
    return `  'drawings/${name}':\n    ${JSON.stringify(address)},`;
  }),
);
await writeFile(
  new URL('drawings.ts', folder),
  `// Written by scripts/campaigns/write-drawings.mjs; do not edit.
import { knowDrawings } from '../../campaign/parsed.js';

/** The drawings as addresses, by the path that the document gives. */
export const drawings: Readonly<Record<string, string>> = knowDrawings({\n${entries.join('\n')}\n});\n`,
);
