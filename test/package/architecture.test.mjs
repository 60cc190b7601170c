/** The walks of docs/architecture.md lead past files that are there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const walks = readFileSync('docs/architecture.md', 'utf8').split(/^## /m).slice(1);

describe('the way of', () => {
  it('the four that a newcomer asks for are told', () => {
    assert.equal(walks.length, 4);
  });

  for (const walk of walks) {
    const [name] = walk.split('\n');
    it(`${name} leads past files that are there`, () => {
      const files = Array.from(walk.matchAll(/`([\w./-]+\.(?:ts|mjs|json|xlf))`/g), ([, file]) => file);
      assert.ok(files.length >= 5, `${files.length} files`);
      assert.deepEqual(
        files.filter((file) => !existsSync(file)),
        [],
      );
    });
  }
});
