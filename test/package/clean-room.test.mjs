/** What is committed says nothing of the machine it was written on, and refers to nothing that is not there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';

const committed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1e8 })
  .split('\0')
  .filter((file) => file && existsSync(file));
const texts = committed
  .map((file) => [file, readFileSync(file, 'utf8')])
  .filter(([, text]) => !text.includes('\0'));

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Every place where a pattern occurs: `file:line: words`. */
const places = (pattern, from = texts) =>
  from.flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: words, index }) => `${file}:${text.slice(0, index).split('\n').length}: ${words}`,
    ),
  );

describe('committed files', () => {
  it('are there', () => {
    assert.ok(committed.includes('package.json'));
  });

  it('name no path of a machine', () => {
    const own = [process.cwd(), dirname(process.cwd()), homedir()].filter((path) => path.length > 1);
    const anyones = ['/home/\\w', '/Users/\\w', '[A-Z]:\\\\\\\\?Users'];
    const pattern = new RegExp(
      `(?<![\\w.:/@\\]-])(${[...own.map((path) => `${escaped(path)}/`), ...anyones].join('|')})`,
      'g',
    );
    // This file names them itself.
    assert.deepEqual(
      places(
        pattern,
        texts.filter(([file]) => !file.endsWith('clean-room.test.mjs')),
      ),
      [],
    );
  });

  it('name no package registry', () => {
    const hosts =
      /https?:\/\/[\w.-]*\b(registry|artifactory|nexus|verdaccio)\b[\w.:-]*|^\s*(@\w+:)?registry\s*=/gm;
    assert.deepEqual(places(hosts), []);
  });

  it('lock packages by version and hash, not by where they were fetched', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    // A package of this repository is linked, not fetched.
    const fetched = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link);
    assert.deepEqual(
      fetched.map(([name]) => name),
      [],
    );
  });

  it('have no notes to ourselves', () => {
    const source = texts.filter(([file]) =>
      /^(src|scripts|stories|demo|test|docs)\/|^[A-Z]+\.md$/.test(file),
    );
    assert.deepEqual(places(/\b(TODO|FIXME|XXX|HACK|W[I]P)\b(?!\|)/g, source), []);
  });

  it('refer only to documents that are there', () => {
    const written = texts.filter(
      ([file]) => /\.(md|mdx|m?js|ts|json)$/.test(file) && file !== 'package-lock.json',
    );
    const dead = written.flatMap(([file, text]) =>
      [...text.matchAll(/(?<![\w:/.-])((?:\.{1,2}\/)*[\w-]+(?:\/[\w-]+)*\.md)\b/g)]
        .map(([, target]) => target)
        // `init` writes that one.
        .filter((target) => !/(^|\/)campaign\.md$/.test(target))
        .filter((target) =>
          ['', 'docs', posix.dirname(file)].every((folder) => !existsSync(posix.join(folder, target))),
        )
        .map((target) => `${file}: ${target}`),
    );
    assert.deepEqual(dead, []);
  });
});

describe('built files', () => {
  it('have no folder that npm would leave out', () => {
    const folders = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((item) =>
      item.isDirectory(),
    );
    assert.ok(folders.length > 0);
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => name === 'node_modules'),
      [],
    );
  });
});
