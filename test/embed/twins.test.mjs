/** `<div data-campaign-element>`, whenever and by whomever it is written. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const TWIN =
  '<div data-campaign-element="banner" data-dismissible><a href="https://x.example/">A real link</a></div>';
const banner = (page) => page.getByText('Justice for Khojaly').first();

describe('a twin', () => {
  it('leaves what the page wrote as it wrote it', async () => {
    const { page, close } = await partner.open(SCRIPT + TWIN, { wait: false });
    await banner(page).waitFor();
    assert.equal(
      await page.locator('[data-campaign-element]').evaluate((twin) => twin.outerHTML),
      TWIN.replace('data-dismissible', 'data-dismissible=""'),
    );
    assert.equal(await page.getByText('A real link').isVisible(), false);
    await close();
  });

  it('has the parts of its element', async () => {
    const { page, close } = await partner.open(SCRIPT + TWIN, {
      wait: false,
      head: '<style>[data-campaign-element]::part(action) { background-color: rgb(1, 2, 3) }</style>',
    });
    await banner(page).waitFor();
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('[data-campaign-element]').shadowRoot.firstElementChild;
      return getComputedStyle(shadowRoot.querySelector('[part=action]')).backgroundColor === 'rgb(1, 2, 3)';
    });
    await close();
  });

  const LATER = {
    'written into the page': (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html),
    'swapped in with a new body, as Turbo does': (html) => {
      const body = document.createElement('body');
      body.innerHTML = `<main>${html}</main>`;
      document.body.replaceWith(body);
    },
    'swapped into a container, as htmx and pjax do': (html) => {
      document.querySelector('main').innerHTML = `<section>${html}</section>`;
    },
    'made of a div that was there': (html) => {
      const main = document.querySelector('main');
      main.innerHTML = html.replaceAll('data-campaign-element', 'data-later');
      main.firstElementChild.setAttribute('data-campaign-element', 'banner');
    },
  };
  for (const [how, write] of Object.entries(LATER)) {
    it(`is filled when it is ${how}`, async () => {
      const { page, log, close } = await partner.open(SCRIPT, { wait: false });
      await page.waitForFunction(() => window.CampaignElements);
      await page.evaluate(write, TWIN);
      await banner(page).waitFor();
      assert.deepEqual(log.errors, []);
      await close();
    });
  }

  it('comes back from a copy of the page, as Turbo keeps one', async () => {
    const { page, close } = await partner.open(SCRIPT + TWIN, { wait: false });
    await banner(page).waitFor();
    await page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      document.body.replaceWith(copy);
    });
    await banner(page).waitFor();
    assert.equal(await page.getByText('Justice for Khojaly').count(), 1);
    await close();
  });

  it('says what cannot hold an element', async () => {
    const { page, log, close } = await partner.open(
      SCRIPT + '<ul data-campaign-element="banner"><li>A line</li></ul>',
      { wait: false },
    );
    await page.waitForFunction(() => window.CampaignElements);
    assert.match(log.console.join(), /<ul data-campaign-element> cannot hold an element: make it a <div>/);
    assert.equal(await page.getByText('A line').isVisible(), true);
    assert.deepEqual(log.errors, []);
    await close();
  });
});

async function reactApp() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      lib: { entry: 'test/fixtures/react/app.mjs', formats: ['iife'], name: 'app' },
    },
  });
  return output[0].code;
}

describe('a twin in an application of React’s', () => {
  it('stands before and after hydration, which finds nothing changed', async () => {
    const code = await reactApp();
    partner.answer('/app.js', (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code),
    );
    const { page, log, close } = await partner.open(
      `<div id="app"><div><button>Pressed 0</button>${TWIN}</div></div>${SCRIPT}`,
      { wait: false },
    );
    await banner(page).waitFor();
    await page.addScriptTag({ url: '/app.js' });
    await page.getByRole('button', { name: 'Pressed 0' }).click();
    await page.getByRole('button', { name: 'Pressed 1' }).waitFor();
    assert.equal(await banner(page).isVisible(), true);
    assert.deepEqual([...log.errors, ...log.console.filter((line) => !line.includes('React DevTools'))], []);
    await close();
  });
});
