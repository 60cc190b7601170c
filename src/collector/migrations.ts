/** The tables, as a list of steps that only grows: a step that was once published is never changed. */
import type { EmbeddedDatabase } from './embedded-database.js';

const MIGRATIONS: readonly string[] = [
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
];

/** Brings the tables up to date. Each step and its number are one transaction. */
export async function migrate(database: EmbeddedDatabase): Promise<void> {
  await database.exec('CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)');
  const { rows } = await database.query('SELECT max(version) AS version FROM schema_version');
  const done = Number(rows[0]?.['version'] ?? 0);
  if (done > MIGRATIONS.length)
    throw new Error('The pledge folder was made by a newer version of the collector.');
  for (const [index, sql] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version > done) {
      await database.exec(`BEGIN; ${sql}; INSERT INTO schema_version (version) VALUES (${version}); COMMIT`);
    }
  }
}
