/**
 * Writes `src/locale/generated` from the XLIFF files; what it writes uses our own runtime. A language that Chromium has
 * no data for carries its formats and names (Unicode CLDR 48, Unicode License v3).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
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
  const own = `src/locale/own/${basename(file, '.ts')}.json`;
  const formats = existsSync(own) && JSON.stringify(JSON.parse(readFileSync(own, 'utf8')));
  writeFileSync(file, formats ? text.replace('Catalogue = {', `Catalogue = {\n'own': ${formats},`) : text);
}
