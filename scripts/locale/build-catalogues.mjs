/**
 * Writes `src/locale/generated` from the XLIFF files; what it writes uses our own runtime. A language that Chromium has
 * no data for carries its names of countries (Unicode CLDR 48, Unicode License v3): the code and the name, one a line.
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
  const regions = `src/locale/regions/${basename(file, '.ts')}.txt`;
  const names = existsSync(regions) && JSON.stringify(readFileSync(regions, 'utf8').trim());
  writeFileSync(file, names ? text.replace('Catalogue = {', `Catalogue = {\n'regions': ${names},`) : text);
}
