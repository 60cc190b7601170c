import { availableParallelism } from 'node:os';
import { brotliSize } from '../brotli-size.mjs';
import { files } from '../embed-files.mjs';
import { LARGE, LOOK, MAPS, NETWORKS, ownFiles, SIZE_PAGES, WHOLE_PAGES } from './pages.mjs';
import { SETTLED } from './visit.mjs';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const bytesOf = (names) => names.reduce((sum, name) => sum + brotliSize(files[name]), 0);
const cells = (...values) => `| ${values.join(' | ')} |`;
const table = (head, align, rows) => [cells(...head), cells(...align), ...rows].join('\n');
const left = '---';
const right = '--:';
const times = (count) => Array(count).fill(right);

const ratio = (what, is, most) => ({ what, is, most, digits: 2 });
const ms = (what, is, most, why) => ({ what, is, most, digits: 0, why });

/** The limits of the maps; `is` and `most` are in the same unit. `of` are medians by visit and measure. */
function mapLimits(of) {
  const cpu = (map, rate, mark) => of[`${map} ${rate}`][mark] - of[`empty ${rate}`][mark];
  const to = (peer, rate, mark) => cpu('ours', rate, mark) / cpu(peer, rate, mark);
  return [
    ratio('map: CPU until its picture, ours / jsvectormap, 1×', to('jsvectormap', '1×', 'cpuPicture'), 0.5),
    ratio('map: CPU until its picture, ours / jsvectormap, 4×', to('jsvectormap', '4×', 'cpuPicture'), 0.5),
    ratio('map: CPU with all controls, ours / jsvectormap, 1×', to('jsvectormap', '1×', 'cpu'), 1.2),
    ratio('map: CPU with all controls, ours / jsvectormap, 4×', to('jsvectormap', '4×', 'cpu'), 1.2),
    ratio(
      'map: CPU until its picture, ours / d3 + topojson, 1×',
      to('d3 + topojson', '1×', 'cpuPicture'),
      0.25,
    ),
    ms('map: nodes at its picture', of['ours 1×'].nodes, 80),
    ms('map: longest task at 4×, ms', of['ours 4×'].longest, 50, of['ours 4×'].what),
  ];
}

/** The other limits. */
function limits(of) {
  const picture = (key) => of[key].picture;
  return [
    ...WHOLE_PAGES.map((name) => ms(`${name}: longest task at 4×, ms`, of[name].longest, 60, of[name].what)),
    ...SIZE_PAGES.flatMap((name) =>
      Object.keys(NETWORKS).flatMap((network) => {
        const against = (way) => picture(`${name} ${way} ${network}`) / picture(`${name} one ${network}`);
        return [
          ratio(`${network}, ${name}: with hints / one script`, against('hinted'), 0.75),
          ratio(`${network}, ${name}: without / one script`, against('plain'), 0.95),
        ];
      }),
    ),
    ...LARGE.flatMap((name) => {
      const { picture: large, nodes, cpu, cpuPicture, longest, what, ...presses } = of[`${name} large`];
      return [
        ratio(`${name}: picture / a small document's`, large / picture(`${name} small`), 1.5),
        ...Object.entries(presses).map(([control, is]) =>
          ms(`${name}: press of ${control} at 4×, ms`, is, 200),
        ),
      ];
    }),
  ];
}

function checks(limits) {
  const rows = limits.map(({ what, is, most, digits, why }) =>
    cells(what, is.toFixed(digits), most, is <= most ? 'yes' : '**no**', why ?? ''),
  );
  return table(
    ['what', 'is', 'at most', 'kept', 'longest task is of, ms'],
    [left, right, right, left, left],
    rows,
  );
}

function mapTable(of) {
  const rows = MAPS.map((name) => {
    const [full, slow] = [of[`${name} 1×`], of[`${name} 4×`]];
    const values = [
      full.cpuPicture,
      full.cpu,
      slow.cpuPicture,
      slow.cpu,
      full.picture,
      slow.picture,
      slow.longest,
    ];
    return cells(name, ...values.map((value) => value.toFixed(0)), full.nodes);
  });
  const marks = ['CPU until its picture, ms', 'CPU settled, ms', 'until its picture at 4×', 'settled at 4×'];
  const clock = ['picture stands, ms', 'at 4×', 'longest task at 4×', 'nodes at its picture'];
  return table(['map', ...marks, ...clock], [left, ...times(8)], rows);
}

