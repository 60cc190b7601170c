/**
 * Where a Chromium is: `CHROME_PATH`, then the usual places, then one from the npm package `@sparticuz/chromium`,
 * fetched into `.cache` when it is first needed so that an installation stays small.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const CACHE = fileURLToPath(new URL('../.cache/chromium/', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** For a browser that only ever opens pages of this project. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  // Not the machine's language, which some builds name in a form of their own.
  '--lang=en-US',
  '--accept-lang=en-US',
];

export async function chromiumPath() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) {
    if (isExecutable(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which cannot be run: correct it or unset it.`);
  }
  const paths = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...paths, ...PLACES].find(isExecutable) ?? fetchedChromium();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fetchedChromium() {
  const file = join(CACHE, `chromium-${VERSION}`);
  if (existsSync(file)) return file;
  const help = 'Install Chromium or Chrome, or name one in CHROME_PATH.';
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`No Chromium was found. ${help}`);
  mkdirSync(CACHE, { recursive: true });
  console.log(`No Chromium was found: fetching ${PACKAGE} ${VERSION} from npm.`);
  const npm = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--prefix',
      CACHE,
      `${PACKAGE}@${VERSION}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (npm.status !== 0) throw new Error(`No Chromium was found and npm could not fetch one. ${help}`);
  // Under a name of its own until it is whole: two runs at once must not see half a file.
  const part = `${file}.${process.pid}`;
  await pipeline(
    createReadStream(join(CACHE, 'node_modules', PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(part),
  );
  chmodSync(part, 0o755);
  renameSync(part, file);
  const trial = spawnSync(file, ['--headless', '--no-sandbox', '--version'], { encoding: 'utf8' });
  if (trial.status !== 0) {
    throw new Error(`The fetched Chromium does not run (${trial.stderr.trim().split('\n')[0]}). ${help}`);
  }
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await chromiumPath());
