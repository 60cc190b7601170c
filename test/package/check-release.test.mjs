import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkRelease } from '../../scripts/check-release.mjs';
import { description } from './published-package.mjs';

const CHANGELOG = `# campaign-elements

## 1.2.0

### Minor Changes

- A thing.

## 1.1.0

- Another.
`;
const PROJECT = { version: '1.2.0', changelog: CHANGELOG, changesets: ['README.md', 'config.json'] };

describe('before a release', () => {
  it('all is well, and the notes are those of the version', () => {
    const { faults, notes } = checkRelease('v1.2.0', PROJECT);
    assert.deepEqual(faults, []);
    assert.equal(notes, '### Minor Changes\n\n- A thing.');
  });

  for (const [what, tag, changes, fault] of [
    ['another tag', 'v1.3.0', {}, /the tag is v1\.3\.0/],
    ['no section', 'v1.2.0', { changelog: CHANGELOG.replace('1.2.0', '1.2.0-beta.1') }, /no section/],
    [
      'changes that belong to no version',
      'v1.2.0',
      { changesets: [...PROJECT.changesets, 'CHANGELOG.md'] },
      /left in \.changeset \(CHANGELOG\.md\)/,
    ],
  ]) {
    it(`names ${what}`, () => {
      const { faults } = checkRelease(tag, { ...PROJECT, ...changes });
      assert.equal(faults.length, 1);
      assert.match(faults[0], fault);
    });
  }

  it('a change that was written down becomes a version of the package, and of nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'changeset-'));
    const at = (file) => join(folder, file);
    const git = (...values) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...values], { cwd: folder });
    for (const file of ['package.json', 'CHANGELOG.md', 'collector/package.json', '.changeset/config.json'])
      cpSync(file, at(file), { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(at('.changeset/one.md'), `---\n'${description.name}': minor\n---\n\nA thing.\n`);
    git('add', '.');
    git('commit', '--quiet', '-m', 'x');
    execFileSync(process.execPath, [resolve('node_modules/@changesets/cli/bin.js'), 'version'], {
      cwd: folder,
    });
    const [major, minor] = description.version.split('.').map(Number);
    const next = `${major}.${minor + 1}.0`;
    const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    assert.equal(version, next);
    const changelog = readFileSync(at('CHANGELOG.md'), 'utf8');
    const { faults, notes } = checkRelease(`v${next}`, {
      version,
      changelog,
      changesets: readdirSync(at('.changeset')),
    });
    assert.deepEqual(faults, []);
    assert.match(notes, /^### Minor Changes\n\n- [0-9a-f]{7}: A thing\.$/);
    const [, before] = readFileSync('CHANGELOG.md', 'utf8').split(/(?=^## )/m);
    assert.ok(changelog.includes(before), 'what was said of earlier versions stays');
    assert.equal(git('status', '--short', 'collector').toString(), '');
    rmSync(folder, { recursive: true });
  });

  it('the workflow runs scripts that there are, or that it does without', () => {
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    for (const [, script] of workflow.matchAll(/npm (?:run )?(test|[a-z]+:[a-z]+)\b/g))
      assert.ok(script in description.scripts, script);
    assert.match(workflow, /npm publish .*--provenance/);
    assert.match(workflow, /id-token: write/);
  });
});
