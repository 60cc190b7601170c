/** Loaded before the collector: while the file FULL_DISK exists, the disk has no room. */
import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeSync, statfsSync } = fs;
const isFull = () => existsSync(process.env.FULL_DISK);

fs.writeSync = (...args) => {
  if (isFull()) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  return writeSync(...args);
};
fs.statfsSync = (...args) => (isFull() ? { ...statfsSync(...args), bavail: 0 } : statfsSync(...args));
syncBuiltinESMExports();
