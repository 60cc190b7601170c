/** `npm run dev`, in a copy of the project: what is changed in a source is on the page without a new start. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../embed/browser.mjs';

const COPIED = [
  'src',
  'demo',
  'scripts',
  'stories',
  'test/helpers',
  'package.json',
  'lit-localize.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.messages.json',
  'vite.config.mjs',
];
const folder = mkdtempSync(join(tmpdir(), 'campaign-elements-dev-'));
let browser;
let server;
let url;

before(async () => {
  browser = await launchBrowser();
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  server = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    [url] = /http:\/\/localhost:\d+\//.exec(line) ?? [];
    if (url) break;
  }
});
after(async () => {
  server.kill();
  await Promise.all([browser.close(), server.exitCode ?? once(server, 'exit')]);
  rmSync(folder, { recursive: true, force: true });
});

function change(file, from, to) {
  const path = join(folder, 'src', file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

async function open(path = '') {
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url + path);
  const banner = page.locator('campaign-banner').first();
  await banner.locator('[part=banner]').waitFor();
  await page.evaluate(() => (globalThis.isThisPage = true));
  const stays = () => page.evaluate(() => globalThis.isThisPage === true);
  return { page, banner, errors, stays };
}

describe('npm run dev', () => {
  for (const path of ['', 'campaign.html', 'two-campaigns.html']) {
    it(`shows the banner on /${path}, from the sources, with no error`, async () => {
      const { page, errors } = await open(path);
      assert.ok(
        await page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/banner.ts')),
        ),
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('gives a changed style to the element that stands there, and keeps the page', async () => {
    const { page, banner, stays } = await open();
    change('components/banner/banner.styles.ts', '--campaign-banner-background, #17191e', '--none, #204060');
    await page.waitForFunction(
      (element) =>
        getComputedStyle(element.shadowRoot.querySelector('.banner')).backgroundColor === 'rgb(32, 64, 96)',
      await banner.elementHandle(),
    );
    assert.ok(await stays());
    await page.close();
  });

  it('loads the page again with an element’s changed code', async () => {
    const { page, banner, stays } = await open();
    change('components/banner/banner.ts', 'aria-labelledby="name"\n    >', 'data-changed>');
    await banner.locator('[data-changed]').waitFor();
    assert.ok(!(await stays()));
    await page.close();
  });

  it('loads the page again with a changed fact', async () => {
    const { page, banner } = await open();
    change(
      'campaigns/justice-for-khojaly/header.json',
      '"en": "Justice for Khojaly"',
      '"en": "Another name"',
    );
    await banner.getByText('Another name').waitFor();
    await page.close();
  });
});
