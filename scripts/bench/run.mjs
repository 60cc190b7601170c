/**
 * `npm run bench`: how long our map, the same picture without a script, and other map libraries take to draw the
 * world. Needs `npm run build`; installs the other libraries into this folder. `--rounds N` is for a quick look: it
 * prints and leaves the committed table alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.mjs';
import { copyOurs } from './copy.mjs';
import { firstPages, htmlOf, otherPages } from './pages.mjs';
import { report } from './report.mjs';
import { visit } from './visit.mjs';

const FILE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
const rounds = Number(values.rounds ?? 15);

if (!existsSync(`${HERE}node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The libraries to compare with could not be installed.');
}

const pages = firstPages();
const server = createServer((request, response) => {
  const [, name, file] = decodeURIComponent(request.url).split('/');
  const page = pages[name];
  const [type, body] = {
    '': ['text/html', htmlOf(page)],
    'page.js': ['text/javascript', page.js],
    'page.css': ['text/css', page.css],
  }[file];
  response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const urlOf = (name) => `http://127.0.0.1:${server.address().port}/${encodeURIComponent(name)}/`;

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage();
  Object.assign(pages, await otherPages(await copyOurs(page, urlOf('ours'))));
  await page.close();
  const text = report({ pages, at: await measure(), rounds, chromium: browser.version().split('.')[0] });
  if (!values.rounds) writeFileSync(FILE, text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
}

/** Medians by throttle and page. The first round only warms up; each begins with another page. */
async function measure() {
  const names = Object.keys(pages);
  const visits = { 1: {}, 4: {} };
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`\rround ${round} of ${rounds} `);
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const rate of [1, 4]) {
      for (const name of order) {
        const result = await visit(browser, { url: urlOf(name), warmUp: urlOf('empty'), rate });
        if (round) (visits[rate][name] ??= []).push(result);
      }
    }
  }
  process.stderr.write('\n');
  return Object.fromEntries(Object.entries(visits).map(([rate, all]) => [rate, medians(all)]));
}

function medians(visitsByPage) {
  const by = Object.fromEntries(
    Object.entries(visitsByPage).map(([name, visits]) => [
      name,
      Object.fromEntries(
        Object.keys(visits[0]).map((key) => [key, median(visits.map((result) => result[key]))]),
      ),
    ]),
  );
  const empty = by.empty.cpu;
  for (const result of Object.values(by)) result.cpu -= empty;
  return by;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
