/**
 * The embedded database, run in a thread: where it breaks, the thread is ended with all its memory and open files,
 * and a full disk needs no new process.
 */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Row } from './embedded-database.js';

export interface ThreadData {
  folder: string;
  /** Whether to make the database first. */
  create: boolean;
}

/** Without values several statements are run; without a statement the database is closed. */
export interface Call {
  id: number;
  sql?: string;
  values?: readonly unknown[];
}

export interface Reply {
  id: number;
  rows?: Row[];
  error?: { code: string | undefined; isFatal: boolean };
}

/** What the database answered; never its words, for it puts the values into them. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';

  constructor(
    /** SQLSTATE, where there is one. */
    readonly code: string | undefined,
    /** From then on this database answers nothing. */
    readonly isFatal: boolean,
  ) {
    super(`The database failed${code ? ` (${code})` : ''}.`);
  }
}

/** The disk has no room. What was stored is safe, and the next call may succeed. */
export class DiskFullError extends Error {
  override name = 'DiskFullError';
}

const DISK_FULL = '53100';

/** How often a full disk is looked at, and how often the database is opened although it seems as full as before. */
const LOOK_MILLISECONDS = 1_000;
const TRY_MILLISECONDS = 60_000;
/** Less room than this is no news. */
const ROOM_BYTES = 1024 * 1024;

export class Database {
  /** None while the disk is full. */
  #thread: DatabaseThread | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(
    private readonly folder: string,
    thread: DatabaseThread,
    private readonly onFailure: () => void,
  ) {
    this.#thread = thread;
  }

  /**
   * Opens the database in `folder`, or makes it. `onFailure` is called when the disk failed for another reason than
   * being full: what it holds is then known only to a new process.
   */
  static async open(folder: string, create: boolean, onFailure: () => void): Promise<Database> {
    return new Database(folder, await DatabaseThread.start({ folder, create }), onFailure);
  }

  query(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#call({ sql, values });
  }

  /** Several statements, without values. */
  async exec(sql: string): Promise<void> {
    await this.#call({ sql });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#thread = undefined;
    // One that has failed has nothing to close.
    await thread?.call({}).catch(() => undefined);
    await thread?.end();
  }

  async #call(call: Omit<Call, 'id'>): Promise<Row[]> {
    const thread = this.#thread;
    if (!thread) throw new DiskFullError();
    try {
      return await thread.call(call);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const isCurrent = thread === this.#thread;
      const isFull = error.code === DISK_FULL || !(isCurrent || this.#closed);
      if (error.isFatal && isCurrent) {
        if (isFull) this.#waitForRoom(thread);
        else this.onFailure();
      }
      throw isFull ? new DiskFullError() : error;
    }
  }

  /** Opens the database again when the disk seems to have room. */
  #waitForRoom(failed: DatabaseThread): void {
    this.#thread = undefined;
    let free = freeBytes(this.folder);
    let tried = Date.now();
    const look = async () => {
      if (freeBytes(this.folder) >= free + ROOM_BYTES || Date.now() - tried >= TRY_MILLISECONDS) {
        await failed.end();
        const thread = await DatabaseThread.start({ folder: this.folder, create: false }).catch(
          () => undefined,
        );
        if (this.#closed) return thread?.end();
        if (thread) {
          this.#thread = thread;
          return;
        }
        free = freeBytes(this.folder);
        tried = Date.now();
      }
      lookLater();
    };
    const lookLater = () => {
      if (!this.#closed) this.#timer = setTimeout(() => void look(), LOOK_MILLISECONDS);
    };
    lookLater();
  }
}

/** Room on the disk of a folder; 0 where it cannot be told. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(folder));
    return bavail * bsize;
  } catch {
    return 0;
  }
}

class DatabaseThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;
  #hasEnded = false;

  private constructor(data: ThreadData) {
    this.#worker = new Worker(new URL('./database-thread.js', import.meta.url), { workerData: data });
    this.#worker.on('message', (reply: Reply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    // PGlite can abort in a way that no statement reports; then the thread ends.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => {
      this.#hasEnded = true;
      for (const [id, settle] of this.#waiting) settle({ id, error: { code: undefined, isFatal: true } });
      this.#waiting.clear();
    });
  }

  static async start(data: ThreadData): Promise<DatabaseThread> {
    const thread = new DatabaseThread(data);
    try {
      await thread.call({ sql: '' });
      return thread;
    } catch (error) {
      await thread.end();
      throw error;
    }
  }

  call(call: Omit<Call, 'id'>): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      const settle = ({ rows = [], error }: Reply) => {
        if (error) reject(new DatabaseError(error.code, error.isFatal));
        else resolve(rows);
      };
      if (this.#hasEnded) {
        settle({ id, error: { code: undefined, isFatal: true } });
        return;
      }
      this.#waiting.set(id, settle);
      this.#worker.postMessage({ id, ...call } satisfies Call);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
