/** The list of versions: nothing that was published changes. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { faultsBetween, faultsIn, readReleases, withBuilt } from '../../scripts/releases.mjs';

const git = (...words) => execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' });
const FILES = { 'embed.js': { bytes: 1, integrity: 'sha384-a' } };
const one = (more) => ({ '1.0.0': { released: '2026-11-26', status: 'current', scripts: FILES, ...more } });

describe('the list of versions', () => {
  it('says how every version stands', () => {
    assert.deepEqual(faultsIn(readReleases()), []);
  });

  it('has changed no version that was committed before', () => {
    const commits = existsSync('.git')
      ? git('log', '--format=%H', '--', 'releases.json').split('\n').filter(Boolean)
      : [];
    const states = commits.map((commit) => {
      try {
        return JSON.parse(git('show', `${commit}:releases.json`));
      } catch {
        return {}; // it was not there yet
      }
    });
    assert.deepEqual(
      states.flatMap((state) => faultsBetween(state, readReleases())),
      [],
    );
  });

  it('may say that a version is older now, or withdrawn', () => {
    assert.deepEqual(faultsBetween(one(), one({ status: 'supported', until: '2027-11-26' })), []);
    assert.deepEqual(faultsBetween(one(), one({ status: 'withdrawn', why: 'a wrong date' })), []);
  });

  it('may not lose a version, change what it is, or take back that it was withdrawn', () => {
    assert.deepEqual(faultsBetween(one(), {}), ['1.0.0 is gone']);
    const other = { 'embed.js': { bytes: 1, integrity: 'sha384-b' } };
    assert.deepEqual(faultsBetween(one(), one({ scripts: other })), ['1.0.0: other scripts']);
    const withdrawn = one({ status: 'withdrawn', why: 'a wrong date' });
    assert.deepEqual(faultsBetween(withdrawn, one()), ['1.0.0: was withdrawn']);
  });

  it('must say until when, why, and which is current', () => {
    assert.deepEqual(faultsIn(one({ status: 'supported' })), [
      '0 versions are current',
      '1.0.0: supported until when?',
    ]);
    assert.deepEqual(faultsIn(one({ status: 'withdrawn' })), [
      '0 versions are current',
      '1.0.0: withdrawn, and why?',
    ]);
  });

  it('has what was built as the current version', () => {
    const merged = withBuilt(one(), '1.1.0', { 'embed.js': { bytes: 2, integrity: 'sha384-b' } });
    assert.deepEqual(
      Object.entries(merged).map(([version, { status }]) => [version, status]),
      [
        ['1.1.0', 'current'],
        ['1.0.0', 'supported'],
      ],
    );
  });
});

describe('npm run release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-elements-release-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const host = join(folder, 'host');
  const run = (...words) =>
    execFileSync(process.execPath, [resolve('scripts/release.mjs'), 'host', ...words], {
      cwd: folder,
      stdio: 'pipe',
    });
  /** As if this version had been built, with a file that has its name. */
  const build = (version) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    mkdirSync(join(folder, 'dist/embed'), { recursive: true });
    mkdirSync(join(folder, 'dist/campaigns'));
    writeFileSync(join(folder, 'dist/campaign.schema.json'), '{}');
    writeFileSync(join(folder, 'dist/embed/embed.js'), `// ${version}`);
    writeFileSync(join(folder, `dist/embed/gallery-${version}.js`), '');
    const scripts = { 'embed.js': { bytes: 1, brotli: 1, integrity: `sha384-${version}`, elements: {} } };
    const list = withBuilt(readReleases(join(folder, 'releases.json')), version, scripts);
    writeFileSync(join(folder, 'dist/embed/releases.json'), JSON.stringify(list));
  };
  const script = (name) => readFileSync(join(host, name, 'embed/embed.js'), 'utf8');
  const told = (name) =>
    Object.entries(readReleases(join(host, name, 'embed/releases.json'))).map(
      ([version, { status, scripts }]) => [version, status, 'elements' in scripts['embed.js']],
    );

  it('puts each version in a folder that stays as it is, and the newest in the one of its kind', () => {
    mkdirSync(host);
    writeFileSync(join(folder, 'releases.json'), '{}');
    for (const version of ['1.0.0', '1.1.0']) {
      build(version);
      run();
    }
    assert.deepEqual([script('1.0.0'), script('1.1.0'), script('1')], ['// 1.0.0', '// 1.1.0', '// 1.1.0']);
    // A page may have the script of before in its store, which asks for its own files.
    assert.ok(readdirSync(join(host, '1/embed')).includes('gallery-1.0.0.js'));
    assert.deepEqual(faultsIn(readReleases(join(folder, 'releases.json'))), []);
    for (const name of ['1.0.0', '1.1.0', '1']) {
      assert.deepEqual(told(name), [
        ['1.1.0', 'current', true],
        ['1.0.0', 'supported', false],
      ]);
    }
  });

  it('publishes nothing twice', () => {
    assert.throws(() => run(), /never changes/);
    assert.equal(script('1.1.0'), '// 1.1.0');
  });

  it('tells in every folder that a version was withdrawn', () => {
    const file = join(folder, 'releases.json');
    const list = readReleases(file);
    Object.assign(list['1.0.0'], { status: 'withdrawn', why: 'a wrong date' });
    writeFileSync(file, JSON.stringify(list));
    run('--list');
    for (const name of ['1.0.0', '1.1.0', '1']) {
      assert.deepEqual(told(name)[1], ['1.0.0', 'withdrawn', false]);
    }
  });
});
