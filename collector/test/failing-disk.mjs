/** Loaded before the collector: from the moment the file FAILING_DISK exists, the disk takes nothing any more. */
import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { fsyncSync } = fs;
fs.fsyncSync = (file) => {
  if (existsSync(process.env.FAILING_DISK)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
  fsyncSync(file);
};
syncBuiltinESMExports();
