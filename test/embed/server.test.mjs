/** Elements that `campaign-elements/server` wrote, before the script comes and after. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ELEMENT_NAMES, renderElement, renderPage } from 'campaign-elements/server';
import { SCRIPT, startPartner } from './partner-page.mjs';

const NAMES = ELEMENT_NAMES.filter((name) => name !== 'root');
/** What the page's own link stands for until there is a script: there is nothing to press without one. */
const LINKS = ['pledge-button', 'embed-code'];
const DRAWN = NAMES.filter((name) => !LINKS.includes(name));

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner?.close());

const heights = (page) =>
  page.evaluate(
    (names) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          document.querySelector(`campaign-${name}`).getBoundingClientRect().height,
        ]),
      ),
    DRAWN,
  );
/** Words that are on show, by element, each line once counted. */
const lines = (page, name) =>
  page
    .locator(`campaign-${name} .box`)
    .evaluate((box) => box.innerText.split('\n').filter((line) => line.trim()));

for (const [lang, width] of [
  ['en', 1100],
  ['en', 320],
  ['ar', 1100],
]) {
  describe(`elements in a declarative shadow root in ${lang} at ${width} pixels`, () => {
    const viewport = { width, height: 900 };
    let body;
    before(async () => {
      const written = await Promise.all(NAMES.map((name) => renderElement(name, { as: 'shadow', lang })));
      body = written.join('\n');
    });

    it('are of use where no script runs, or are an honest link', async () => {
      const context = { javaScriptEnabled: false, viewport };
      const { page, close } = await partner.open(body, { lang, wait: false, context });
      for (const name of DRAWN) assert.ok((await lines(page, name)).join(' ').length > 20, name);
      for (const name of LINKS)
        assert.equal(await page.locator(`campaign-${name}`).getByRole('link').isVisible(), true, name);
      await close();
    });

    it('stand as high when the script has taken them over, with nothing twice and no error', async () => {
      const off = await partner.open(body, {
        lang,
        wait: false,
        context: { javaScriptEnabled: false, viewport },
      });
      const [expected, before] = [await heights(off.page), await lines(off.page, 'timeline')];
      await off.close();
      const { page, log, close } = await partner.open(body + SCRIPT, {
        lang,
        wait: false,
        context: { viewport },
      });
      await page.waitForFunction((count) => {
        // An element comes when it is near.
        document.querySelector('main > :not(:defined)')?.scrollIntoView({ behavior: 'instant' });
        return document.querySelectorAll(':state(shown)').length === count;
      }, NAMES.length);
      await page.waitForLoadState('networkidle');
      await page.evaluate(
        () => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))),
      );
      const found = await heights(page);
      for (const name of DRAWN)
        assert.ok(Math.abs(found[name] - expected[name]) <= 1, `${name}: ${expected[name]} → ${found[name]}`);
      for (const name of DRAWN) {
        const root = page.locator(`campaign-${name}`);
        assert.equal(await root.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('.base').length), 1);
      }
      assert.equal((await lines(page, 'timeline')).length, before.length);
      assert.deepEqual([...log.errors, ...log.console.filter((line) => /^(error|warning)/.test(line))], []);
      await close();
    });
  });
}

it('a page keeps its own links inside elements that it has written anew', async () => {
  const html = await renderPage(
    '<campaign-root src="/c.json"><campaign-share theme="dark"><a href="/own">Own</a></campaign-share></campaign-root>',
    { as: 'shadow' },
  );
  assert.match(html, /^<campaign-root src="\/c\.json"><campaign-share [^>]*theme="dark"/);
  assert.match(html, /<\/template><a href="\/own">Own<\/a><\/campaign-share><\/campaign-root>$/);
});
