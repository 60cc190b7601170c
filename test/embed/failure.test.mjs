import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inFirefox } from './browser.mjs';
import { ALL, ELEMENTS, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const DOCUMENT = JSON.stringify({ id: 'trees', name: 'Keep the plane trees', url: 'https://trees.example/' });
const json = { 'Content-Type': 'application/json' };
const FAILURES = {
  'answers 500': (_, response) => response.writeHead(500, json).end('{}'),
  'is cut': (_, response) => response.writeHead(200, json).end(DOCUMENT.slice(0, 30)),
  'breaks off': (_, response) => {
    response.writeHead(200, { ...json, 'Content-Length': DOCUMENT.length });
    response.write(DOCUMENT.slice(0, 30), () => response.destroy());
  },
  'is HTML': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>'),
  'is something else': (_, response) => response.writeHead(200, json).end('{"name": 1}'),
  'never answers': () => {},
};
const SCRIPT = '<script async src="{cdn}/embed/embed.js" data-campaign="/document.json"></script>';

/** Where everything on the page stands. */
const boxes = () =>
  [...document.querySelectorAll('main > *:not(script), main a')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, x, y, width, height].join(' ');
  });

async function blankPage() {
  const { page, close } = await partner.open(ALL, { wait: false });
  const before = await page.evaluate(boxes);
  await close();
  return before;
}

describe('when the document', () => {
  for (const [what, handler] of Object.entries(FAILURES)) {
    it(`${what}, the links stay and nothing moves`, async () => {
      partner.answer('/document.json', handler);
      const { page, log, violations, close } = await partner.open(SCRIPT + ALL, { wait: false });
      await page.waitForFunction(() =>
        document.querySelector('campaign-banner')?.shadowRoot?.querySelector('slot'),
      );
      if (what !== 'never answers') {
        await page.waitForFunction(
          () =>
            document.querySelectorAll('campaign-banner, campaign-gallery').length === 2 &&
            document.querySelector('campaign-gallery').shadowRoot?.querySelector('.failure'),
        );
      }
      assert.equal(await page.getByRole('link').count(), ELEMENTS.length);
      for (const link of await page.getByRole('link').all()) assert.equal(await link.isVisible(), true);
      assert.deepEqual(await page.evaluate(boxes), await blankPage());
      assert.deepEqual(log.errors, []);
      assert.deepEqual(await violations(), []);
      await close();
    });
  }

  it('comes at the second try, it is shown', async () => {
    let tries = 0;
    partner.answer('/document.json', (_, response) =>
      tries++ ? response.writeHead(200, json).end(DOCUMENT) : response.writeHead(503).end(),
    );
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-banner><a href="https://x.example/">x</a></campaign-banner>`,
      {
        wait: false,
      },
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Keep the plane trees').waitFor();
    await close();
  });
});

describe('when the script', () => {
  const OFF = {
    'is blocked': { before: (page) => page.route('**/embed.js', (route) => route.abort()) },
    'is refused by a policy': { policy: "script-src 'none'" },
    'is HTML': {
      before: (page) =>
        page.route('**/embed.js', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' })),
    },
    'never arrives': { before: (page) => page.route('**/embed.js', () => {}) },
    // Firefox cannot be told to.
    ...(!inFirefox && { 'is switched off': { context: { javaScriptEnabled: false } } }),
  };
  for (const [what, options] of Object.entries(OFF)) {
    it(`${what}, the links stay`, async () => {
      const { page, close } = await partner.open(SCRIPT + ALL, { wait: false, ...options });
      assert.equal(await page.getByRole('link').count(), ELEMENTS.length);
      for (const link of await page.getByRole('link').all()) assert.equal(await link.isVisible(), true);
      await close();
    });
  }

  it('meets a browser that is too old, it says so and the links stay', async () => {
    let said;
    const { page, log, close } = await partner.open(SCRIPT + ALL, {
      wait: false,
      before: (page) => {
        said = page.waitForEvent('console', (message) => message.text().includes('too old'));
        return page.addInitScript(() => Object.assign(CSS, { supports: () => false }));
      },
    });
    await said;
    assert.equal(await page.getByRole('link').count(), ELEMENTS.length);
    assert.equal(await page.evaluate(() => customElements.get('campaign-banner')), undefined);
    assert.deepEqual(log.errors, []);
    await close();
  });
});
