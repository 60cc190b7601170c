/** The map: what comes when a visitor reaches for it, and what happens without it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { inFirefox } from './browser.mjs';
import { SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const SCRIPTS = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
const files = readdirSync('dist/embed');
const fileOf = (name) => files.find((file) => file.startsWith(`${name}-`));
const names = (urls) => urls.map((url) => url.replace(/.*\//, ''));
const refuse = (file) =>
  partner.answer(`cdn:/embed/${file}`, (_, response) => response.writeHead(503, SCRIPTS).end());
const restore = (file) => partner.answer(`cdn:/embed/${file}`, undefined);

const DETAILS = fileOf('map-details');
const ACTS = fileOf('facts-recognitions');
const MAP = `${SCRIPT}<campaign-recognition-map></campaign-recognition-map>`;
/** Where it is near and not yet seen, nothing comes by itself. */
const NEAR = `${SCRIPT}<div style="height: 120vh"></div><campaign-recognition-map></campaign-recognition-map>`;
const map = (page) => page.locator('campaign-recognition-map');
/** The field that asks for a country by name: of the controls. */
const field = (page) => map(page).locator('[role="combobox"]');
const pakistan = (page) => map(page).locator('path[data-code="PK"]');
const isInCard = (page) =>
  page.waitForFunction(() => {
    const { activeElement } = document.querySelector('campaign-recognition-map').shadowRoot;
    return activeElement?.matches('.card');
  });

const CONTROLS = fileOf('map-controls');

describe('the first picture of the map', () => {
  for (const width of [1100, 320]) {
    for (const lang of ['en', 'de', 'ru', 'ar']) {
      it(`stands before its controls, and these move nothing: ${lang}, ${width} px`, async () => {
        let give;
        const asked = new Promise((resolve) => {
          partner.answer(`cdn:/embed/${CONTROLS}`, (_, response) => {
            give = () => response.writeHead(200, SCRIPTS).end(readFileSync(`dist/embed/${CONTROLS}`));
            resolve();
          });
        });
        const { page, log, close } = await partner.open(`${MAP}<p class="after">After</p>`, { lang });
        await page.setViewportSize({ width, height: 900 });
        await asked;
        await map(page).locator('h2').waitFor();
        assert.equal(await field(page).count(), 0);
        assert.ok((await map(page).getByRole('option').count()) > 25);
        // What its marks mean, and whose borders they are in, stands with it.
        assert.ok((await map(page).locator('.legend li').count()) > 5);
        assert.match(await map(page).locator('.notes').innerText(), /Natural Earth/);
        const placed = () =>
          page.evaluate(() => {
            const stage = document
              .querySelector('campaign-recognition-map')
              .shadowRoot.querySelector('.stage');
            return [stage, document.querySelector('.after')].map((one) =>
              Math.round(one.getBoundingClientRect().top),
            );
          });
        const nodes = await page.evaluate(
          () => document.querySelector('campaign-recognition-map').shadowRoot.querySelectorAll('*').length,
        );
        assert.ok(nodes <= 120, `${nodes} elements`);
        const before = await placed();
        give();
        await field(page).waitFor();
        assert.deepEqual(await placed(), before);
        assert.deepEqual([...log.console, ...log.errors], []);
        restore(CONTROLS);
        await close();
      });
    }
  }

  it('answers where its controls cannot be had, says so, and has them when they are asked for again', async () => {
    refuse(CONTROLS);
    const { page, close } = await partner.open(MAP);
    const again = map(page).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await pakistan(page).click();
    await map(page).getByRole('dialog').waitFor();
    restore(CONTROLS);
    await again.click();
    await field(page).waitFor();
    await close();
  });
});

