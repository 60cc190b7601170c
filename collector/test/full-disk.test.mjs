import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aFolder, aUsedFolder, countOf, post, query, startCollector } from './collector-process.mjs';

/** A collector whose disk is full from `fill()` to `free()`. */
async function aCollectorOnASmallDisk(t) {
  const folder = await aUsedFolder(t);
  const full = join(aFolder(t), 'full');
  const preload = new URL('full-disk.mjs', import.meta.url).href;
  const collector = await startCollector(t, folder, {
    nodeOptions: ['--import', preload],
    env: { FULL_DISK: full },
  });
  return { folder, collector, fill: () => writeFileSync(full, ''), free: () => rmSync(full) };
}

/** Sends until it is stored. */
async function postUntilStored(address, fields) {
  for (;;) {
    const { status } = await post(address, fields);
    if (status === 201) return;
    assert.equal(status, 503);
    await pause(200);
  }
}

describe('a collector whose disk is full', () => {
  it('answers 503, says so once, and stores again by itself when there is room', async (t) => {
    const { folder, collector, fill, free } = await aCollectorOnASmallDisk(t);
    const { address } = collector;
    for (let round = 0; round < 2; round++) {
      assert.equal((await post(address, { email: `before-${round}@example.org` })).status, 201);
      fill();
      const during = Array.from({ length: 20 }, (_, n) =>
        post(address, { email: `during-${round}-${n}@example.org` }),
      );
      for (const response of await Promise.all(during)) {
        assert.equal(response.status, 503);
        assert.equal((await response.json()).status, 'unavailable');
        assert.equal(response.headers.get('Retry-After'), '60');
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      }
      const held = { email: `held-${round}@example.org`, key: `key-held-${round}` };
      assert.equal((await post(address, held)).status, 503);
      free();
      await postUntilStored(address, held);
      assert.equal(collector.child.exitCode, null);
    }
    assert.equal(collector.output.match(/disk is full/g).length, 1, collector.output);
    assert.doesNotMatch(collector.output, /@|Test Person/);
    if (process.platform === 'linux') {
      const files = readdirSync(`/proc/${collector.child.pid}/fd`).length;
      assert.ok(files < 150, `${files} open files`);
    }
    const count = await countOf(address);
    assert.equal(await collector.kill('SIGTERM'), 0);

    const rows = await query(folder, 'SELECT email FROM pledges');
    const emails = rows.map(({ email }) => email);
    for (const name of ['before-0', 'held-0', 'before-1', 'held-1'])
      assert.ok(emails.includes(`${name}@example.org`));
    assert.equal(count, emails.length);
  });

  it('ends at once when it is stopped meanwhile', async (t) => {
    const { collector, fill } = await aCollectorOnASmallDisk(t);
    fill();
    assert.equal((await post(collector.address)).status, 503);
    assert.equal(await collector.kill('SIGTERM'), 0);
  });
});
