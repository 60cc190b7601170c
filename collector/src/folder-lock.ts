/**
 * Holds a folder for one process: two embedded databases on one folder destroy it.
 *
 * The lock is the kernel's own, on an open file, because only that ends with its process whatever kills it. A file
 * with a process id in it would need guesses (is that process still the same one? was the number given away again,
 * or is it the same number in a new container?) and two starts that both find it stale could both take it. A socket
 * leaves its file behind, has the same race, and is seen by one network name space only. Here nothing is ever
 * stale, so nothing is ever taken over, and the lock file itself is never deleted.
 *
 * Node cannot ask for such a lock by name, so each system is asked in its own way:
 * - macOS, BSD and Windows take it while opening the file.
 * - Linux and the others run `flock` (util-linux, BusyBox) once on our open file. The lock belongs to that open file
 *   and not to the command, so it stays with us when the command has ended.
 *
 * Where neither works the start is refused: no lock is better than a lock that does not hold.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './data-folder.js';
import { FolderError } from './folder-error.js';

export interface FolderLock {
  release(): void;
}

const BSD_EXCLUSIVE_LOCK = 0x20;
/** libuv's number for "share with nobody". */
const WINDOWS_EXCLUSIVE_LOCK = 0x10000000;

/** Flags that lock while opening, by platform. */
const lockWhileOpening: Readonly<Partial<Record<NodeJS.Platform, number>>> = {
  darwin: BSD_EXCLUSIVE_LOCK | constants.O_NONBLOCK,
  freebsd: BSD_EXCLUSIVE_LOCK | constants.O_NONBLOCK,
  openbsd: BSD_EXCLUSIVE_LOCK | constants.O_NONBLOCK,
  win32: WINDOWS_EXCLUSIVE_LOCK,
};

/** What `open` answers when the lock is taken. */
const TAKEN = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY']);

/** Locks an existing folder or throws a `FolderError`. */
export function lockFolder(folder: string): FolderLock {
  const flags = lockWhileOpening[process.platform];
  const file = openLockFile(folder, flags ?? 0);
  if (flags === undefined) {
    try {
      lockOpenFile(folder, file);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }
  let held = true;
  return {
    release() {
      if (held) closeSync(file);
      held = false;
    },
  };
}

function openLockFile(folder: string, lockFlags: number): number {
  try {
    return openSync(join(folder, 'lock'), constants.O_RDWR | constants.O_CREAT | lockFlags, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && TAKEN.has(String(error.code))) throw inUse(folder);
    throw explain(folder, error);
  }
}

function lockOpenFile(folder: string, file: number): void {
  const { status, error } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  if (status === 0) return;
  if (status === 1) throw inUse(folder);
  throw new FolderError(
    'no-lock',
    error
      ? `The pledge folder ${folder} cannot be locked: the command "flock" (package util-linux) is missing.`
      : `The pledge folder ${folder} cannot be locked: its file system has no locks; choose another folder.`,
  );
}

function inUse(folder: string): FolderError {
  return new FolderError(
    'in-use',
    `The pledge folder ${folder} is in use by another process: stop that one first, or choose another folder.`,
  );
}
