/** The gallery as a server writes it, on a page where no script runs. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { launchBrowser } from '../embed/browser.mjs';

describe('the gallery without a script', () => {
  let browser;
  let campaign;
  before(async () => {
    await import('campaign-elements/define/gallery.js');
    ({ justiceForKhojaly: campaign } = await import('campaign-elements/campaigns/justice-for-khojaly.js'));
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const layout of ['rows', 'grid', 'strip']) {
    for (const width of [1100, 320]) {
      it(`shows each picture in a frame of its own shape, with its caption, in ${layout} at ${width} pixels`, async () => {
        const markup = await collectResult(
          render(html`<campaign-gallery layout=${layout} .campaign=${campaign}></campaign-gallery>`),
        );
        const context = await browser.newContext({
          javaScriptEnabled: false,
          viewport: { width, height: 800 },
        });
        const page = await context.newPage();
        await page.setContent(`<!doctype html><html lang="en"><body>${markup}</body></html>`);
        const tiles = page.locator('li');
        assert.equal(await tiles.count(), campaign.gallery.length);
        for (const [index, { width: w, height: h, caption }] of campaign.gallery.entries()) {
          const tile = tiles.nth(index);
          const box = await tile.boundingBox();
          assert.ok(box.height >= 90 && box.width >= 55, JSON.stringify(box));
          assert.ok(layout === 'strip' || box.x + box.width <= width, JSON.stringify(box));
          const ratio = layout === 'grid' ? 1 : w / h;
          assert.ok(Math.abs(box.width / box.height / ratio - 1) < 0.02, `${index}: ${JSON.stringify(box)}`);
          assert.deepEqual(await tile.locator('img').boundingBox(), box);
          assert.ok((await tile.innerText()).includes(caption.en ?? caption));
        }
        await context.close();
      });
    }
  }
});
