/** A zip archive that depends on nothing but its files: in the order of their names, all of the same day. */
import { deflateRawSync } from 'node:zlib';

/** 1 January 1980, where the format's time begins. */
const DATE = (1 << 5) | 1;
const UTF8 = 0x800;
const DEFLATED = 8;
/** A file that all may read and its owner may write. */
const MODE = 0o100644 * 0x10000;

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = ~0;
  for (const byte of bytes) value = CRC[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

/** A record of the format: each field is its bytes and its value. */
function record(signature, ...fields) {
  const all = [[4, signature], ...fields];
  const bytes = Buffer.alloc(all.reduce((length, [size]) => length + size, 0));
  let at = 0;
  for (const [size, value] of all) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/**
 * @param files - Contents by path.
 * @returns The archive.
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  const paths = Object.keys(files).sort();
  for (const path of paths) {
    const name = Buffer.from(path);
    const content = Buffer.from(files[path]);
    const packed = deflateRawSync(content, { level: 9 });
    const common = [
      [2, 20],
      [2, UTF8],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ];
    const local = [record(0x04034b50, ...common), name, packed];
    // Made on a system with modes (3), version 2.0; no comment, first disk, no inner attributes.
    directory.push(
      record(0x02014b50, [2, 0x0314], ...common, [2, 0], [2, 0], [2, 0], [4, MODE], [4, offset]),
      name,
    );
    parts.push(...local);
    for (const { length } of local) offset += length;
  }
  const list = Buffer.concat(directory);
  const { length } = paths;
  return Buffer.concat([
    ...parts,
    list,
    record(0x06054b50, [2, 0], [2, 0], [2, length], [2, length], [4, list.length], [4, offset], [2, 0]),
  ]);
}
