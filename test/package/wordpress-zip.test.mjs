/** The plugin that a release has; what it does in WordPress is told by `npm run test:wordpress`. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { LANGUAGE_CODES } from '../../build/locale/languages.js';
import { elementNames } from './published-package.mjs';

const FILE = 'dist/wordpress/campaign-elements.zip';
const pack = () => {
  execFileSync('node', ['scripts/wordpress-zip.mjs']);
  return readFileSync(FILE);
};

describe('the zip of the WordPress plugin', () => {
  let archive;
  let files;
  before(() => {
    archive = pack();
    files = unzipSync(archive);
  });

  it('has every element in every language, as text without a script', () => {
    for (const name of elementNames.filter((name) => name !== 'root')) {
      for (const lang of LANGUAGE_CODES) {
        const file = files[`campaign-elements/fallback/${name}.${lang}.html`];
        assert.ok(file, `${name} in ${lang}`);
        assert.doesNotMatch(Buffer.from(file).toString(), /<script/i);
      }
    }
  });

  it('has the script as it was built', () => {
    assert.deepEqual(
      Buffer.from(files['campaign-elements/embed/embed.js']),
      readFileSync('dist/embed/embed.js'),
    );
  });

  it('is the same each time', () => {
    assert.ok(archive.equals(pack()));
  });
});
