/**
 * Fails when a message has no translation, or when the XLIFF files are not what `npm run localize:extract` writes:
 * `lit-localize build` itself only warns.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'src/locale/xliff';
const files = readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`);
const before = files.map((file) => readFileSync(file, 'utf8'));
const shell = process.platform === 'win32';
const extract = spawnSync('npx', ['lit-localize', 'extract'], { encoding: 'utf8', shell });
const changed = files.filter((file, index) => readFileSync(file, 'utf8') !== before[index]);
files.forEach((file, index) => writeFileSync(file, before[index]));
const build = spawnSync('node', ['scripts/locale/build-catalogues.mjs'], { encoding: 'utf8' });
const missing = `${build.stdout}${build.stderr}`.split('\n').filter((line) => line.includes('is missing'));

if (changed.length) console.error(`Not up to date: ${changed.join(', ')}. Run "npm run localize:extract".`);
if (missing.length) console.error(missing.join('\n'));
if (extract.status || build.status) console.error(extract.stderr, build.stderr);
if (changed.length || missing.length || extract.status || build.status) process.exit(1);
console.log(`${files.length} languages, every message translated.`);