describe('what is below the map', { skip: inFirefox && 'slow networks are of Chromium' }, () => {
  for (const width of [1100, 320]) {
    for (const lang of ['en', 'de', 'ru', 'ar']) {
      it(`stays where it is while the rest of the map comes over a slow network: ${lang}, ${width} px`, async () => {
        const { page, close } = await partner.open(
          `${MAP}<p class="after">${'After the map. '.repeat(99)}</p>`,
          {
            lang,
            wait: false,
            // So high that all of it is on the screen.
            context: { viewport: { width, height: 4000 } },
            before: async (page, context) => {
              const devtools = await context.newCDPSession(page);
              await devtools.send('Network.enable');
              await devtools.send('Network.emulateNetworkConditions', {
                offline: false,
                latency: 150,
                downloadThroughput: 200_000,
                uploadThroughput: 100_000,
              });
              await page.addInitScript(() => {
                window.__moved = [];
                new PerformanceObserver((list) => {
                  for (const { sources } of list.getEntries())
                    for (const { node, previousRect, currentRect } of sources)
                      if (node?.className === 'after')
                        window.__moved.push([Math.round(previousRect.top), Math.round(currentRect.top)]);
                }).observe({ type: 'layout-shift', buffered: true });
              });
            },
          },
        );
        await map(page).locator('h2').waitFor();
        const top = () =>
          page.locator('.after').evaluate((after) => Math.round(after.getBoundingClientRect().top));
        const before = await top();
        await map(page).locator('.about').waitFor();
        await page.waitForLoadState('networkidle');
        await field(page).waitFor();
        assert.equal(await top(), before);
        // Once, when the picture took the place of the page's own link.
        const moved = await page.evaluate(() => window.__moved);
        assert.equal(moved.length, 1, JSON.stringify(moved));
        await close();
      });
    }
  }
});

describe('the details of the map', () => {
  it('are no part of its first picture, and come once it is seen', async () => {
    const { page, asked, close } = await partner.open(NEAR);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      names(asked()).filter((name) => name === DETAILS || name === ACTS),
      [],
    );
    assert.ok((await map(page).getByRole('option').count()) > 25);
    const came = page.waitForResponse((response) => response.url().endsWith(DETAILS));
    await map(page).scrollIntoViewIfNeeded();
    await came;
    await close();
  });

  it('answer the press that was made before they were here', async () => {
    let give;
    const asked = new Promise((resolve) => {
      partner.answer(`cdn:/embed/${DETAILS}`, (_, response) => {
        give = () => response.writeHead(200, SCRIPTS).end(readFileSync(`dist/embed/${DETAILS}`));
        resolve();
      });
    });
    const { page, log, close } = await partner.open(MAP);
    await pakistan(page).click();
    assert.equal(await map(page).getByRole('dialog').count(), 0);
    await asked;
    give();
    assert.match(await map(page).getByRole('dialog').innerText(), /Pakistan/);
    await isInCard(page);
    assert.deepEqual([...log.console, ...log.errors], []);
    restore(DETAILS);
    await close();
  });

  it('that cannot be had are missed by a press of the pointer too', async () => {
    refuse(DETAILS);
    const { page, close } = await partner.open(MAP);
    await pakistan(page).click();
    const again = map(page).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    restore(DETAILS);
    await again.click();
    await again.waitFor({ state: 'detached' });
    await pakistan(page).click();
    await map(page).getByRole('dialog').waitFor();
    await close();
  });

  for (const [what, file] of [
    ['whose file', DETAILS],
    ['whose acts', ACTS],
  ]) {
    it(`${what} cannot be had say so, with one warning, and come when they are asked for again`, async () => {
      refuse(file);
      const { page, log, close } = await partner.open(MAP);
      await map(page).getByRole('listbox').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const again = map(page).getByRole('button', { name: 'Try again' });
      await again.waitFor();
      // The picture stands.
      assert.ok((await map(page).getByRole('option').count()) > 25);
      assert.equal(log.console.filter((line) => line.includes('campaign-elements: ')).length, 1);
      assert.deepEqual(log.errors, []);
      restore(file);
      await again.focus();
      await page.keyboard.press('Enter');
      await map(page).getByRole('dialog').waitFor();
      await isInCard(page);
      await close();
    });
  }
});
