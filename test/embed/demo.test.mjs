import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { runAxe, shown } from './partner-page.mjs';

const data = mkdtempSync(join(tmpdir(), 'campaign-demo-'));
let browser;
let server;

async function start() {
  const child = spawn('node', ['demo/server.mjs', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const ended = once(child, 'close').then(([code]) => ({ code, errors }));
  const line = once(createInterface({ input: child.stdout }), 'line').then(([url]) => ({ url }));
  return { child, ended, ...(await Promise.race([line, ended])) };
}

async function open(path = '') {
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url + path);
  await shown(page);
  return { page, errors };
}

/** Letters that are the same on every machine, as wide as Arial and Georgia. */
async function useKnownFonts(page) {
  const letters = [
    ['Known sans', 'arimo'],
    ['Known serif', 'gelasio'],
  ].flatMap(([family, font]) =>
    ['400', '600'].map((weight) => {
      const file = `node_modules/@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`;
      return { family, weight, bytes: readFileSync(file, 'base64') };
    }),
  );
  await page.evaluate(async (letters) => {
    for (const { family, weight, bytes } of letters) {
      const face = new FontFace(
        family,
        Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)),
        { weight },
      );
      document.fonts.add(await face.load());
    }
    const { style } = document.documentElement;
    style.setProperty('--campaign-font', '"Known sans"');
    style.setProperty('--campaign-heading-font', '"Known serif"');
    document.body.style.fontFamily = '"Known sans"';
  }, letters);
}

