/**
 * Writes docs/sizes.md, or with `--check` fails where the committed table is not what was built: a size cannot
 * change unseen. Brotli at its highest quality, 1 kB = 1,000 bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ELEMENTS, FIRST } from '../build/embed/elements.js';
import { brotliSize } from './brotli-size.mjs';
import { files, filesOf } from './embed-files.mjs';
import { appWith, bundle } from './npm-size.mjs';

const FILE = 'docs/sizes.md';

/** What a page may weigh until its elements stand, in bytes and files, and whether that is not reached yet. */
const LIMITS = [
  ['banner', ['banner'], 17_000, 1, 'missed'],
  ['banner and pledge button', ['banner', 'pledge-button'], 19_000, 2, 'missed'],
  ['map', ['recognition-map'], 30_000, 4, 'missed'],
  [
    'map, gallery, pledge button, banner',
    ['recognition-map', 'gallery', 'pledge-button', 'banner'],
    44_000,
    undefined,
    'missed',
  ],
  [
    // What is within one and a half screens of demo/campaign.html while nothing has its height yet.
    'all elements, first screen',
    ['banner', 'statement', 'anniversary', 'figures', 'timeline', 'recognition-map', 'gallery'],
    32_000,
    undefined,
    'missed',
  ],
  [
    'all elements, none opened',
    Object.keys({ ...FIRST, ...ELEMENTS }).map((tag) => tag.slice(9)),
    80_000,
    24,
    'missed',
  ],
];
/** What comes besides, when it is seen or reached for. Without a collector the button shows ways to share at once. */
const BESIDES = [
  [
    'map: list, cards, all sources, besides',
    ['map-details', 'later', 'facts-recognitions-notCounted'],
    17_000,
    'missed',
  ],
  ['pledge button: form, or ways to share, besides', ['pledge-panel', 'later', 'sharing', 'shared']],
];
/** The banner with its content, in an application's bundle. */
const NPM_BANNER_LIMIT = 18_000;
const COMPLETE_LIMIT = 84_000;
const MISSED_COMPLETE = true;

const number = new Intl.NumberFormat('en');

const sizes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, brotliSize(bytes)]));

const npmOf = async (element) =>
  (await bundle(appWith(element, ELEMENTS[`campaign-${element}`]?.sections ?? []))).bytes;
const fromNpm = {};
for (const element of ['banner', ...Object.keys(ELEMENTS).map((tag) => tag.slice(9))])
  fromNpm[element] = await npmOf(element);

const pages = [...LIMITS, ...Object.keys(ELEMENTS).map((tag) => [`\`<${tag}>\``, [tag.slice(9)]])].map(
  ([name, elements, limit, most, missed]) => {
    const asked = [...new Set(['embed', ...elements.flatMap(filesOf)])];
    const size = asked.reduce((sum, file) => sum + sizes[file], 0);
    const npm = elements.length === 1 ? fromNpm[elements[0]] : undefined;
    return { name, size, count: asked.length, limit, most, missed, npm };
  },
);
for (const [name, parts, limit, missed] of BESIDES) {
  const size = parts.reduce((sum, file) => sum + sizes[file], 0);
  pages.push({ name, size, count: parts.length, limit, missed });
}
pages.push({
  name: '`complete.en.js`, all in one file',
  size: sizes['complete.en'],
  count: 1,
  limit: COMPLETE_LIMIT,
  most: 1,
  missed: MISSED_COMPLETE,
});

const table = `# Sizes

Written by \`npm run size\`; \`npm test\` fails when it is not what was built. Bytes, brotli 11, in English; each other language is one file more. A page loads an element's files when the element comes near the window. "npm": the same in an application that bundles the element and its [slice](slices.md) of the default campaign, with Lit in it; what comes later is not counted.

| page with | bytes | limit | room | files | limit | npm |
| --- | --: | --: | --: | --: | --: | --: |
${pages
  .map(
    ({ name, size, count, limit, most, npm }) =>
      `| ${name} | ${number.format(size)} | ${limit ? number.format(limit) : ''} | ${limit ? number.format(limit - size) : ''} | ${count} | ${most ?? ''} | ${npm ? number.format(npm) : ''} |`,
  )
  .join('\n')}

| file | minified | brotli |
| --- | --: | --: |
${Object.keys(files)
  .map((name) => `| ${name} | ${number.format(files[name].length)} | ${number.format(sizes[name])} |`)
  .join('\n')}
`;

const isOver = ({ size, limit, count, most }) => size > (limit ?? Infinity) || count > (most ?? Infinity);
for (const page of pages.filter(isOver)) {
  const { name, size, limit, count, most } = page;
  console.error(
    `${name}: ${number.format(size)} bytes of ${number.format(limit)}, ${count} files of ${most ?? 'any'}${page.missed ? ', as is known' : ''}.`,
  );
}
if (fromNpm.banner > NPM_BANNER_LIMIT)
  console.error(
    `banner from npm: ${number.format(fromNpm.banner)} bytes of ${number.format(NPM_BANNER_LIMIT)}.`,
  );
const wrong = pages.filter((page) => isOver(page) !== Boolean(page.missed));
if (process.argv.includes('--check')) {
  for (const { name } of wrong) console.error(`${name}: make it smaller, or take away its mark "missed".`);
  const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === table;
  if (!isCurrent) {
    console.error(
      `${FILE} is not what was built. See what grew, then run "npm run size" and commit it.\n\n${table}`,
    );
  }
  process.exit(isCurrent && !wrong.length && fromNpm.banner <= NPM_BANNER_LIMIT ? 0 : 1);
}
writeFileSync(FILE, table);
console.log(table);
