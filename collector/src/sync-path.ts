import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file or folder is on the disk. */
export function syncPath(path: string): void {
  // Windows neither syncs a folder nor a file that is open for reading only, and its own log guards the names.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
