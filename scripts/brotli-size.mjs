import { brotliCompressSync } from 'node:zlib';

/** Bytes on the way: brotli at its highest quality, which is what Node does by itself. */
export const brotliSize = (content) => brotliCompressSync(content).length;
