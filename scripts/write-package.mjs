/**
 * Writes what the built scripts are published with: `dist/embed/releases.json` (every version, and of this one bytes
 * and integrity, and what its elements weigh on the way), and the type declarations beside the modules they describe.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { ELEMENTS } from '../build/embed/elements.js';
import { LANGUAGE_CODES, SOURCE_LANGUAGE } from '../build/locale/languages.js';
import { documentTypes } from './campaigns/document-types.mjs';
import { brotliSize } from './brotli-size.mjs';
import { filesOf, publishedFile } from './embed-files.mjs';
import { packageEntries } from './package-entries.mjs';
import { readReleases, withBuilt, writeReleases } from './releases.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Declarations that an entry leads to. What is private to the library has none, nor needs the packages it uses. */
const declarations = new Set();
function publish(file) {
  if (declarations.has(file) || !existsSync(`build/${file}`)) return;
  declarations.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(`build/${file}`, 'utf8')).importedFiles) {
    if (fileName.startsWith('.'))
      publish(posix.join(posix.dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  }
}
// Around it the components for React are written, from the manifest.
publish('react/wrap.d.ts');
for (const { types } of packageEntries()) if (types) publish(posix.relative('dist', types));
for (const file of declarations) cpSync(`build/${file}`, `dist/${file}`);
writeFileSync(
  'dist/campaign/schema.d.ts',
  documentTypes(
    JSON.parse(readFileSync('dist/campaign.schema.json', 'utf8')),
    readFileSync('src/campaign/schema.ts', 'utf8'),
  ),
);

const scripts = Object.fromEntries(
  readdirSync('dist/embed')
    // What a page names itself; the other files are pinned by the first.
    .filter((file) => /^(embed|complete\.\w+)\.js$/.test(file))
    .map((file) => {
      const bytes = readFileSync(`dist/embed/${file}`);
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return [file, { bytes: bytes.length, integrity }];
    }),
);
// What each element adds to the one script, what checks a document, the languages.
const elements = Object.fromEntries(
  Object.keys(ELEMENTS).map((tag) => [tag.slice(9), filesOf(tag.slice(9))]),
);
const languages = LANGUAGE_CODES.filter((code) => code !== SOURCE_LANGUAGE);
const names = new Set([...Object.values(elements).flat(), 'check', ...languages]);
Object.assign(scripts['embed.js'], {
  brotli: brotliSize(readFileSync('dist/embed/embed.js')),
  elements,
  files: Object.fromEntries([...names].map((name) => [name, publishedFile(name)])),
});
writeReleases('dist/embed/releases.json', withBuilt(readReleases(), version, scripts));
