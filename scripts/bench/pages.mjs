/** The pages, the visits to them, and what answers them. */
import { readdirSync, readFileSync } from 'node:fs';
import { ELEMENTS as ENTRIES } from '../../build/embed/elements.js';
import { ELEMENTS } from '../../test/embed/partner-page.mjs';
import { files, filesOf, publishedFile } from '../embed-files.mjs';
import { bundlePeer } from './bundle.mjs';
import { documentWith, PICTURE } from './large-document.mjs';

const FOLDER = new URL('../../dist/embed/', import.meta.url);
const BOX = '<div id="map" style="height: 430px"></div>';

const tag = (name, attributes = '') =>
  `<campaign-${name}${attributes}><a href="https://example.org/${name}">A link of the page’s</a></campaign-${name}>`;
const script = (file) => `<script async src="/embed/${file}"></script>`;

/** What a page may put into its head so that these elements' files are asked for beside the script. */
function hints(elements) {
  const names = new Set(elements.flatMap(filesOf));
  return [...names]
    .map(publishedFile)
    .map(
      ({ file, integrity }) =>
        `<link rel="preload" as="script" href="/embed/${file}" integrity="${integrity}" crossorigin>`,
    )
    .join('\n');
}

/** How long a visitor looks at half a screen, in ms. */
export const LOOK = 200;

/** All elements: each but the banner with a screen of its own, and one below the other. */
const WHOLE = {
  'whole page': ELEMENTS.map((name) => `<section class="${name}">${tag(name)}</section>`).join('\n'),
  'whole page, close': ELEMENTS.map((name) => tag(name)).join('\n'),
};
export const WHOLE_PAGES = Object.keys(WHOLE);

/** The pages of the table of sizes. */
const SIZES = [
  { name: 'banner', elements: ['banner'] },
  { name: 'banner, pledge', elements: ['banner', 'pledge-button'] },
  { name: 'map', elements: ['recognition-map'] },
  {
    name: 'map, gallery, pledge, banner',
    elements: ['recognition-map', 'gallery', 'pledge-button', 'banner'],
  },
  { name: 'all, first screen', elements: ELEMENTS.slice(0, 2), body: WHOLE['whole page'] },
  { name: 'all, scrolled', elements: ELEMENTS.slice(0, 2), body: WHOLE['whole page'], scroll: LOOK },
];
export const SIZE_PAGES = SIZES.map(({ name }) => name);
/** The ways in which a page of that table gets its elements; `one` stands for the one script of before. */
export const WAYS = ['one', 'plain', 'hinted'];

