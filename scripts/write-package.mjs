/**
 * Writes what the built scripts are published with: `dist/embed/releases.json` (version, bytes, what they weigh on the way, integrity), and the
 * type declarations beside the modules they describe.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { ELEMENTS } from '../build/embed/elements.js';
import { files, filesOf } from './embed-files.mjs';
import { packageEntries } from './package-entries.mjs';

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
for (const { types } of packageEntries()) if (types) publish(posix.relative('dist', types));
for (const file of declarations) cpSync(`build/${file}`, `dist/${file}`);

const scripts = readdirSync('dist/embed')
  // What a page names itself; the other files are pinned by the first.
  .filter((file) => /^(embed|complete\.\w+)\.js$/.test(file))
  .map((file) => {
    const bytes = readFileSync(`dist/embed/${file}`);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    return [file, { version, bytes: bytes.length, brotli: brotliCompressSync(bytes).length, integrity }];
  });
// What each element adds to the one script, and what checks a document: names of files, and their weights on the way.
const elements = Object.fromEntries(
  Object.keys(ELEMENTS).map((tag) => [tag.slice(9), filesOf(tag.slice(9))]),
);
const weights = Object.fromEntries(
  [...new Set([...Object.values(elements).flat(), 'check'])].map((name) => [
    name,
    brotliCompressSync(files[name]).length,
  ]),
);
Object.assign(Object.fromEntries(scripts)['embed.js'], { elements, files: weights });
writeFileSync('dist/embed/releases.json', `${JSON.stringify(Object.fromEntries(scripts), null, 2)}\n`);
