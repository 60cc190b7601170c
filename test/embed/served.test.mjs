/** What a server wrote, when the elements come: they take its place, once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { build } from 'vite';
import { ELEMENTS, SCRIPT, startPartner } from './partner-page.mjs';

let partner;
let served;
before(async () => {
  await import('campaign-elements/define/all.js');
  const { justiceForKhojaly: campaign } = await import('campaign-elements/campaigns/justice-for-khojaly.js');
  const written = await Promise.all(
    ELEMENTS.map((name) => {
      const tag = unsafeStatic(`campaign-${name}`);
      return collectResult(
        render(
          html`<${tag} .campaign=${campaign}><a href="https://x.example/${name}">Link ${name}</a></${tag}>`,
        ),
      );
    }),
  );
  served = written.join('\n');
  partner = await startPartner();
});
after(() => partner.close());

async function bundle(entry) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: `test/fixtures/served/${entry}.mjs`, output: { codeSplitting: false } },
    },
  });
  const code = output.find(({ isEntry }) => isEntry).code;
  partner.answer(`/${entry}.js`, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code),
  );
  return `<script type="module" src="/${entry}.js"></script>`;
}

/** How each element stands: how often its words are there, and whether the page's link is on show beside them. */
const standing = () =>
  [...document.querySelectorAll('main > *')]
    .filter(({ localName }) => localName.startsWith('campaign-'))
    .map((element) => ({
      name: element.localName,
      bases: element.shadowRoot.querySelectorAll('.base').length,
      slots: element.shadowRoot.querySelectorAll('slot').length,
      isDrawn: element.matches(':state(shown)'),
    }));
const ONCE = ELEMENTS.map((name) => ({ name: `campaign-${name}`, bases: 1, slots: 0, isDrawn: true }));

describe('what a server wrote', () => {
  it('is useful without a script: its words stand, or the page’s link', async () => {
    const { page, close } = await partner.open(served, { wait: false });
    for (const name of ELEMENTS) {
      const element = page.locator(`campaign-${name}`);
      const base = element.locator('.base');
      const shows = (await base.count())
        ? await base.evaluate((inner) => inner.offsetHeight > 30 && inner.offsetWidth > 240)
        : await element.getByRole('link').first().isVisible();
      assert.equal(shows, true, name);
    }
    await close();
  });

  const WAYS = {
    'the one script': () => SCRIPT,
    'an application': () => bundle('app'),
    'an application that hydrates its own elements': () => bundle('hydrating-app'),
  };
  for (const [way, script] of Object.entries(WAYS)) {
    it(`is shown once when the elements come with ${way}`, async () => {
      const { page, log, close } = await partner.open(served + (await script()), { wait: false });
      await page.waitForFunction((count) => {
        // An element comes when it is near.
        document.querySelector(':is(main, body) > :not(:defined)')?.scrollIntoView({ behavior: 'instant' });
        return document.querySelectorAll(':state(shown)').length === count;
      }, ELEMENTS.length);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      assert.deepEqual(await page.evaluate(standing), ONCE);
      assert.deepEqual(log.errors, []);
      await close();
    });
  }

  it('stands while its document is on the way, and when that cannot be had', async () => {
    let answer;
    partner.answer('/late.json', (_, response) => (answer = response));
    const { page, log, close } = await partner.open(
      served + SCRIPT.replace(' src', ' data-campaign="/late.json" src'),
      { wait: false },
    );
    await page.waitForFunction(() => window.CampaignElements);
    const figures = page.locator('campaign-figures').getByText('People killed').first();
    assert.equal(await figures.isVisible(), true);
    while (!answer) await page.evaluate(() => new Promise(requestAnimationFrame));
    answer.writeHead(500).end();
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve))));
    assert.equal(await figures.isVisible(), true);
    assert.deepEqual(log.errors, []);
    await close();
  });
});
