import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FolderError } from '../../build/collector/folder-error.js';
import { lockFolder } from '../../build/collector/folder-lock.js';
import { aFolder, countOf, post, runCollector, startCollector } from './collector-process.mjs';

const SENTENCE = /^The pledge folder \S+ is in use by another process: [^\n]+\.\n$/;

describe('a folder that a collector uses', () => {
  it('is refused to a second one, and the first goes on', async (t) => {
    const folder = aFolder(t);
    const first = await startCollector(t, folder);
    await post(first.address);

    const second = runCollector(t, folder);
    assert.equal(await second.ready, undefined);
    const [code] = await second.ended;
    assert.equal(code, 10);
    assert.match(second.output, SENTENCE);

    assert.equal((await post(first.address, { email: 'other@example.org' })).status, 201);
    assert.equal(await countOf(first.address), 2);
  });

  it('goes to exactly one of those that start together, also after a kill', async (t) => {
    const folder = aFolder(t);
    for (let round = 0; round < 2; round++) {
      const all = Array.from({ length: 3 }, () => runCollector(t, folder));
      const addresses = await Promise.all(all.map(({ ready }) => ready));
      const winners = all.filter((_, index) => addresses[index]);
      assert.equal(winners.length, 1);
      for (const loser of all.filter((one) => one !== winners[0])) assert.match(loser.output, SENTENCE);
      await winners[0].kill('SIGKILL');
    }
  });
});

describe('lockFolder', () => {
  it('refuses a folder that this process has, and gives it again after release', (t) => {
    const folder = aFolder(t);
    const lock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), FolderError);
    lock.release();
    lockFolder(folder).release();
  });

  it('keeps the lock of a second holder when the first is released twice', (t) => {
    const folder = aFolder(t);
    const first = lockFolder(folder);
    first.release();
    const second = lockFolder(folder);
    first.release();
    assert.throws(() => lockFolder(folder), FolderError);
    second.release();
  });

  it('refuses when the system has no way to lock', { skip: process.platform !== 'linux' }, (t) => {
    const folder = aFolder(t);
    const { PATH } = process.env;
    process.env.PATH = folder;
    t.after(() => (process.env.PATH = PATH));
    assert.throws(() => lockFolder(folder), /cannot be locked: the command "flock"/);
  });
});
