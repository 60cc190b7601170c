/** A banner at an edge of the screen, and a visitor with a keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const STOPS = 40;
const LINKS = Array.from(
  { length: STOPS },
  (_, index) => `<p>A paragraph of the page’s.<br><a href="#${index}">Link ${index}</a></p>`,
).join('');
const banner = (placement) =>
  `<campaign-banner placement="${placement}" dismissible><a href="https://x.example/">A link</a></campaign-banner>`;

const SCREENS = {
  'a desk': { width: 1100, height: 700 },
  'a phone': { width: 360, height: 640 },
  '400 % zoom': { width: 320, height: 256 },
};

describe('a banner at an edge', () => {
  for (const placement of ['top', 'bottom']) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      it(`hides nothing that the keyboard comes to: ${placement}, ${screen}`, async () => {
        const { page, close } = await partner.open(SCRIPT + banner(placement) + LINKS, {
          context: { viewport },
        });
        const hidden = [];
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let step = 0; step < STOPS + 3; step++) {
            await page.keyboard.press(key);
            const stop = await page.evaluate(() => {
              const active = document.activeElement;
              if (active.localName !== 'a') return null;
              const bar = document.querySelector('campaign-banner').shadowRoot.querySelector('.banner');
              const { top, bottom } = active.getBoundingClientRect();
              const edge = bar.getBoundingClientRect();
              const isFree = bottom <= edge.top + 1 || top >= edge.bottom - 1;
              return isFree && top >= -1 && bottom <= innerHeight + 1 ? null : active.textContent;
            });
            if (stop) hidden.push(`${key} ${stop}`);
          }
        }
        assert.deepEqual(hidden, []);
        await close();
      });
    }
  }

  it('gives the page its own scrolling back, and the keyboard its place', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<a href="#before">Before</a>${banner('bottom')}<a href="#after">After</a>`,
      { head: '<style>html { scroll-padding-bottom: 7px }</style>' },
    );
    const padding = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
    await page.waitForFunction(
      () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) > 40,
    );
    await page.getByRole('link', { name: 'Before' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('campaign-banner .banner').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Before');
    assert.equal(await padding(), '7px');
    await close();
  });

  it('that was the first stop leaves the keyboard at what follows', async () => {
    const { page, close } = await partner.open(`${SCRIPT}${banner('bottom')}<a href="#after">After</a>`);
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('campaign-banner .banner').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'After');
    await close();
  });
});

describe('“Try again”', () => {
  it('keeps the keyboard’s place while it tries, when it fails, and when it succeeds', async () => {
    let answer;
    let tries = 0;
    partner.answer('/slow.json', (_, response) => {
      tries++;
      if (tries === 1) response.writeHead(503).end();
      else answer = response;
    });
    partner.answer('/leaf.svg', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'),
    );
    const { page, close } = await partner.open(
      `<script src="{cdn}/embed/embed.js" data-campaign="/slow.json"></script><campaign-gallery></campaign-gallery>`,
      { wait: false },
    );
    const inside = () =>
      page.evaluate(() => document.querySelector('campaign-gallery').shadowRoot.activeElement?.className);
    const again = page.getByRole('button', { name: 'Try again' });
    for (const status of [500, 200]) {
      answer = undefined;
      await again.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Loading …').waitFor();
      assert.match(await inside(), /button/);
      while (!answer) await page.evaluate(() => new Promise(requestAnimationFrame));
      if (status === 500) {
        answer.writeHead(500).end();
        await page.getByText('Could not load the campaign').waitFor();
        assert.match(await inside(), /button/);
      } else {
        const drawing = {
          id: 'a',
          src: '/leaf.svg',
          width: 3,
          height: 2,
          alt: 'A',
          caption: 'Leaf',
          credit: 'B',
        };
        answer
          .writeHead(200, { 'Content-Type': 'application/json' })
          .end(JSON.stringify({ id: 'trees', name: 'Trees', gallery: [drawing] }));
        await page.getByText('Leaf').first().waitFor();
        // What takes the button’s place: the gallery gives its first picture.
        assert.match(await inside(), /base|tile/);
      }
    }
    await close();
  });
});
