/** Writes `src/locale/generated` from the XLIFF files; what it writes uses our own runtime. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { globSync } from '../glob.mjs';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'build'],
  { stdio: 'inherit' },
);
if (status) process.exit(status);
for (const file of globSync('src/locale/generated', '.ts')) {
  const text = readFileSync(file, 'utf8')
    .replace(/import *\{ *str *\} from '@lit\/localize';/, "import { str } from '../localize.js';")
    .replace('templates =', "templates: import('../catalogues.js').Catalogue =");
  writeFileSync(file, text);
}
