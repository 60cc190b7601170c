/**
 * Writes docs/sizes.md, or with `--check` fails where the committed table is not what was built: a size cannot
 * change unseen. Brotli at its highest quality, 1 kB = 1,000 bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { WORLD } from '../build/geography/world.js';

const FILE = 'docs/sizes.md';

/** What each may weigh, in bytes, what a page would carry instead, and whether the limit is not reached yet. */
const LIMITS = [
  ['embed/banner.js', 12_000, 'climate strike banner: 52 kB gzip in 5 requests', 'missed'],
  ['embed/pledge-button.js', 16_000, 'Proca petition: 185 kB', 'missed'],
  ['embed/gallery.js', 13_000, 'PhotoSwipe: 17.5 kB, without a gallery', 'missed'],
  ['embed/recognition-map.js', 36_000, 'd3 + topojson: 43 kB, without the facts', 'missed'],
  ['embed/embed.js', 64_000, 'those parts together: over 300 kB', 'missed'],
];
/** Scripts of one element each that may weigh this, and the campaign's content that they show besides. */
const LIMIT = 16_000;
const LIMITED = [
  ['embed/anniversary.js', '', 'missed'],
  ['embed/collection.js', '', 'missed'],
  ['embed/embed-code.js', '', 'missed'],
  ['embed/events.js', 'add-to-calendar-button: 67 kB', 'missed'],
  ['embed/figures.js', '', 'missed'],
  ['embed/film.js', 'lite-youtube-embed: 2 kB, Plyr: 34 kB, video.js: 187 kB', 'missed'],
  ['embed/press.js', '', 'missed'],
  ['embed/share.js', 'Shareon: 8.2 kB', 'missed'],
  ['embed/statement.js', '', 'missed'],
  ['embed/timeline.js', '', 'missed'],
];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
const number = new Intl.NumberFormat('en');

/** What a script weighs more for the campaign's records, which it carries as columns of text. */
function contentShare(bytes) {
  let code = bytes.toString();
  const records = [];
  const visit = (node) => {
    if (!node || typeof node !== 'object') return;
    const [columns, rows, packed] = (node.type === 'CallExpression' && node.arguments) || [];
    if (typeof columns?.value === 'string' && typeof rows?.value === 'number' && packed?.value?.length) {
      records.push(columns, packed);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code));
  records.sort((a, b) => b.start - a.start);
  for (const { start, end } of records) code = code.slice(0, start) + "''" + code.slice(end);
  return brotli(bytes) - brotli(Buffer.from(code));
}

const rows = [
  ...LIMITS.map(([file, ...rest]) => [`\`${file}\``, readFileSync(`dist/${file}`), ...rest]),
  ...LIMITED.map(([file, instead, missed]) => {
    const bytes = readFileSync(`dist/${file}`);
    return [`\`${file}\``, bytes, LIMIT + contentShare(bytes), instead, missed];
  }),
  ['world geometry, in the map', Buffer.from(WORLD), 9_000, 'world-atlas 110m: 33 kB, 28 members missing'],
].map(([name, bytes, limit, instead, missed]) => ({
  name,
  minified: bytes.length,
  size: brotli(bytes),
  limit,
  instead,
  missed,
}));

const table = `# Sizes

Written by \`npm run size\`; \`npm test\` fails when it is not what was built. Bytes; brotli 11 of the minified file. A script of one of the last ten elements may weigh 16,000 bytes and its share of the campaign's content: its limit is their sum.

| file | minified | brotli | limit | room | instead of |
| --- | --: | --: | --: | --: | --- |
${rows
  .map(
    ({ name, minified, size, limit, instead }) =>
      `| ${name} | ${number.format(minified)} | ${number.format(size)} | ${number.format(limit)} | ${number.format(limit - size)} | ${instead} |`,
  )
  .join('\n')}
`;

const over = rows.filter(({ size, limit }) => size > limit);
for (const { name, size, limit, missed } of over) {
  const verdict = missed ? 'over its limit, as is known' : 'over its limit';
  console.error(`${name} weighs ${number.format(size)} bytes, ${number.format(size - limit)} ${verdict}.`);
}
const wrong = rows.filter(({ size, limit, missed }) => size > limit !== Boolean(missed));
if (process.argv.includes('--check')) {
  for (const { name } of wrong) console.error(`${name}: make it smaller, or take away its mark "missed".`);
  const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === table;
  if (!isCurrent) {
    console.error(
      `${FILE} is not what was built. See what grew, then run "npm run size" and commit it.\n\n${table}`,
    );
  }
  process.exit(isCurrent && !wrong.length ? 0 : 1);
}
writeFileSync(FILE, table);
console.log(table);
