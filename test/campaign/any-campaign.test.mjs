/** The library serves any campaign: the default one is named in its own folder, and where a script takes it from there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from '../../scripts/glob.mjs';

const NAMES = /khojal|xocal|hocalı|ходжал|chodschal|khodjal|خوجالي|armeni|azerbaijani (media|state)|1992-/i;

describe('the source', () => {
  const files = [...globSync('src', '.ts'), ...globSync('src/locale/xliff', '.xlf')].filter(
    (file) => !/campaigns[\\/]|generated[\\/]/.test(file),
  );

  it('is looked through', () => assert.ok(files.length > 100));

  for (const file of files) {
    it(`${file} names nothing of the default campaign`, () => {
      const lines = readFileSync(file, 'utf8').split('\n');
      assert.deepEqual(
        lines.filter((line) => NAMES.test(line) && !/^import .* from '\.\.\/campaigns\//.test(line)),
        [],
      );
    });
  }
});
