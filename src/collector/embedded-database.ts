/**
 * PostgreSQL inside this process (PGlite) on a folder, set up so that a commit is on the disk before it is answered.
 *
 * PGlite starts with `-F` (never wait for the disk) and its file system for Node has no sync at all. Without both
 * changes below, committed rows survive the death of the process but not that of the machine.
 */
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  // The default, fdatasync, does nothing in PGlite.
  '-c',
  'wal_sync_method=fsync',
  // Statements carry personal data.
  '-c',
  'log_min_error_statement=panic',
];

/** Emscripten's number for an input/output error. */
const EIO = 29;

/** The parts of Emscripten's file system that PGlite's types leave out. */
interface NodeMount {
  ErrnoError: new (errno: number) => Error;
  filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } };
}

/** PGlite's folder on disk, with a sync that really waits for the disk. */
class SyncedNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const addSync = (module: { FS: unknown }) => {
      const { ErrnoError, filesystems } = module.FS as NodeMount;
      filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
        try {
          if (nfd !== undefined) fsyncSync(nfd);
          return 0;
        } catch {
          throw new ErrnoError(EIO);
        }
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Runs one statement after another. Where PostgreSQL would end with PANIC (the log cannot be written), PGlite only
 * reports the error and the next statement never returns: so from then on there is no next one. What is on the disk
 * is sound, and the next process finds it.
 */
export class EmbeddedDatabase {
  #queue: Promise<unknown> = Promise.resolve();
  #failed = false;

  private constructor(
    private readonly postgres: PGlite,
    private readonly onFailure: () => void,
  ) {}

  /** Opens the database in `folder`, created when it is not there. The caller holds the lock. */
  static async open(folder: string, onFailure: () => void): Promise<EmbeddedDatabase> {
    if (!existsSync(folder)) await createDatabase(folder);
    return new EmbeddedDatabase(await openPostgres(folder), onFailure);
  }

  query(sql: string, values: unknown[] = []): Promise<{ rows: Row[] }> {
    return this.#next(() => this.postgres.query<Row>(sql, values));
  }

  exec(sql: string): Promise<unknown> {
    return this.#next(() => this.postgres.exec(sql));
  }

  async close(): Promise<void> {
    await this.#queue;
    if (!this.#failed) await this.postgres.close();
  }

  #next<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(async () => {
      if (this.#failed) throw new Error('The database has failed.');
      try {
        return await run();
      } catch (error) {
        if (isFatal(error)) {
          this.#failed = true;
          this.onFailure();
        }
        throw error;
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** True when PostgreSQL would have ended, and when it broke so that it has no severity to report. */
function isFatal(error: unknown): boolean {
  const severity = error instanceof Error && 'severity' in error ? error.severity : 'PANIC';
  return severity !== 'ERROR';
}

/** Creates beside the folder and renames at the end: a start that is killed half-way leaves nothing half-made. */
async function createDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await (await openPostgres(unfinished)).close();
  syncFolder(unfinished);
  renameSync(unfinished, folder);
  sync(dirname(folder));
}

function openPostgres(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedNodeFS(folder), startParams: START_PARAMETERS });
}

function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) sync(join(entry.parentPath, entry.name));
  }
  sync(folder);
}

function sync(path: string): void {
  // Windows neither syncs a folder nor a file that is open for reading only, and its own log guards the names.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
