/** The scripts' source maps: what runs on a page leads to the line of TypeScript that says it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { LANGUAGE_CODES } from '../../build/locale/languages.js';

const FOLDER = 'dist/embed';
const COMMENT = /\n\/\/# sourceMappingURL=([\w.-]+)$/;
const all = readdirSync(FOLDER);
/** Facts are data, which has no source. */
/** Facts, and texts of theirs in a language, are data. */
const DATA = new RegExp(`^(facts|(${LANGUAGE_CODES.join('|')})-[a-z]+)-`);
const scripts = all.filter((file) => file.endsWith('.js') && !DATA.test(file));
/** As a browser reads it, which does not count the byte order mark. */
const read = (file) => readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^\ufeff/, '');
const mapOf = (code) => new TraceMap(read(COMMENT.exec(code)[1]));
const called = (name) => scripts.find((file) => file.replace(/(-[\w-]{8})?\.js$/, '') === name);

/** Words of the minified code, once in it, and the file in which they stand. */
const PLACES = [
  ['embed', 'CSS.supports(', 'src/embed/start.ts'],
  ['embed', 'Object.freeze({version', 'src/embed/start.ts'],
  ['embed', '"createTreeWalker"', 'node_modules/lit-html/development/lit-html.js'],
  ['recognition-map', '"map.noActNow"', 'src/components/recognition-map/answers.ts'],
  ['map-details', '"map.notReadBy"', 'src/components/recognition-map/act-words.ts'],
  ['de', '"anniversary.until"', 'src/locale/generated/de.ts'],
  ['complete.de', 'CSS.supports(', 'src/embed/start.ts'],
  ['complete.ar', 'CSS.supports(', 'src/embed/start.ts'],
];

describe('the source map', () => {
  it('of each script is named in its last line by at most 48 bytes, and lies beside it', () => {
    for (const file of scripts) {
      const [line, map] = COMMENT.exec(read(file)) ?? [];
      assert.ok(map && existsSync(`${FOLDER}/${map}`), file);
      assert.ok(Buffer.byteLength(line) <= 48, `${file}: ${line}`);
    }
  });

  it('of each script names sources in this folder alone, and has what stands in them', () => {
    for (const file of all.filter((name) => name.endsWith('.map'))) {
      const { sources, sourcesContent } = JSON.parse(read(file));
      assert.ok(sources.length, file);
      for (const [index, source] of sources.entries()) {
        assert.match(source, /^\.\.\/\.\.\/(src\/.+\.ts|node_modules\/.+\.m?js)$/, file);
        assert.equal(
          sourcesContent[index],
          readFileSync(posix.join(FOLDER, source), 'utf8'),
          `${file}: ${source}`,
        );
      }
    }
  });

  for (const [name, words, source] of PLACES) {
    it(`of ${name} leads from ${words} to where it stands in ${source}`, () => {
      const code = read(called(name));
      const lines = code.slice(0, code.indexOf(words)).split('\n');
      assert.ok(code.includes(words));
      const place = originalPositionFor(mapOf(code), {
        line: lines.length,
        column: lines.at(-1).length,
      });
      assert.equal(place.source, `../../${source}`);
      const line = readFileSync(source, 'utf8').split('\n')[place.line - 1];
      const [word] = /\w{3,}/.exec(words);
      assert.ok(line.includes(word), `${place.line}: ${line}`);
    });
  }

  it('of the files leads from most texts to the line that has them', () => {
    let all = 0;
    let right = 0;
    // Those with everything in them have facts between the code, whose texts would be taken for it.
    for (const file of scripts.filter((name) => !name.startsWith('complete.'))) {
      const code = read(file);
      const map = mapOf(code);
      for (const [index, line] of code.split('\n').entries()) {
        for (const { 1: text, index: column } of line.matchAll(/[(,=?:]"([\w. -]{8,})"/g)) {
          const place = originalPositionFor(map, { line: index + 1, column: column + 1 });
          const content = map.sourcesContent[map.sources.indexOf(place.source)];
          if (!content?.includes(text)) continue;
          all++;
          if (content.split('\n')[place.line - 1].includes(text)) right++;
        }
      }
    }
    assert.ok(all > 300 && right >= all * 0.9, `${right} of ${all}`);
  });
});
