/**
 * `npm run bench`: how long our elements take to stand, beside what does the same job. Needs `npm run build`; installs
 * the others into this folder. `--rounds N` is for a quick look, `--maps` for the maps alone: these print and leave the committed tables as they are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.mjs';

const FILE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: 'string' }, maps: { type: 'boolean' } } });
const rounds = Number(values.rounds ?? 7);

const { dependencies } = JSON.parse(readFileSync(`${HERE}package.json`, 'utf8'));
if (Object.keys(dependencies).some((name) => !existsSync(`${HERE}node_modules/${name}`))) {
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The libraries to compare with could not be installed.');
}
// These need what was just installed.
const { prepare } = await import('./pages.mjs');
const { mapReport, report } = await import('./report.mjs');
const { visit } = await import('./visit.mjs');

const { answers, groups: all, peers } = await prepare();
const groups = values.maps ? all.filter(([{ first }]) => first === 'picture') : all;
const compressed = new Map(
  [...answers].map(([path, [type, body]]) => [path, [type, brotliCompressSync(body)]]),
);
const server = createServer((request, response) => {
  const [type, body] = compressed.get(request.url) ?? [];
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'br' }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const urlOf = (path) => `http://127.0.0.1:${server.address().port}${path}`;

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
try {
  const write = values.maps ? mapReport : report;
  const text = write({ of: await measure(), peers, rounds, chromium: browser.version().split('.')[0] });
  if (!values.rounds && !values.maps) writeFileSync(FILE, text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
}

/**
 * Medians by visit and measure. The first round only warms up, with the maps; each begins with another group.
 */
async function measure() {
  const results = {};
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`\rround ${round} of ${rounds} `);
    const order = groups.map((_, index) => groups[(index + round) % groups.length]);
    for (const group of order) {
      const { most } = group[0];
      if (round ? round > most : most) continue;
      await Promise.all(
        group.map(async ({ key, path, ...options }) => {
          const result = await visit(browser, { url: urlOf(path), warmUp: urlOf('/0/'), ...options });
          if (round) (results[key] ??= []).push(result);
        }),
      );
    }
  }
  process.stderr.write('\n');
  return Object.fromEntries(Object.entries(results).map(([key, all]) => [key, medians(all)]));
}

/** Of each measure its median; what the longest task was is told of the visit in the middle. */
function medians(visits) {
  const of = Object.fromEntries(
    Object.keys(visits[0]).map((key) => [key, median(visits.map((result) => result[key]))]),
  );
  const { what } = visits.toSorted((a, b) => a.longest - b.longest)[visits.length >> 1];
  return { ...of, what };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
