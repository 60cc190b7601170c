import { availableParallelism } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { htmlOf } from './pages.mjs';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const brotli = (text = '') => (text ? brotliCompressSync(text).length : 0);

/** The limits that the map has to keep; `is` and `most` are in the same unit. */
function limits(at) {
  const cpu = (peer) => at[1].ours.cpu / at[1][peer].cpu;
  return [
    { what: 'CPU, ours / jsvectormap', is: cpu('jsvectormap'), most: 0.65, digits: 2 },
    { what: 'CPU, ours / d3 + topojson', is: cpu('d3 + topojson'), most: 0.33, digits: 2 },
    { what: 'CPU, ours / static SVG', is: cpu('static SVG'), most: 2.5, digits: 2 },
    { what: 'longest task at 4×, ms', is: at[4].ours.longest, most: 50, digits: 0 },
    { what: 'nodes', is: at[1].ours.nodes, most: 80, digits: 0 },
  ];
}

/**
 * @param pages - The pages by name.
 * @param at - Medians, by throttle and page.
 */
export function report({ pages, at, rounds, chromium }) {
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const table = Object.keys(pages).map((name) => {
    const [full, slow] = [at[1][name], at[4][name]];
    const bytes = brotli(htmlOf(pages[name])) + brotli(pages[name].js) + brotli(pages[name].css);
    return row(
      name,
      full.cpu.toFixed(1),
      ...[slow.cpu, full.firstFrame, slow.firstFrame, slow.blocking, slow.longest, full.nodes, bytes].map(
        (value) => number.format(value),
      ),
    );
  });
  const checks = limits(at).map(({ what, is, most, digits }) =>
    row(what, is.toFixed(digits), most, is <= most ? 'yes' : '**no**'),
  );
  return `# Time to draw the map

Written by \`npm run bench\` (${rounds} rounds, Chromium ${chromium}, ${availableParallelism()} cores).

| page | CPU, ms | CPU at 4×, ms | first frame, ms | first frame at 4×, ms | blocking at 4×, ms | longest task at 4×, ms | nodes | bytes |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${table.join('\n')}

| limit | is | at most | kept |
| --- | --: | --: | --- |
${checks.join('\n')}

Compare the rows with each other, not with another computer's.

- Medians. The pages take turns, each visit in a fresh browser context, without and with the processor slowed down four times. One local server, no network.
- CPU is the time of the main thread, not the clock's, from the start of the navigation until 400 ms after the page has loaded, less that of an empty page. Blocking is what tasks take beyond 50 ms each, by the same time.
- First frame is the first contentful paint, by the clock; no page has anything to paint but its map.
- Nodes are elements in the body but scripts, shadow roots included. Bytes are HTML, script and style sheet, each brotli 11.
- Everybody marks the countries that the default campaign marks, at 900 pixels. The peers' scripts are made with the same tools as ours and carry their own style sheets; d3 draws world-atlas 110m.
- "Static SVG" is the picture that ours has drawn, in the HTML. "Static element" is all of ours in the HTML, with buttons, legend and words, which the other pages do not have; neither runs a script.
`;
}
