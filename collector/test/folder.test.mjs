import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createDatabase, EmbeddedDatabase } from '../../build/collector/embedded-database.js';
import {
  aFolder,
  aUsedFolder,
  countOf,
  post,
  query,
  refusalOf,
  startCollector,
} from './collector-process.mjs';

const PLEDGES = 60;

/** A folder with pledges that a collector has closed. */
async function aFolderWithPledges(t, count = PLEDGES) {
  const folder = await aUsedFolder(t);
  const collector = await startCollector(t, folder);
  const posts = Array.from({ length: count }, (_, n) =>
    post(collector.address, { email: `${n}@example.org` }),
  );
  for (const response of await Promise.all(posts)) assert.equal(response.status, 201);
  assert.equal(await collector.kill('SIGTERM'), 0);
  return folder;
}

/** Every path below a folder, and the folder itself. */
function pathsOf(folder) {
  return ['', ...readdirSync(folder, { recursive: true })].map((name) => join(folder, name));
}

const openPaths = (folder) => pathsOf(folder).filter((path) => statSync(path).mode & 0o077);

/** One sentence on one line, as for a person. */
const sentence = (words) => new RegExp(`^The [^\\n]*${words}[^\\n]*\\.\\n$`);

describe('a folder whose database is not whole', () => {
  it('is refused, is not written to, and has all its pledges when what was missing is put back', async (t) => {
    const folder = await aFolderWithPledges(t);
    const database = join(folder, 'pglite');
    const aside = join(aFolder(t), 'aside');
    const damages = [
      ['PG_VERSION'],
      ['global'],
      ['base'],
      ['pg_wal'],
      ['pg_xact'],
      ['global', 'pg_control'],
      ['postgresql.conf'],
    ];
    for (const parts of damages) {
      const path = join(database, ...parts);
      renameSync(path, aside);
      const { code, output } = await refusalOf(t, folder);
      assert.equal(code, 14, `${parts}: ${output}`);
      assert.match(output, sentence('is broken'), String(parts));
      assert.equal(existsSync(path), false, `${parts} was made again`);
      renameSync(aside, path);
    }

    renameSync(database, aside);
    assert.equal((await refusalOf(t, folder)).code, 14, 'no database');
    assert.equal(existsSync(database), false);
    mkdirSync(database);
    assert.equal((await refusalOf(t, folder)).code, 14, 'an empty folder for a database');
    assert.deepEqual(readdirSync(database), []);
    rmSync(database, { recursive: true });
    renameSync(aside, database);

    const collector = await startCollector(t, folder);
    assert.equal(await countOf(collector.address), PLEDGES);
  });

  it('is refused when its pledges are gone from it', async (t) => {
    const folder = await aFolderWithPledges(t, 5);
    const [{ path }] = await query(folder, "SELECT pg_relation_filepath('pledges') AS path");
    truncateSync(join(folder, 'pglite', path));
    const { code, output } = await refusalOf(t, folder);
    assert.equal(code, 14);
    assert.match(output, sentence('some of its pledges are missing'));
  });

  it('is refused when its database is another one', async (t) => {
    const folder = await aFolderWithPledges(t, 1);
    const other = await aUsedFolder(t);
    await query(other, 'UPDATE pledge_folder SET id = gen_random_uuid()');
    rmSync(join(folder, 'pglite'), { recursive: true });
    renameSync(join(other, 'pglite'), join(folder, 'pglite'));
    const { code, output } = await refusalOf(t, folder);
    assert.equal(code, 14);
    assert.match(output, sentence('not the one that was made here'));
  });

  it('is taken when only the marker is missing, as in folders from before, and is marked', async (t) => {
    const folder = await aFolderWithPledges(t, 3);
    rmSync(join(folder, 'marker'));
    const collector = await startCollector(t, folder);
    assert.equal(await countOf(collector.address), 3);
    assert.equal(await collector.kill('SIGTERM'), 0);
    rmSync(join(folder, 'pglite'), { recursive: true });
    assert.equal((await refusalOf(t, folder)).code, 14);
  });
});

describe('a folder that another version made', () => {
  it('is refused when its tables or its PostgreSQL are newer or older, each with its own code', async (t) => {
    const folder = await aFolderWithPledges(t, 1);
    const version = join(folder, 'pglite', 'PG_VERSION');
    const now = readFileSync(version, 'utf8');
    for (const [number, code, words] of [
      [Number(now) + 1, 15, 'newer version'],
      [Number(now) - 1, 16, 'was made with PostgreSQL'],
    ]) {
      writeFileSync(version, `${number}\n`);
      const refusal = await refusalOf(t, folder);
      assert.equal(refusal.code, code);
      assert.match(refusal.output, sentence(words));
    }
    writeFileSync(version, now);
    await query(folder, 'INSERT INTO schema_version (version) VALUES (99)');
    const refusal = await refusalOf(t, folder);
    assert.equal(refusal.code, 15);
    assert.match(refusal.output, sentence('newer version'));
  });
});