/** Down to the end, a screen at a time, until everything that comes when it is near is here. */
async function seeAll(page) {
  await shown(page);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const root = document.documentElement;
    for (let top = 0; top < root.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

const count = async () => {
  const response = await fetch(`${server.url}collector/pledges/count?campaign=justice-for-khojaly`);
  return (await response.json()).count;
};

async function pledge(page, email, press) {
  const button = page.locator('campaign-pledge-button');
  await button.getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('A. Reader');
  await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
  await dialog.getByRole('combobox').selectOption('AZ');
  for (const box of await dialog.getByRole('checkbox').all()) {
    if ((await box.getAttribute('required')) !== null) await box.check();
  }
  await press(dialog.getByRole('button', { name: 'Sign' }));
  await dialog.getByText('Your pledge is confirmed').waitFor();
}

describe('the demonstration', () => {
  before(async () => {
    browser = await launchBrowser();
    server = await start();
    assert.ok(server.url, server.errors);
  });
  after(async () => {
    await browser.close();
    server.child.kill('SIGKILL');
    await server.ended;
    rmSync(data, { recursive: true, force: true });
  });

  it('shows the partner’s page with nothing on the console', async () => {
    const { page, errors } = await open();
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('offers to join beside what is signed and who receives it, in the banner and at the button', async () => {
    const { page } = await open();
    for (const name of ['campaign-banner', 'campaign-pledge-button']) {
      const element = page.locator(name);
      await element.getByText('Join the campaign', { exact: true }).waitFor();
      await element.getByText('I join the campaign “Justice for Khojaly”.').waitFor();
      await element.getByText('Alder Bay City Library (demonstration on this computer)').waitFor();
    }
    await page.close();
  });

  for (const path of ['campaign.html', 'two-campaigns.html']) {
    it(`shows ${path} with nothing on the console and no fault that axe finds`, async () => {
      const { page, errors } = await open(path);
      assert.deepEqual(await runAxe(page), []);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  // Half of what it was before it was made denser.
  for (const [width, most] of [
    [1280, 9331],
    [320, 17_176],
  ]) {
    it(`has the whole campaign within ${most} px at ${width} px, the night on its first screen`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${server.url}campaign.html`);
      await useKnownFonts(page);
      const night = (await (await fetch(`${server.url}campaign.json`)).json()).chapters.find(
        ({ id }) => id === 'night',
      );
      await seeAll(page);
      const heading = page.locator('campaign-timeline').getByText(night.title, { exact: true }).first();
      const target = page.locator(await page.locator('nav a').first().getAttribute('href'));
      const top = async (place) => (await place.boundingBox()).y;
      const distance = (await top(heading)) - (await top(target));
      assert.ok(distance >= 0 && distance <= 900, `the night begins ${Math.round(distance)} px down`);
      // No part of the page scrolls for itself but the code, the map and the like, which did before.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= most, `${height} px`);
      await context.close();
    });
  }

  it('has each of the four films of the campaign', async () => {
    const { page } = await open('campaign.html');
    const titles = await page.locator('#works campaign-film [part=title]').allInnerTexts();
    const { films } = await (await fetch(`${server.url}campaign.json`)).json();
    assert.deepEqual(
      titles,
      films.map(({ title = 'Film' }) => title),
    );
    await page.close();
  });

  it('previews the code for another page', async () => {
    const { page, errors } = await open('campaign.html');
    const element = page.locator('campaign-embed-code');
    await element.getByRole('button', { name: 'Preview' }).click();
    const banner = element.frameLocator('iframe[title=Preview]').locator('campaign-banner');
    await banner.locator('[part=name]').getByText('Justice for Khojaly').waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('lets other pages read what they show, and not its own pages', async () => {
    for (const [path, allowed] of [
      ['embed/embed.js', '*'],
      ['embed/releases.json', '*'],
      ['campaign.json', '*'],
      ['campaigns/justice-for-khojaly/candle.svg', '*'],
      ['plane-trees/campaign.json', '*'],
      ['', null],
      ['campaign.html', null],
    ]) {
      const response = await fetch(server.url + path, { headers: { Origin: 'null' } });
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), allowed, path);
    }
  });

  it('plays the film with captions, and its transcript jumps, by keyboard alone', async () => {
    const { page, errors } = await open('two-campaigns.html');
    await page.getByRole('button', { name: 'Film abspielen' }).focus();
    await page.keyboard.press('Enter');
    const line = page.locator('campaign-film').getByRole('button', { name: /^0:0[1-9]/ });
    await line.last().focus();
    await page.keyboard.press('Enter');
    const at = () =>
      page.evaluate(
        () => document.querySelector('campaign-film').shadowRoot.querySelector('video').currentTime,
      );
    const [minutes, seconds] = (await line.last().locator('time').innerText()).split(':').map(Number);
    const start = minutes * 60 + seconds;
    assert.ok(start > 0);
    await page.waitForFunction(
      (start) =>
        document.querySelector('campaign-film').shadowRoot.querySelector('video')?.currentTime >= start,
      start,
    );
    assert.ok((await at()) < 15);
    await page.waitForFunction(() => {
      const { textTracks } = document.querySelector('campaign-film').shadowRoot.querySelector('video');
      return [...textTracks].some(
        ({ mode, language, cues }) => mode === 'showing' && language === 'de' && cues.length,
      );
    });
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('stores a pledge made in a browser: it is there after the server was killed and started again', async () => {
    const { page, errors } = await open();
    await pledge(page, 'reader@example.org', (sign) => sign.click());
    assert.deepEqual(errors, []);
    await page.close();
    server.child.kill('SIGKILL');
    await server.ended;
    server = await start();
    assert.equal(await count(), 1);
  });

  it('counts it once, pressed twice and pledged twice', async () => {
    const { page } = await open();
    await pledge(page, 'Reader@Example.org ', (sign) => sign.dblclick());
    await page.close();
    assert.equal(await count(), 1);
  });

  it('refuses a second server on the same folder, and the first goes on', async () => {
    const second = await start();
    assert.equal(second.url, undefined);
    const { code, errors } = await second.ended;
    assert.equal(code, 1);
    assert.match(errors, /in use|another|already/i);
    assert.equal(await count(), 1);
  });
});

describe('the demonstration on a slow network', () => {
  before(async () => {
    browser = await launchBrowser();
    server = await start();
    assert.ok(server.url, server.errors);
  });
  after(async () => {
    await browser.close();
    server.child.kill();
    await server.ended;
  });

  for (const path of ['', 'campaign.html', 'two-campaigns.html']) {
    for (const width of [1100, 360]) {
      it(`moves nothing that is on the screen: /${path}, ${width} px`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        let free;
        const held = new Promise((resolve) => (free = resolve));
        for (const file of ['**/embed.js', '**/*.json']) {
          await page.route(file, async (route) => {
            await held;
            await route.continue();
          });
        }
        await page.goto(server.url + path, { waitUntil: 'commit' });
        await page.locator('footer').waitFor();
        await page.evaluate(() => {
          window.__moved = [];
          new PerformanceObserver((list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries()) {
              if (!hadRecentInput && value)
                window.__moved.push(...sources.map(({ node }) => node?.className || node?.nodeName));
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        free();
        await shown(page);
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        assert.deepEqual(await page.evaluate(() => window.__moved), []);
        await context.close();
      });
    }
  }
});
