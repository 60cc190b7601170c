/**
 * PostgreSQL inside this process (PGlite) on a folder, set up so that a commit is on the disk before it is answered.
 *
 * PGlite starts with `-F` (never wait for the disk) and its file system for Node has no sync at all. Without both
 * changes below, committed rows survive the death of the process but not that of the machine.
 */
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fsyncSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncPath } from './sync-path.js';

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

/** What the owner may do. PGlite asks for 0666 and 0755 whatever the process's umask is. */
const OWNER = 0o170700;

interface Attributes {
  mode?: number;
}
type SetAttributes = (file: unknown, attributes: Attributes, ...rest: unknown[]) => void;

/** The parts of Emscripten's file system that PGlite's types leave out. */
interface NodeMount {
  ErrnoError: new (errno: number) => Error;
  filesystems: {
    NODEFS: {
      node_ops: {
        mknod: (parent: unknown, name: string, mode: number, device: number) => unknown;
        setattr: SetAttributes;
      };
      stream_ops: { fsync?: (stream: { nfd?: number }) => number; setattr: SetAttributes };
    };
  };
}

/** PGlite's folder on disk: for its owner alone, and with a sync that really waits for the disk. */
class SyncedNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const change = (module: { FS: unknown }) => {
      const { ErrnoError, filesystems } = module.FS as NodeMount;
      const { node_ops, stream_ops } = filesystems.NODEFS;
      stream_ops.fsync = ({ nfd }) => {
        try {
          if (nfd !== undefined) fsyncSync(nfd);
          return 0;
        } catch {
          throw new ErrnoError(EIO);
        }
      };
      const { mknod } = node_ops;
      node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & OWNER, device);
      node_ops.setattr = forOwner(node_ops.setattr);
      stream_ops.setattr = forOwner(stream_ops.setattr);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), change] } };
  }
}

function forOwner(setAttributes: SetAttributes): SetAttributes {
  return (file, attributes, ...rest) => {
    const { mode } = attributes;
    setAttributes(file, mode === undefined ? attributes : { ...attributes, mode: mode & OWNER }, ...rest);
  };
}

export type Row = Readonly<Record<string, unknown>>;

/**
 * Runs one statement after another. Where PostgreSQL would end with PANIC (the log cannot be written), PGlite only
 * reports the error and the next statement never returns: so from then on there is no next one, only the same error.
 * What is on the disk is sound, and whoever opens the folder next finds it.
 */
export class EmbeddedDatabase {
  #queue: Promise<unknown> = Promise.resolve();
  #failure: { error: unknown } | undefined;

  private constructor(private readonly postgres: PGlite) {}

  /** Opens the database in `folder`; one that is not whole must not come here. The caller holds the lock. */
  static async open(folder: string): Promise<EmbeddedDatabase> {
    return new EmbeddedDatabase(await openPostgres(folder));
  }

  query(sql: string, values: unknown[] = []): Promise<{ rows: Row[] }> {
    return this.#next(() => this.postgres.query<Row>(sql, values));
  }

  /** Several statements, without values. */
  exec(sql: string): Promise<unknown> {
    return this.#next(() => this.postgres.exec(sql));
  }

  async close(): Promise<void> {
    await this.#queue;
    if (!this.#failure) await this.postgres.close();
  }

  #next<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(async () => {
      if (this.#failure) throw this.#failure.error;
      try {
        return await run();
      } catch (error) {
        if (isFatal(error)) this.#failure = { error };
        throw error;
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** True when PostgreSQL would have ended, and when it broke so that it has no severity to report. */
export function isFatal(error: unknown): boolean {
  const severity = error instanceof Error && 'severity' in error ? error.severity : 'PANIC';
  return severity !== 'ERROR';
}

/** The SQLSTATE of an error, where it has one. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[\dA-Z]{5}$/.test(code) ? code : undefined;
}

/** Creates beside the folder and renames at the end: a start that is killed half-way leaves nothing half-made. */
export async function createDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await (await openPostgres(unfinished)).close();
  syncFolder(unfinished);
  renameSync(unfinished, folder);
  syncPath(dirname(folder));
}

function openPostgres(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedNodeFS(folder), startParams: START_PARAMETERS });
}

function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(folder);
}