describe('the files of a folder', () => {
  it('are for their owner alone, also when a new folder is made while everything is allowed', async (t) => {
    const parent = aFolder(t);
    const folder = join(parent, 'pledges');
    const collector = await startCollector(t, folder, { before: ['sh', '-c', 'umask 0; exec "$0" "$@"'] });
    assert.equal((await post(collector.address)).status, 201);
    assert.deepEqual(openPaths(folder), []);
    assert.equal(await collector.kill('SIGTERM'), 0);
    assert.deepEqual(openPaths(folder), []);
  });

  it('are taken from others in a folder from before', async (t) => {
    const folder = await aFolderWithPledges(t, 2);
    for (const path of pathsOf(folder)) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o666);
    const collector = await startCollector(t, folder);
    assert.deepEqual(openPaths(folder), []);
    assert.equal(await countOf(collector.address), 2);
  });

  it('are refused where everybody shares the folder', async (t) => {
    const folder = await aFolderWithPledges(t, 1);
    chmodSync(folder, 0o1777);
    const { code, output } = await refusalOf(t, folder);
    assert.equal(code, 13);
    assert.match(output, sentence('is open to other users'));
    assert.equal(statSync(folder).mode & 0o7777, 0o1777);
  });
});

describe('a folder that cannot be used', () => {
  /** The superuser may write everywhere, unless it is without that right. */
  const asAnybody =
    process.getuid?.() === 0 ? { before: ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] } : {};

  it('is refused when it, or a file in it, is read-only', async (t) => {
    const folder = await aFolderWithPledges(t, 1);
    const parts = ['', 'lock', join('pglite', 'global', 'pg_control')].map((name) => join(folder, name));
    for (const path of parts) {
      const { mode } = statSync(path);
      chmodSync(path, mode & 0o500);
      const { code, output } = await refusalOf(t, folder, asAnybody);
      chmodSync(path, mode);
      assert.equal(code, 12, `${path}: ${output}`);
      assert.match(output, sentence('cannot be read and written'));
    }
    const parent = aFolder(t);
    chmodSync(parent, 0o500);
    assert.equal((await refusalOf(t, join(parent, 'new'), asAnybody)).code, 12);
    assert.deepEqual(readdirSync(parent), []);
    const collector = await startCollector(t, folder, asAnybody);
    assert.equal(await countOf(collector.address), 1);
  });

  it('is refused when it is a file, or holds something else', async (t) => {
    const parent = aFolder(t);
    const file = join(parent, 'file');
    writeFileSync(file, '');
    assert.equal((await refusalOf(t, file)).code, 12);
    const { code, output } = await refusalOf(t, parent);
    assert.equal(code, 18);
    assert.match(output, sentence('holds other files'));
    assert.deepEqual(readdirSync(parent), ['file']);
  });
});

describe('a folder of the first version', () => {
  /** Made as that version made it. */
  async function anOldFolder(t, pledges) {
    const folder = aFolder(t);
    await createDatabase(join(folder, 'pglite'));
    const database = await EmbeddedDatabase.open(join(folder, 'pglite'));
    await database.exec(`
      CREATE TABLE schema_version (version integer PRIMARY KEY);
      CREATE TABLE pledges (
        id uuid PRIMARY KEY, campaign text NOT NULL, email text NOT NULL, name text NOT NULL, country text NOT NULL,
        message text, language text, partner text, consents jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (campaign, email)
      );
      CREATE TABLE pledge_requests (
        campaign text NOT NULL, idempotency_key text NOT NULL,
        pledge_id uuid NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (campaign, idempotency_key)
      );
      CREATE INDEX pledge_requests_by_pledge ON pledge_requests (pledge_id);
      INSERT INTO schema_version (version) VALUES (1);`);
    for (const [index, [email, key]] of pledges.entries()) {
      await database.query(
        `WITH pledge AS (
           INSERT INTO pledges (id, campaign, email, name, country, consents, created_at)
           VALUES (gen_random_uuid(), 'a-campaign', $1, $2, 'AZ', '[]', '2029-01-01'::timestamptz + $3 * interval '1 day')
           RETURNING id)
         INSERT INTO pledge_requests (campaign, idempotency_key, pledge_id) SELECT 'a-campaign', $4, id FROM pledge`,
        [email, `Person ${index}`, index, key],
      );
    }
    await database.close();
    return folder;
  }

  it('keeps every row, counts each person once, and knows their addresses and keys', async (t) => {
    const folder = await anOldFolder(t, [
      ['other@example.org', 'key-of-another'],
      ['пример@пример.рф', 'key-in-unicode'],
      ['пример@xn--e1afmkfd.xn--p1ai', 'key-in-punycode'],
      ['ali\u0307@example.org', 'key-of-dotted-i'],
      ['ali@example.org', 'key-of-plain-i'],
      ['rene\u0301@example.org', 'key-decomposed'],
    ]);
    const collector = await startCollector(t, folder);
    assert.equal(await countOf(collector.address), 4);
    const again = [
      ['ALİ@example.org', crypto.randomUUID()],
      ['ali@example.org', 'key-of-plain-i'],
      ['пример@пример.рф', 'key-in-punycode'],
      ['rené@example.org', 'key-decomposed'],
    ];
    for (const [email, key] of again)
      assert.equal((await post(collector.address, { email, key })).status, 201);
    assert.equal(await collector.kill('SIGTERM'), 0);

    const rows = await query(
      folder,
      'SELECT email, name, same_as IS NULL AS counts FROM pledges ORDER BY created_at',
    );
    assert.deepEqual(rows, [
      { email: 'other@example.org', name: 'Person 0', counts: true },
      { email: 'пример@xn--e1afmkfd.xn--p1ai', name: 'Person 1', counts: true },
      { email: 'пример@xn--e1afmkfd.xn--p1ai', name: 'Person 2', counts: false },
      { email: 'ali@example.org', name: 'Person 3', counts: true },
      { email: 'ali@example.org', name: 'Person 4', counts: false },
      { email: 'rené@example.org', name: 'Person 5', counts: true },
    ]);
  });
});
