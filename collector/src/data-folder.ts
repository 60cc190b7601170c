/**
 * What a pledge folder holds, and whether it is whole.
 *
 *     lock       held by the one process that has the folder
 *     pglite/    the database
 *     marker     says that a database was made here, and which
 *
 * PGlite makes a new database in silence wherever `PG_VERSION` is missing, over whatever else is there. So a folder
 * is looked at before PGlite sees it: a database that was there and is not whole is never replaced.
 */
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { FolderError } from './folder-error.js';
import { syncPath } from './sync-path.js';

/** The version that PGlite has, as it writes it into `PG_VERSION`. */
const POSTGRES_VERSION = 18;

const MARKER = 'marker';
const DATABASE = 'pglite';
const OURS = new Set(['lock', MARKER, `${MARKER}.unfinished`, DATABASE, `${DATABASE}.unfinished`]);
/** What a disk of its own holds when it is new. */
const OF_THE_DISK = 'lost+found';

/** Everything that others may do with a file. */
const OTHERS = 0o077;
const STICKY = 0o1000;

/** Where the database of a folder is. */
export function databaseFolder(folder: string): string {
  return join(folder, DATABASE);
}

/** Makes the folder where there is none; refuses one in which something else is kept. */
export function claimFolder(folder: string): void {
  const entries = explained(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const entries = readdirSync(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return entries;
  });
  const isUsed = entries.includes(DATABASE) || entries.includes(MARKER);
  if (isUsed || entries.every((name) => OURS.has(name) || name === OF_THE_DISK)) return;
  throw new FolderError(
    'foreign',
    `The pledge folder ${folder} holds other files and no pledges: choose an empty or a new folder.`,
  );
}

/** Takes from everybody else what they may do with the folder and the files in it. The caller holds the lock. */
export function closeToOthers(folder: string): void {
  const names = readdirSync(folder).filter((name) => OURS.has(name));
  explained(folder, () => {
    for (const path of [folder, ...names.flatMap((name) => withContents(join(folder, name)))]) {
      closePathToOthers(folder, path);
      accessSync(path, constants.R_OK | constants.W_OK);
    }
  });
}

function closePathToOthers(folder: string, path: string): void {
  // Windows has no such modes: there a folder is as closed as the one that it is in.
  if (process.platform === 'win32') return;
  // The folder itself may be a link that the operator made.
  const status = path === folder ? statSync(path) : lstatSync(path);
  const { mode } = status;
  if (status.isSymbolicLink() || (mode & OTHERS) === 0) return;
  try {
    if (mode & STICKY) throw new Error('a folder that everybody shares');
    chmodSync(path, mode & 0o700);
    if ((statSync(path).mode & OTHERS) === 0) return;
  } catch {
    // Said below, whatever the system calls it.
  }
  throw new FolderError(
    'open-to-others',
    `The pledge folder ${folder} is open to other users, and that cannot be changed: choose a folder that belongs to this user alone.`,
  );
}

/** A file, or a folder and all that is in it, the outermost first. */
function withContents(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return [path, ...readdirSync(path).flatMap((name) => withContents(join(path, name)))];
}

/** Whether there is a database, and a whole one; throws a `FolderError` where one was and is not whole any more. */
export function hasDatabase(folder: string): boolean {
  const database = databaseFolder(folder);
  const entries = namesIn(folder);
  if (!entries.includes(DATABASE)) {
    if (entries.includes(MARKER)) throw brokenFolder(folder, 'its database is missing');
    return false;
  }
  const version = textIn(join(database, 'PG_VERSION'))?.trim() ?? '';
  if (!/^\d+$/.test(version)) throw brokenFolder(folder, 'its database is not whole (PG_VERSION)');
  if (Number(version) !== POSTGRES_VERSION) throw otherVersion(folder, Number(version));
  const missing = ['base', 'global', 'pg_wal', 'pg_xact'].find(
    (name) => namesIn(join(database, name)).length === 0,
  );
  if (missing) throw brokenFolder(folder, `its database is not whole (${missing})`);
  return true;
}

/** Compares the database with the one that the folder was marked for; marks it where it is not marked yet. */
export function checkMarker(folder: string, id: string): void {
  const path = join(folder, MARKER);
  const marked = textIn(path);
  if (marked === undefined) {
    writeFileSync(`${path}.unfinished`, `${id}\n`, { mode: 0o600 });
    syncPath(`${path}.unfinished`);
    renameSync(`${path}.unfinished`, path);
    syncPath(folder);
  } else if (marked.trim() !== id) {
    throw brokenFolder(folder, 'its database is not the one that was made here');
  }
}

export function brokenFolder(folder: string, why: string): FolderError {
  return new FolderError(
    'broken',
    `The pledge folder ${folder} is broken, ${why}: nothing was changed; put its backup in its place, or choose another folder.`,
  );
}

export function newerFolder(folder: string): FolderError {
  return new FolderError(
    'newer',
    `The pledge folder ${folder} was made by a newer version of the collector: start that version.`,
  );
}

function otherVersion(folder: string, version: number): FolderError {
  if (version > POSTGRES_VERSION) return newerFolder(folder);
  return new FolderError(
    'older',
    `The pledge folder ${folder} was made with PostgreSQL ${version}, and this version of the collector has ${POSTGRES_VERSION}: start the version that made it.`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What a person can do about an error of the file system. */
function explained<Result>(folder: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw explain(folder, error);
  }
}

/** A `FolderError` for an error of the file system that has one; else the error itself. */
export function explain(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return fullFolder(folder);
  if (!/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(code)) return error;
  return new FolderError(
    'not-writable',
    `The pledge folder ${folder} cannot be read and written (${code}): give it to the user that runs the collector, or choose another folder.`,
  );
}

export function fullFolder(folder: string): FolderError {
  return new FolderError(
    'full',
    `The disk of the pledge folder ${folder} is full: free some of it, then start again.`,
  );
}
