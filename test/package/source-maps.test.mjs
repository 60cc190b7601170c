/** The scripts' source maps: what runs on a page leads to the line of TypeScript that says it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

const FOLDER = 'dist/embed';
const COMMENT = /\n\/\/# sourceMappingURL=([\w.-]+)$/;
const all = readdirSync(FOLDER);
/** Facts are data, which has no source. */
const scripts = all.filter((file) => file.endsWith('.js') && !file.startsWith('facts-'));
/** As a browser reads it, which does not count the byte order mark. */
const read = (file) => readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^\ufeff/, '');
const mapOf = (code) => new TraceMap(read(COMMENT.exec(code)[1]));
const called = (name) => scripts.find((file) => file.replace(/(-[\w-]{8})?\.js$/, '') === name);

/** Words of the minified code, once in it, and the file in which they stand. */
const PLACES = [
  ['embed', 'CSS.supports(', 'src/embed/start.ts'],
  ['embed', 'Object.freeze({version', 'src/embed/start.ts'],
  ['embed', '"createTreeWalker"', 'node_modules/lit-html/development/lit-html.js'],
  ['recognition-map', '"map.noActNow"', 'src/components/recognition-map/recognition-map.ts'],
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

  // Those with everything in them have facts between the code, whose texts would be taken for it.
  it('of every file leads from most texts to the line that has them', () => {
    for (const file of scripts.filter((name) => !name.startsWith('complete.'))) {
      const code = read(file);
      const map = mapOf(code);
      const texts = code
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(/[(,=?:]"([\w. -]{8,})"/g)].map((found) => ({
            text: found[1],
            place: originalPositionFor(map, { line: index + 1, column: found.index + 1 }),
          })),
        )
        .filter(
          ({ text, place }) =>
            place.source && map.sourcesContent[map.sources.indexOf(place.source)].includes(text),
        );
      const right = texts.filter(({ text, place }) =>
        map.sourcesContent[map.sources.indexOf(place.source)].split('\n')[place.line - 1].includes(text),
      );
      assert.ok(right.length >= texts.length * 0.9, `${file}: ${right.length} of ${texts.length}`);
    }
  });
});