/** CDP's `Network.emulateNetworkConditions`; throughput in bytes a second, latency in ms. */
export const NETWORKS = {
  'slow 4G': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  'slow 3G': { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
};

const press = (name, selector, act = (control) => control.click()) => ({ name, selector, act });
const SECTIONS = [
  {
    name: 'map, 1,000 acts',
    element: 'recognition-map',
    section: 'recognitions',
    count: 1_000,
    presses: [
      press('List', 'button:text-is("List")'),
      press('a letter', 'input[type=search]', (field) => field.press('b')),
      press('a level', 'button:text-is("National")'),
    ],
  },
  {
    name: 'gallery, 5,000 pictures',
    element: 'gallery',
    section: 'gallery',
    count: 5_000,
    presses: [
      press('open', '[part~=tile] >> nth=0'),
      press('next', '[part~=next]'),
      press('close', 'dialog [part~=close]'),
    ],
  },
  {
    name: 'timeline, 5,000 events',
    element: 'timeline',
    section: 'timeline',
    count: 5_000,
    presses: [press('a kind', '[part~=filter] select', (select) => select.press('ArrowDown'))],
  },
];
export const LARGE = SECTIONS.map(({ name }) => name);
const FEW = 10;

/** Other maps; the first two are what all are measured above, and ours. */
const MAP_PEERS = {
  jsvectormap: ['jsvectormap', 'jsvectormap/dist/jsvectormap.min.css'],
  svgMap: ['svgmap', 'svgmap/dist/svg-map.min.css'],
  'd3 + topojson': ['d3'],
};
export const MAPS = ['empty', 'ours', ...Object.keys(MAP_PEERS)];

/** What does the same job as one of ours: compared by bytes. */
const PEERS = [
  ...Object.entries(MAP_PEERS).map(([name, peer]) => ({ element: 'recognition-map', name, peer })),
  { element: 'gallery', name: 'PhotoSwipe', peer: ['photoswipe', 'photoswipe/dist/photoswipe.css'] },
  {
    element: 'timeline',
    name: 'vis-timeline',
    peer: ['vis-timeline', 'vis-timeline/styles/vis-timeline-graph2d.min.css'],
  },
  {
    element: 'film',
    name: 'lite-youtube-embed',
    peer: ['lite-youtube', 'lite-youtube-embed/src/lite-yt-embed.css'],
  },
  { element: 'events', name: 'add-to-calendar-button', peer: ['add-to-calendar'] },
  { element: 'pledge-button', name: 'Proca’s widget, not on npm' },
];

/**
 * All that is visited and weighed.
 *
 * @returns `answers`: type and content by path; `groups`: visits, those of a group at the same time; `peers`.
 */
export async function prepare() {
  const answers = new Map([['/picture.svg', ['image/svg+xml', PICTURE]]]);
  for (const file of readdirSync(FOLDER)) {
    if (file.startsWith('complete.') && file !== 'complete.en.js') continue;
    answers.set(`/embed/${file}`, ['text/javascript', readFileSync(new URL(file, FOLDER))]);
  }
  const groups = [];
  const addPage = (name, { head = '', body = '', js, css }) => {
    const path = `/${groups.length}/`;
    if (js) answers.set(`${path}page.js`, ['text/javascript', js]);
    if (css) answers.set(`${path}page.css`, ['text/css', css]);
    const html = htmlOf({
      head: `${head}${css ? '<link rel="stylesheet" href="page.css">' : ''}`,
      body: `${body}${js ? '<script async src="page.js"></script>' : ''}`,
    });
    answers.set(path, ['text/html', html]);
    return path;
  };

  const peers = await Promise.all(
    PEERS.map(async ({ peer, ...rest }) => ({ ...rest, ...(peer && (await bundlePeer(...peer))) })),
  );
  const maps = {
    empty: { body: '<svg width="1" height="1"><path d="M0 0h1"/></svg>' },
    ours: { head: script('embed.js'), body: '<campaign-recognition-map></campaign-recognition-map>' },
  };
  for (const name of Object.keys(MAP_PEERS)) {
    maps[name] = { body: BOX, ...peers.find((peer) => peer.name === name) };
  }
  for (const [name, page] of Object.entries(maps)) {
    const path = addPage(name, page);
    for (const rate of [1, 4]) groups.push([{ key: `${name} ${rate}×`, path, rate, first: 'picture' }]);
  }

  for (const [name, body] of Object.entries(WHOLE)) {
    const path = addPage(name, { head: script('embed.js'), body });
    groups.push([{ key: name, path, rate: 4, first: 'elements', scroll: LOOK, most: 3 }]);
  }

  for (const { name, element, section, count, presses } of SECTIONS) {
    for (const size of ['large', 'small']) {
      const document = `/${section}-${size}.json`;
      answers.set(document, ['application/json', documentWith(section, size === 'large' ? count : FEW)]);
      const path = addPage(name, { head: script('embed.js'), body: tag(element, ` src="${document}"`) });
      const key = `${name} ${size}`;
      groups.push([
        { key, path, rate: 4, first: 'elements', most: 3, ...(size === 'large' && { presses, element }) },
      ]);
    }
  }

  for (const { name, elements, body = elements.map((element) => tag(element)).join('\n'), scroll } of SIZES) {
    const heads = {
      one: script('complete.en.js'),
      plain: script('embed.js'),
      hinted: script('embed.js') + hints(elements.filter((element) => `campaign-${element}` in ENTRIES)),
    };
    for (const network of Object.keys(NETWORKS)) {
      groups.push(
        WAYS.map((way, index) => {
          const path = `/${groups.length}-${index}/`;
          answers.set(path, ['text/html', htmlOf({ head: heads[way], body })]);
          return { key: `${name} ${way} ${network}`, path, network, first: 'elements', scroll, most: 3 };
        }),
      );
    }
  }
  return { answers, groups, peers };
}

const htmlOf = ({ head, body }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A partner</title>
<link rel="icon" href="data:,">
<style>body { width: 900px } section:not(.banner) { min-height: 100vh }</style>
${head}
<body>
${body}`;

/** What of ours does an element's job: its file, what that needs, and its parts that come later; no facts. */
export function ownFiles(element) {
  const needed = filesOf(element).filter((name) => !name.startsWith('facts-'));
  const later = [...String(files[element]).matchAll(/\.bring\("\.\/([\w-]+)"/g)].map(([, name]) => name);
  return { needed, later: [...new Set(later)] };
}
