import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aPledge } from './a-pledge.mjs';
import {
  aFolder,
  aUsedFolder,
  countOf,
  post,
  query,
  runCollector,
  startCollector,
} from './collector-process.mjs';

const CYCLES = 5;
const CLIENTS = 8;

const storedPledges = (folder) =>
  query(folder, 'SELECT email, name, country, message, consents, statement FROM pledges');

async function storedEmails(folder) {
  const pledges = await storedPledges(folder);
  return pledges.map(({ email }) => email);
}

describe('a collector that is killed', () => {
  it('has the pledge that it confirmed', async (t) => {
    const folder = await aUsedFolder(t);
    const first = await startCollector(t, folder);
    assert.equal((await post(first.address)).status, 201);
    await first.kill('SIGKILL');

    const second = await startCollector(t, folder);
    assert.equal(await countOf(second.address), 1);
  });

  it('has every confirmed pledge, however often it is killed under load', async (t) => {
    const folder = await aUsedFolder(t);
    const confirmed = [];
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const collector = await startCollector(t, folder);
      let answers = 0;
      const clients = Array.from({ length: CLIENTS }, async (_, client) => {
        for (let n = 0; ; n++) {
          const email = `${cycle}-${client}-${n}@example.org`;
          const response = await post(collector.address, { email }).catch(() => undefined);
          if (!response) return;
          assert.equal(response.status, 201);
          confirmed.push(email);
          if (++answers === 40 + cycle * 13) collector.child.kill('SIGKILL');
        }
      });
      await Promise.all(clients);
      await collector.ended;
    }

    const last = await startCollector(t, folder);
    const count = await countOf(last.address);
    assert.equal(await last.kill('SIGTERM'), 0);
    const stored = await storedEmails(folder);
    const lost = confirmed.filter((email) => !stored.includes(email));
    assert.deepEqual(lost, []);
    assert.ok(confirmed.length >= CYCLES * 40);
    assert.equal(count, stored.length);
    assert.equal(new Set(stored).size, stored.length);
  });

  it('starts again when it was killed while it made its folder', async (t) => {
    const folder = aFolder(t);
    const first = runCollector(t, folder);
    while (!existsSync(join(folder, 'pglite.unfinished', 'PG_VERSION'))) await pause(5);
    await first.kill('SIGKILL');
    assert.equal(existsSync(join(folder, 'pglite')), false);

    const second = await startCollector(t, folder);
    assert.equal((await post(second.address)).status, 201);
  });
});

describe('a collector whose disk fails', () => {
  it('confirms nothing more, says so, ends, and has what it confirmed before', async (t) => {
    const folder = await aUsedFolder(t);
    const failing = join(folder, 'failing');
    const preload = new URL('failing-disk.mjs', import.meta.url).href;
    const first = await startCollector(t, folder, {
      nodeOptions: ['--import', preload],
      env: { FAILING_DISK: failing },
    });
    assert.equal((await post(first.address, { email: 'before@example.org' })).status, 201);

    writeFileSync(failing, '');
    const during = ['during-1@example.org', 'during-2@example.org', 'during-3@example.org'];
    const answers = await Promise.allSettled(during.map((email) => post(first.address, { email })));
    for (const { value } of answers) assert.notEqual(value?.status, 201);
    assert.ok(answers.some(({ value }) => value?.status === 503));
    const [code] = await first.ended;
    assert.equal(code, 1);
    assert.match(first.output, /cannot be written/);
    assert.doesNotMatch(first.output, /@|Test Person/);

    rmSync(failing);
    const second = await startCollector(t, folder);
    assert.ok((await countOf(second.address)) >= 1);
    assert.equal(await second.kill('SIGTERM'), 0);
    assert.ok((await storedEmails(folder)).includes('before@example.org'));
  });
});

describe('a collector that is stopped', () => {
  it('keeps the normalised pledge and the proof of each consent, and prints nothing of it', async (t) => {
    const folder = await aUsedFolder(t);
    const collector = await startCollector(t, folder);
    const first = await post(collector.address, {
      email: ' Canary@Example.ORG',
      name: ' Ayla ',
      country: 'az',
    });
    const again = await post(collector.address, { email: 'canary@example.org', name: 'Another' });
    const invalid = await post(collector.address, { email: 'canary@' });
    assert.deepEqual([first.status, again.status, invalid.status], [201, 201, 422]);

    const tooLarge = await fetch(`${collector.address}/pledges`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'streamed-key' },
      body: new Blob(['canary'.repeat(4_000)]).stream(),
      duplex: 'half',
    });
    assert.equal(tooLarge.status, 413);
    assert.equal(await collector.kill('SIGTERM'), 0);
    assert.doesNotMatch(collector.output, /canary|ayla/i);

    const rows = await storedPledges(folder);
    const sent = aPledge();
    const sha256 = (text) => createHash('sha256').update(text).digest('hex');
    const consents = sent.consents.map(({ id, version, language, text, accepted }) => {
      return { id, version, language, sha256: sha256(text), accepted };
    });
    const { language, text } = sent.statement;
    const statement = { language, version: '2030-01-01', sha256: sha256(text), sent: true };
    assert.deepEqual(rows, [
      { email: 'canary@example.org', name: 'Ayla', country: 'AZ', message: null, consents, statement },
    ]);
  });
});
