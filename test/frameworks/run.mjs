/**
 * `npm run test:frameworks [name…]`: an app of each kind gets the packed package, as its author would. It is checked,
 * with a misuse that its checker must refuse; built; and opened in Chromium, where an element must get an object and
 * the app its event. What ran is written to docs/frameworks.md. Needs `npm run build`, and a registry.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { brotliSize } from '../../scripts/brotli-size.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/chromium.mjs';
import { writeReport } from './report.mjs';

const HERE = 'test/frameworks';
const PATIENCE = 60_000;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

const all = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'package.json')));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;
const strangers = wanted.filter((name) => !all.includes(name));
if (strangers.length) {
  console.error(`No app is called ${strangers.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'campaign-frameworks-'));

/** Runs a command; gives what it printed, and whether it went well. */
function run(cwd, command, ...values) {
  const { status, stdout, stderr } = spawnSync(command, values, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 10 * PATIENCE,
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
    },
  });
  return { isWell: status === 0, output: `${stdout}${stderr}` };
}

function mustRun(cwd, ...words) {
  const { isWell, output } = run(cwd, ...words);
  if (!isWell) throw new Error(`${words.join(' ')}\n${output.slice(-3000)}`);
  return output;
}

const [{ filename }] = Object.values(
  JSON.parse(mustRun('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)),
);
const tarball = join(folder, filename);

/** Puts the app and the package into a folder of their own. */
function install(name) {
  const app = join(folder, name);
  const { config, ...own } = read(join(HERE, name, 'package.json'));
  if (config.like) cpSync(join(HERE, config.like), app, { recursive: true });
  cpSync(join(HERE, name), app, { recursive: true });
  const misuse = join(folder, `${name}-misuse`);
  if (existsSync(join(app, 'misuse'))) {
    cpSync(join(app, 'misuse'), misuse, { recursive: true });
    rmSync(join(app, 'misuse'), { recursive: true });
  }
  const dependencies = { ...own.dependencies, 'campaign-elements': `file:${tarball}` };
  writeFileSync(join(app, 'package.json'), JSON.stringify({ ...own, name: 'app', dependencies }));
  mustRun(
    app,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
  );
  const versions = Object.keys({ ...own.dependencies, ...own.devDependencies })
    .filter((one) => !one.startsWith('@types/'))
    .map((one) => `${one} ${read(join(app, 'node_modules', one, 'package.json')).version}`);
  return { app, misuse, config, scripts: own.scripts, versions };
}

/** The app passes; with the misuse it does not, and its checker says where. */
function check({ app, misuse, scripts }) {
  if (!scripts.check) return 'no checker';
  mustRun(app, 'npm', 'run', 'check');
  if (!existsSync(misuse)) return 'not tried';
  const files = readdirSync(misuse, { recursive: true }).filter((file) => extname(file));
  cpSync(misuse, app, { recursive: true });
  const { isWell, output } = run(app, 'npm', 'run', 'check');
  for (const file of files) rmSync(join(app, file));
  if (isWell || !/misuse/i.test(output))
    throw new Error(`The misuse was not refused.\n${output.slice(-2000)}`);
  return 'refused';
}

/** Serves what was built, by the app's own server where it has one. */
async function serve({ app, config, scripts }) {
  if (scripts.start) {
    const port = 20_000 + (process.pid % 20_000);
    const server = spawn('npm', ['run', 'start'], {
      cwd: app,
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NITRO_PORT: String(port) },
    });
    const address = `http://127.0.0.1:${port}/`;
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
      const answer = await fetch(address).catch(() => undefined);
      if (answer?.ok) break;
    }
    return { address, close: () => process.kill(-server.pid) };
  }
  const root = join(app, config.output);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Opens the app: the banner shows the object that it was given, and the app hears that it was dismissed. */
async function open(browser, address) {
  const page = await browser.newPage();
  const faults = [];
  const scripts = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/favicon/.test(message.location().url))
      faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  try {
    await page.goto(address);
    const banner = page.locator('campaign-banner');
    await banner.locator('[part=name]').getByText('Keep the trees').waitFor();
    await page.locator('output').getByText('listening').waitFor();
    const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + brotliSize(body), 0);
    await banner.locator('[part=close]').click();
    await page.locator('output').getByText('heard').waitFor();
    if (faults.length) throw new Error(`The page says: ${faults.join('\n')}`);
    return bytes;
  } catch (error) {
    if (faults.length) error.message += `\nThe page says: ${faults.join('\n')}`;
    throw error;
  } finally {
    await page.close();
  }
}

/** Lines that the app has for custom elements alone, beside imports and tags: they are marked. */
function glueIn({ app }) {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(
      (item) =>
        item.isFile() && !/node_modules|[\\/]\.|^\./.test(join(item.parentPath, item.name).slice(app.length)),
    )
    .reduce(
      (sum, item) =>
        sum +
        (readFileSync(join(item.parentPath, item.name), 'utf8').match(/\bglue\b|"\.\/node_modules\//g)
          ?.length ?? 0),
      0,
    );
}

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
const results = {};
for (const name of wanted) {
  const { config } = read(join(HERE, name, 'package.json'));
  const result = (results[name] = { title: config.title });
  try {
    const installed = install(name);
    result.versions = installed.versions;
    result.glue = glueIn(installed);
    result.misuse = check(installed);
    if (installed.scripts.build) mustRun(installed.app, 'npm', 'run', 'build');
    const served = await serve(installed);
    try {
      result.bytes = await open(browser, served.address);
    } finally {
      served.close();
    }
    console.log(
      `✔ ${name}: misuse ${result.misuse}, ${result.bytes} bytes of scripts, ${result.glue} lines of glue`,
    );
  } catch (error) {
    result.failure = error.message;
    console.error(`✖ ${name}: ${error.message}`);
  }
  rmSync(join(folder, name), { recursive: true, force: true });
  await writeReport(results, HERE);
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
if (Object.values(results).some(({ failure }) => failure)) process.exitCode = 1;
