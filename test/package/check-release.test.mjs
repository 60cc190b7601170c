import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkRelease } from '../../scripts/check-release.mjs';
import { description } from './published-package.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2030-01-31

### Added

- A thing.

## [1.1.0] - 2029-01-31

- Another.
`;
const FILES = {
  package: '{ "version": "1.2.0" }',
  version: "export const version = '1.2.0';",
  changelog: CHANGELOG,
};

describe('before a release', () => {
  it('all is well, and the notes are those of the version', () => {
    const { faults, notes } = checkRelease('v1.2.0', FILES);
    assert.deepEqual(faults, []);
    assert.equal(notes, '### Added\n\n- A thing.');
  });

  for (const [what, tag, changes, fault] of [
    ['another tag', 'v1.3.0', {}, /the tag is v1\.3\.0/],
    ['another version in the scripts', 'v1.2.0', { version: "version = '1.1.0'" }, /version\.ts/],
    ['no section', 'v1.2.0', { changelog: CHANGELOG.replace('[1.2.0]', '[1.2.1]') }, /no section/],
    [
      'changes that belong to no version',
      'v1.2.0',
      { changelog: CHANGELOG.replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n') },
      /left under "Unreleased"/,
    ],
  ]) {
    it(`names ${what}`, () => {
      const { faults } = checkRelease(tag, { ...FILES, ...changes });
      assert.equal(faults.length, 1);
      assert.match(faults[0], fault);
    });
  }

  it('the workflow runs scripts that there are, or that it does without', () => {
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    for (const [, script] of workflow.matchAll(/npm (?:run )?(test|[a-z]+:[a-z]+)\b/g))
      assert.ok(script in description.scripts, script);
    assert.match(workflow, /npm publish .*--provenance/);
    assert.match(workflow, /id-token: write/);
  });
});
