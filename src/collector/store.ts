/** Keeps pledges. Plain PostgreSQL: only `embedded-database.ts` knows which one. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabase } from './embedded-database.js';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrations.js';

/** What was agreed to: enough to prove which words were shown. */
export interface StoredConsent {
  id: string;
  version: string;
  language: string;
  /** SHA-256 of the exact text, UTF-8, in hexadecimal. */
  sha256: string;
  accepted: boolean;
}

export interface Pledge {
  campaign: string;
  /** Trimmed and in lower case. */
  email: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  message: string | null;
  language: string | null;
  partner: string | null;
  consents: readonly StoredConsent[];
}

export interface PledgeStore {
  /**
   * Resolves when the pledge is on the disk: at most one for each campaign and address, and for each campaign and
   * key. `key-reused` says that the key stands for another address; nothing is stored then.
   */
  record(pledge: Pledge, idempotencyKey: string): Promise<'recorded' | 'key-reused'>;
  count(campaign: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, for this process alone; throws a `FolderLockError` when another one has it.
 * `onFailure` is called when the disk failed: nothing can be stored or read until a new process opens the folder.
 */
export async function openStore(
  folder = '.campaign-data',
  onFailure: () => void = () => undefined,
): Promise<PledgeStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  try {
    const database = await EmbeddedDatabase.open(join(folder, 'pglite'), onFailure);
    await migrate(database);
    return {
      record: (pledge, key) => record(database, pledge, key),
      count: (campaign) => count(database, campaign),
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * One statement, and the same work for a new address and a known one (both write the pledge's row and the
 * request's), so that neither the answer nor its time tells who had signed.
 *
 * A key that stands for another pledge would get no pledge at all: the column refuses that, and the whole statement
 * with it.
 */
const RECORD = `
  WITH pledge AS (
    INSERT INTO pledges (id, campaign, email, name, country, message, language, partner, consents)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (campaign, email) DO UPDATE SET email = EXCLUDED.email
    RETURNING id, campaign
  )
  INSERT INTO pledge_requests (campaign, idempotency_key, pledge_id)
  SELECT campaign, $10, id FROM pledge
  ON CONFLICT (campaign, idempotency_key) DO UPDATE
  SET pledge_id = CASE WHEN pledge_requests.pledge_id = EXCLUDED.pledge_id THEN EXCLUDED.pledge_id END`;

const NOT_NULL_VIOLATION = '23502';

async function record(
  database: EmbeddedDatabase,
  pledge: Pledge,
  key: string,
): Promise<'recorded' | 'key-reused'> {
  const { campaign, email, name, country, message, language, partner } = pledge;
  const consents = JSON.stringify(pledge.consents);
  const values = [randomUUID(), campaign, email, name, country, message, language, partner, consents, key];
  try {
    await database.query(RECORD, values);
    return 'recorded';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NOT_NULL_VIOLATION) return 'key-reused';
    throw error;
  }
}

async function count(database: EmbeddedDatabase, campaign: string): Promise<number> {
  const { rows } = await database.query('SELECT count(*) AS count FROM pledges WHERE campaign = $1', [
    campaign,
  ]);
  return Number(rows[0]?.['count']);
}