/** What was measured of the maps alone. */
export const mapReport = ({ of }) => `${checks(mapLimits(of))}\n\n${mapTable(of)}\n`;

/**
 * @param of - Medians by visit and measure.
 * @param peers - What does the same job as an element: its script and style sheet.
 */
export function report({ of, peers, rounds, chromium }) {
  const networks = SIZE_PAGES.flatMap((name) =>
    Object.keys(NETWORKS).map((network) =>
      cells(
        name,
        network,
        ...['one', 'plain', 'hinted'].map((way) => number.format(of[`${name} ${way} ${network}`].picture)),
      ),
    ),
  );
  const large = LARGE.flatMap((name) =>
    ['large', 'small'].map((size) => {
      const { picture, longest, what } = of[`${name} ${size}`];
      return cells(name, size, number.format(picture), number.format(longest), what);
    }),
  );
  const weights = peers.map(({ element, name, js, css }) => {
    const { needed, later } = ownFiles(element);
    const values = [
      bytesOf([element]),
      bytesOf(['embed', ...needed]),
      bytesOf(['embed', ...new Set([...needed, ...later])]),
    ];
    return cells(
      name,
      `\`<campaign-${element}>\``,
      js ? number.format(brotliSize(js) + (css ? brotliSize(css) : 0)) : '',
      ...values.map((value) => number.format(value)),
    );
  });
  return `# Benchmarks

Written by \`npm run bench\` (${rounds} rounds, Chromium ${chromium}, ${availableParallelism()} cores).

${checks([...mapLimits(of), ...limits(of)])}

Compare the rows with each other, not with another computer's.

- Medians of visits that take turns (of three of each on the networks, with large documents and of the whole page), each in a fresh browser context, from one local server. CPU is the time of the main thread, not the clock's, from the start of the navigation, less that of an empty page. At 4× the processor is slowed down four times. The longest task is not the one in which the browser opens a document, which every page has.
- A map's picture stands in the frame after the first one that has an SVG path, in the document or in an open shadow root; it has settled when no request has been open for half a second, and ${SETTLED} ms later. Until then ours has brought its cards and its list, in idle time.
- Our pages have the script in the head and its files beside it. Networks are emulated by Chromium: slow 4G is 1.6 Mbit/s and 150 ms a request, slow 3G is 400 kbit/s and 400 ms; all answers are brotli. Making a connection takes no time there. There a picture stands when every element on the screen shows more than the page's own words.
- "One script" is \`complete.en.js\`, which stands for the single script of before. "With hints" has \`<link rel="preload">\` for what is on the first screen. On a page with all elements each but the banner has a screen of its own, but where they are close; such a page is scrolled by half a screen each time that what is on the screen has stood for ${LOOK} ms, and the time of the scrolled one is all that the visitor waited.
- Large documents are a partner's own, by \`src\`, at 4×; the small ones have ten items. A press lasts from the key or the pointer to the next frame, by the browser's Event Timing; 0 is less than 16 ms.

## Maps

${mapTable(of)}

Times of the empty page are not taken off here. Everybody marks the countries that the default campaign marks, at 900 pixels. The peers' scripts are made with the same tools as ours and carry their own style sheets; d3 draws world-atlas 110m.

## Networks

${table(['page', 'network', 'one script, ms', 'without hints, ms', 'with hints, ms'], [left, left, ...times(3)], networks)}

## Large documents

${table(['document', 'size', 'picture at 4×, ms', 'longest task, ms', 'of'], [left, left, right, right, left], large)}

## Bytes

${table(['does the same job', 'as', 'its bytes', "the element's file", 'with the core', 'and what comes later'], [left, left, ...times(4)], weights)}

Scripts and style sheets, each brotli 11, bundled with the same tools. Ours without the campaign's facts; a page with several elements has the core once. PhotoSwipe is a lightbox for links that a page has; add-to-calendar-button makes one button. Proca's widget is not on npm: \`proca\` there is its command line.
`;
}
