/** What tells the story (figures, dates, pictures, films, quotations), as a visitor goes over it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { SCRIPT, startPartner } from './partner-page.mjs';

const TELLING = [
  'statement',
  'anniversary',
  'figures',
  'timeline',
  'gallery',
  'collection',
  'film',
  'events',
  'press',
];
const elements = TELLING.map((name) => `<h2>The ${name}</h2><campaign-${name}></campaign-${name}>`).join('');
const TREES = '<script async src="{cdn}/embed/embed.js" data-campaign="/trees.json"></script>';
const json = { 'Content-Type': 'application/json' };

let partner;
before(async () => {
  partner = await startPartner();
  const trees = JSON.parse(readFileSync('demo/plane-trees/campaign.json', 'utf8'));
  // One is covered, one does not come, and there are more events and news than fit.
  const [first, second] = trees.gallery;
  trees.gallery = [
    { ...first, distressing: true },
    { ...second, src: '/no-such-picture.jpg' },
    ...trees.gallery.slice(2),
  ];
  const more = (items, count) =>
    [...new Array(count).keys()].map((index) => ({
      ...items[index % items.length],
      id: `more-${index}`,
      url: undefined,
    }));
  trees.events = more(trees.events.filter(({ every }) => every).concat(trees.events), 45);
  trees.press = more(trees.press, 25);
  partner.answer('/trees.json', (_, response) => response.writeHead(200, json).end(JSON.stringify(trees)));
  for (const name of ['allee', 'leaf', 'bark']) {
    const drawing = readFileSync(`demo/plane-trees/${name}.svg`);
    partner.answer(`/${name}.svg`, (_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(drawing),
    );
  }
});
after(() => partner.close());

/** Everything that is to be read, by element. */
const words = () =>
  [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
    shadowRoot ? `${localName}\n${shadowRoot.querySelector('.base')?.innerText}` : [],
  );

describe('dates', () => {
  for (const lang of ['en', 'az', 'ar']) {
    it(`are words from the beginning, and stay as they are, in ${lang}`, async () => {
      const { page, close } = await partner.open(SCRIPT + elements, { lang });
      await page.locator('campaign-timeline [part=all]').click();
      const before = await page.evaluate(words);
      assert.doesNotMatch(before.join('\n'), /\b\d{4}-\d\d(-\d\d)?\b(?!\s*(civilians|may))/);
      const dates = page.locator('time:visible');
      assert.ok((await dates.count()) > 40);
      for (const index of [0, 5, 15, 30, (await dates.count()) - 1]) {
        await dates.nth(index).scrollIntoViewIfNeeded();
        await dates.nth(index).hover();
      }
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      assert.deepEqual(await page.evaluate(words), before);
      await close();
    });
  }
});

/** Unfolds an element, marks what can be pressed in it and says how much of it there is. */
const CONTROLS = 'button, summary, select, input, a[href*="#"]';
const mark = ({ shadowRoot }, controls) => {
  for (const fold of shadowRoot.querySelectorAll('[part=chapter], [part=item] > details, [part=group]'))
    fold.open = true;
  const found = [...shadowRoot.querySelectorAll(controls)].filter((control) => control.checkVisibility());
  found.forEach((control, index) => control.setAttribute('data-pressed', String(index)));
  return found.length;
};

describe('the focus', () => {
  for (const [campaign, script, least] of [
    ['the default campaign', SCRIPT, 200],
    ['a campaign with covered and missing pictures and long lists', TREES, 60],
  ]) {
    it(`is never lost, whatever is pressed with the keyboard: ${campaign}`, async () => {
      const { page, log, close } = await partner.open(script + elements);
      const lost = [];
      let pressed = 0;
      for (const name of TELLING) {
        const element = page.locator(`campaign-${name}`);
        await element.scrollIntoViewIfNeeded();
        const count = await element.evaluate(mark, CONTROLS);
        // The last first: a fold takes with it what is inside.
        for (let index = count - 1; index >= 0; index--) {
          const control = element.locator(`[data-pressed="${index}"]`);
          // Some are gone with what was pressed before.
          if (!(await control.isVisible())) continue;
          const label = (await control.textContent()).trim() || (await control.getAttribute('aria-label'));
          const key = await control.evaluate((target) => {
            target.focus();
            if (target.localName === 'select') return 'ArrowDown';
            return target.localName === 'input' ? 'Space' : 'Enter';
          });
          await page.keyboard.press(key);
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          const dialog = element.locator('dialog[open]');
          if (await dialog.count()) {
            await page.keyboard.press('Escape');
            await dialog.waitFor({ state: 'detached' });
            await page.evaluate(() => new Promise(requestAnimationFrame));
          }
          pressed++;
          if (await page.evaluate(() => document.activeElement === document.body))
            lost.push(`${name}: ${label}`);
        }
      }
      assert.ok(pressed >= least, String(pressed));
      assert.deepEqual(lost, []);
      assert.deepEqual(log.errors, []);
      await close();
    });
  }
});
