/** The tables, as a list of steps that only grows: a step that was once published is never changed. */
import type { Database } from './database.js';
import { readAddress } from './email-address.js';

/** Statements, or what needs more than statements. */
type Step = string | ((database: Database) => Promise<void>);

const MIGRATIONS: readonly Step[] = [
  `
  CREATE TABLE pledges (
    id uuid PRIMARY KEY,
    campaign text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    country text NOT NULL,
    message text,
    language text,
    partner text,
    consents jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (campaign, email)
  );

  -- One row for each answered request, also for those of an address that had pledged before: both cases then do
  -- the same work, and a key always means the pledge that it was first used for.
  CREATE TABLE pledge_requests (
    campaign text NOT NULL,
    idempotency_key text NOT NULL,
    pledge_id uuid NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (campaign, idempotency_key)
  );

  CREATE INDEX pledge_requests_by_pledge ON pledge_requests (pledge_id);
  `,

  `
  -- Names the database, so that its folder can tell it from another one.
  CREATE TABLE pledge_folder (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
  INSERT INTO pledge_folder DEFAULT VALUES;

  -- What pages asked people to sign: each version of it in full, and its hash.
  CREATE TABLE pledge_terms (
    sha256 text PRIMARY KEY,
    campaign text NOT NULL,
    version text,
    terms text NOT NULL,
    first_used_at timestamptz NOT NULL DEFAULT now()
  );

  -- Empty in pledges from before: what those signed was not recorded.
  ALTER TABLE pledges ADD COLUMN statement jsonb;
  ALTER TABLE pledges ADD COLUMN terms_sha256 text REFERENCES pledge_terms (sha256);
  `,

  `
  -- An address had been written in several ways and had a pledge for each: the first one counts, the others are kept.
  ALTER TABLE pledges ADD COLUMN same_as uuid REFERENCES pledges (id) ON DELETE CASCADE;
  ALTER TABLE pledges DROP CONSTRAINT pledges_campaign_email_key;
  `,
  joinAddresses,
  `
  CREATE UNIQUE INDEX pledges_by_address ON pledges (campaign, email) WHERE same_as IS NULL;
  CREATE INDEX pledges_by_same ON pledges (same_as) WHERE same_as IS NOT NULL;
  `,
];

/** More rows than fit into one statement's values would fill the memory. */
const ROWS_AT_ONCE = 10_000;

/** Writes each address in its one form, and joins the pledges of each. */
async function joinAddresses(database: Database): Promise<void> {
  const firstOf = new Map<string, unknown>();
  const changes: { id: unknown; email: string; same_as: unknown }[] = [];
  const rows = await database.query('SELECT id, campaign, email FROM pledges ORDER BY created_at, id');
  for (const { id, campaign, email: written } of rows) {
    const email = readAddress(String(written)) ?? String(written);
    const key = `${String(campaign)} ${email}`;
    const same_as = firstOf.get(key) ?? null;
    if (same_as === null) firstOf.set(key, id);
    if (same_as !== null || email !== written) changes.push({ id, email, same_as });
  }
  for (let at = 0; at < changes.length; at += ROWS_AT_ONCE) {
    await database.query(
      `UPDATE pledges SET email = change.email, same_as = change.same_as
       FROM jsonb_to_recordset($1::jsonb) AS change (id uuid, email text, same_as uuid)
       WHERE pledges.id = change.id`,
      [JSON.stringify(changes.slice(at, at + ROWS_AT_ONCE))],
    );
  }
  // A request that is repeated finds the pledge that counts.
  await database.exec(`UPDATE pledge_requests SET pledge_id = pledges.same_as FROM pledges
    WHERE pledges.id = pledge_requests.pledge_id AND pledges.same_as IS NOT NULL`);
}

/** Brings the tables up to date, or says that they are newer. Each step and its number are one transaction. */
export async function migrate(database: Database): Promise<'done' | 'newer'> {
  await database.exec('CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)');
  const [row] = await database.query('SELECT max(version) AS version FROM schema_version');
  const done = Number(row?.['version'] ?? 0);
  if (done > MIGRATIONS.length) return 'newer';
  for (const [index, step] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= done) continue;
    await database.exec('BEGIN');
    if (typeof step === 'string') await database.exec(step);
    else await step(database);
    await database.exec(`INSERT INTO schema_version (version) VALUES (${version}); COMMIT`);
  }
  return 'done';
}
