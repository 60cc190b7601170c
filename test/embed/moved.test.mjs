/** Elements that a page moves, makes in great numbers and takes away. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ELEMENTS, SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

describe('an element that is moved into a frame and back', () => {
  it('looks the same in both documents', async () => {
    const { page, log, close } = await partner.open(
      `${SCRIPT}<campaign-banner></campaign-banner><iframe title="frame" width="1000" height="400"></iframe>`,
    );
    const looks = () =>
      page.evaluate(() => {
        const inFrame = document.querySelector('iframe').contentDocument.querySelector('campaign-banner');
        const { shadowRoot } = inFrame ?? document.querySelector('campaign-banner');
        const { color, backgroundColor, padding, display } = getComputedStyle(
          shadowRoot.querySelector('.banner'),
        );
        return { color, backgroundColor, padding, display, isInFrame: !!inFrame };
      });
    const atHome = await looks();
    await page.evaluate(() =>
      document.querySelector('iframe').contentDocument.body.append(document.querySelector('campaign-banner')),
    );
    assert.deepEqual(await looks(), { ...atHome, isInFrame: true });
    await page.evaluate(() =>
      document.body.append(document.querySelector('iframe').contentDocument.querySelector('campaign-banner')),
    );
    assert.deepEqual(await looks(), atHome);
    assert.deepEqual(log.errors, []);
    await close();
  });
});

describe('a page that makes and takes away 840 elements', () => {
  it('draws the next one within a few tasks', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-share></campaign-share><campaign-pledge-button></campaign-pledge-button>`,
    );
    const tasks = await page.evaluate(async (names) => {
      const elements = Array.from({ length: 840 }, (_, index) =>
        document.createElement(`campaign-${names[index % names.length]}`),
      );
      document.querySelector('main').append(...elements);
      await Promise.all(names.map((name) => customElements.whenDefined(`campaign-${name}`)));
      for (const element of elements) element.remove();
      const next = document.createElement('campaign-pledge-button');
      document.querySelector('main').append(next);
      let count = 0;
      while (!next.shadowRoot.querySelector('.base.shown')) {
        await new Promise((resolve) => setTimeout(resolve));
        if (++count > 2000) break;
      }
      return count;
    }, ELEMENTS);
    assert.ok(tasks <= 10, `${tasks} tasks`);
    await close();
  });
});

describe('an element that cannot be drawn', () => {
  for (const name of ELEMENTS) {
    it(`leaves what the page wrote inside it: ${name}`, async () => {
      const { page, log, close } = await partner.open(
        `${SCRIPT}<script>addEventListener('campaign-error', (event) => { window.reason = event.detail.reason }, true)</script>`,
        { wait: false },
      );
      await page.waitForFunction(() => window.CampaignElements);
      await page.evaluate(async (name) => {
        // The first of its kind brings it.
        const first = document.createElement(`campaign-${name}`);
        document.body.append(first);
        const { prototype } = await customElements.whenDefined(`campaign-${name}`);
        first.remove();
        prototype.renderCampaign = () => {
          throw new Error('a fault');
        };
        document
          .querySelector('main')
          .insertAdjacentHTML(
            'beforeend',
            `<campaign-${name}><a href="https://x.example/">A real link</a></campaign-${name}>`,
          );
      }, name);
      await page.waitForFunction(() => window.reason);
      assert.equal(await page.evaluate(() => window.reason), 'internal');
      assert.equal(await page.getByText('A real link').isVisible(), true);
      assert.deepEqual(log.errors, []);
      assert.equal(log.console.length, 1);
      assert.match(log.console[0], new RegExp(`<campaign-${name}> [\\d.]+ could not be drawn.*a fault`));
      await close();
    });
  }
});
