/**
 * Writes the Azerbaijani names of countries and territories, which Chromium has not. They are those of Unicode CLDR,
 * as Node carries them. After `npm run build:types`: `node scripts/write-azerbaijani-regions.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { listCountries } from '../build/components/pledge-button/countries.js';

const names = new Intl.DisplayNames('az', { type: 'region', fallback: 'none' });
if (names.resolvedOptions().locale !== 'az') throw new Error('This Node has no Azerbaijani names.');
const lines = listCountries('en', 'und')
  .map(({ code }) => code)
  .sort()
  .map((code) => `${code}${names.of(code)}`);
writeFileSync(
  'src/locale/azerbaijani-regions.ts',
  `/**
 * Written by scripts/write-azerbaijani-regions.mjs from Unicode CLDR ${process.versions.cldr} (Unicode License v3): the code and the
 * Azerbaijani name of each country and territory, one a line.
 */
export const AZERBAIJANI_REGIONS = \`
${lines.join('\n')}
\`;
`,
);
