/** What the elements say themselves, in every language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AVOIDED, judgementIn } from './vocabulary.mjs';

const FOLDER = 'src/locale/xliff';
const UNIT = /<trans-unit id="([^"]+)">\s*<source>(.*?)<\/source>\s*<target>(.*?)<\/target>/gs;

describe('the messages of the elements', () => {
  const files = readdirSync(FOLDER);

  it('are in every language whose words are known here', () => {
    assert.deepEqual(
      files.map((file) => file.replace('.xlf', '')).sort(),
      Object.keys(AVOIDED)
        .filter((language) => language !== 'en')
        .sort(),
    );
  });

  for (const file of files) {
    it(`judge nothing and take no side: ${file}`, () => {
      const language = file.replace('.xlf', '');
      const units = [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(UNIT)];
      assert.ok(units.length > 140, String(units.length));
      const said = units.filter(
        ([, , source, target]) => judgementIn(source) ?? judgementIn(target, language),
      );
      assert.deepEqual(
        said.map(([, id, source, target]) => ({ id, source, target })),
        [],
      );
    });
  }
});
