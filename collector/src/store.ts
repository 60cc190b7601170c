/** Keeps pledges. Plain PostgreSQL: only `database.ts` and what it runs know which one. */
import { randomUUID } from 'node:crypto';
import {
  brokenFolder,
  checkMarker,
  claimFolder,
  closeToOthers,
  databaseFolder,
  explain,
  fullFolder,
  hasDatabase,
  newerFolder,
} from './data-folder.js';
import { Database, DatabaseError, DiskFullError, freeBytes } from './database.js';
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

/** What was signed. */
export interface StoredStatement {
  language: string;
  /** The document's version: the day of its last change, where it names one. */
  version: string | null;
  /** SHA-256 of the exact text, UTF-8, in hexadecimal. */
  sha256: string;
  /** Whether the page said that it showed these words; older scripts say nothing. */
  sent: boolean;
}

/** One version of what a campaign asks people to sign: the statement, its recipient, the consents, in all languages. */
export interface SignedTerms {
  /** SHA-256 of `text`. */
  sha256: string;
  campaign: string;
  version: string | null;
  text: string;
}

export interface Pledge {
  campaign: string;
  /** In the one form of `readAddress`. */
  email: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  message: string | null;
  language: string | null;
  partner: string | null;
  statement: StoredStatement;
  consents: readonly StoredConsent[];
  terms: SignedTerms;
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

/** With less room than this PostgreSQL cannot be sure to start: it needs a new part of its log, and more. */
const NEEDED_BYTES = 64 * 1024 * 1024;

/**
 * Opens the store in a folder, for this process alone; throws a `FolderError` when the folder cannot be used.
 * `onFailure` is called when the disk failed: nothing can be stored or read until a new process opens the folder. A
 * full disk is no such failure: calls throw a `DiskFullError` until there is room again.
 */
export async function openStore(
  folder = '.campaign-data',
  onFailure: () => void = () => undefined,
): Promise<PledgeStore> {
  claimFolder(folder);
  const lock = lockFolder(folder);
  try {
    closeToOthers(folder);
    const database = await openDatabase(folder, onFailure);
    const kept = new Set<string>();
    return {
      record: (pledge, key) => record(database, kept, pledge, key),
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

/** The folder's database: whole, up to date, and the one that was made there. */
async function openDatabase(folder: string, onFailure: () => void): Promise<Database> {
  const path = databaseFolder(folder);
  const isMade = hasDatabase(folder);
  let database: Database | undefined;
  try {
    database = await Database.open(path, !isMade, onFailure);
    if ((await migrate(database)) === 'newer') throw newerFolder(folder);
    const [lost] = await database.query(LOST_PLEDGES);
    if (lost) throw brokenFolder(folder, 'some of its pledges are missing');
    const [row] = await database.query('SELECT id FROM pledge_folder');
    checkMarker(folder, String(row?.['id']));
    return database;
  } catch (error) {
    await database?.close();
    if (error instanceof DiskFullError) throw fullFolder(folder);
    if (!(error instanceof DatabaseError)) throw explain(folder, error);
    if (freeBytes(path) < NEEDED_BYTES) throw fullFolder(folder);
    if (isMade) throw brokenFolder(folder, 'its database cannot be read');
    throw error;
  }
}

/** Requests whose pledge is gone. The tables rule that out, so their files are not what they were. */
const LOST_PLEDGES = `
  SELECT 1 AS lost FROM pledge_requests LEFT JOIN pledges ON pledges.id = pledge_requests.pledge_id
  WHERE pledges.id IS NULL LIMIT 1`;

/**
 * One statement, and the same work for a new address and a known one (both write the pledge's row and the
 * request's), so that neither the answer nor its time tells who had signed.
 *
 * A key that stands for another pledge would get no pledge at all: the column refuses that, and the whole statement
 * with it.
 */
const RECORD = `
  WITH pledge AS (
    INSERT INTO pledges
      (id, campaign, email, name, country, message, language, partner, consents, statement, terms_sha256)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (campaign, email) WHERE same_as IS NULL DO UPDATE SET email = EXCLUDED.email
    RETURNING id, campaign
  )
  INSERT INTO pledge_requests (campaign, idempotency_key, pledge_id)
  SELECT campaign, $12, id FROM pledge
  ON CONFLICT (campaign, idempotency_key) DO UPDATE
  SET pledge_id = CASE WHEN pledge_requests.pledge_id = EXCLUDED.pledge_id THEN EXCLUDED.pledge_id END`;

const KEEP_TERMS =
  'INSERT INTO pledge_terms (sha256, campaign, version, terms) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';

const NOT_NULL_VIOLATION = '23502';

async function record(
  database: Database,
  kept: Set<string>,
  pledge: Pledge,
  key: string,
): Promise<'recorded' | 'key-reused'> {
  const { campaign, email, name, country, message, language, partner, terms } = pledge;
  if (!kept.has(terms.sha256)) {
    await database.query(KEEP_TERMS, [terms.sha256, terms.campaign, terms.version, terms.text]);
    kept.add(terms.sha256);
  }
  const consents = JSON.stringify(pledge.consents);
  const statement = JSON.stringify(pledge.statement);
  const values = [randomUUID(), campaign, email, name, country, message, language, partner, consents];
  try {
    await database.query(RECORD, [...values, statement, terms.sha256, key]);
    return 'recorded';
  } catch (error) {
    if (error instanceof DatabaseError && error.code === NOT_NULL_VIOLATION) return 'key-reused';
    throw error;
  }
}

async function count(database: Database, campaign: string): Promise<number> {
  const [row] = await database.query(
    'SELECT count(*) AS count FROM pledges WHERE campaign = $1 AND same_as IS NULL',
    [campaign],
  );
  return Number(row?.['count']);
}
