/** `campaign-elements/react` on a server and on its page. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { startPartner } from '../embed/partner-page.mjs';
import { classOf, description, elementNames, entries, install } from './published-package.mjs';

/** A page whose markup is a server's; `show` renders it again with other props. */
const APP = `
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { CampaignBanner } from '${description.name}/react';

window.heard = [];
window.held = [];
const page = ({ hears, ...props }) =>
  createElement(CampaignBanner, {
    ...props,
    ref: (element) => void window.held.push(element?.localName),
    ...(hears && { onCampaignBannerDismissed: ({ type }) => window.heard.push(hears + ' ' + type) }),
  });
const root = hydrateRoot(document.querySelector('#app'), page(window.first), {
  onRecoverableError: (error) => console.error(error.message),
});
window.show = (props) => root.render(page(props));
`;
const TREES = { id: 'trees', name: 'Keep the trees' };

describe('components for React', () => {
  let installed;
  before(async () => {
    installed = await install(['react', 'react-dom', 'scheduler']);
  });
  after(() => installed?.remove());
  const write = (element) =>
    installed.evaluate(`
      console.error = console.warn = (...words) => console.log('said', ...words);
      const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const components = await import('${description.name}/react');
      console.log(renderToString(createElement(${element})));
    `);

  it('are there for every element, together and one by one, and register nothing', async () => {
    const alone = entries.filter(({ entry }) => entry.startsWith('./react/'));
    assert.deepEqual(
      alone.map(({ entry }) => entry),
      elementNames.map((name) => `./react/${name}.js`),
    );
    const output = await installed.evaluate(`
      globalThis.customElements = { get() {}, define(tag) { console.log('registered', tag); } };
      console.log(Object.keys(await import('${description.name}/react')).sort().join());
      for (const specifier of ${JSON.stringify(alone.map(({ specifier }) => specifier))}) await import(specifier);
    `);
    assert.equal(output.trim(), elementNames.map(classOf).sort().join());
  });

  it('are client components, one by one', async () => {
    for (const name of elementNames) {
      const code = await readFile(join(installed.root, `dist/react/${name}.js`), 'utf8');
      assert.match(code, /^'use client';\n/);
    }
  });

  it('write their attributes, what HTML has, and the fallback', async () => {
    const props = {
      placement: 'bottom',
      dismissible: true,
      rememberDays: 30,
      className: 'wide',
      role: 'region',
      lang: 'az',
    };
    assert.equal(
      await write(`components.CampaignBanner, ${JSON.stringify(props)}, 'A link'`),
      '<campaign-banner placement="bottom" dismissible="" remember-days="30" class="wide" role="region" lang="az">A link</campaign-banner>\n',
    );
  });

  it('write neither objects, nor listeners, nor what is off', async () => {
    const props =
      '{ campaign: { id: "a" }, onCampaignError() {}, dismissible: false, src: undefined, hidden: false }';
    assert.equal(await write(`components.CampaignBanner, ${props}`), '<campaign-banner></campaign-banner>\n');
  });

  describe('on a page that a server wrote', () => {
    let partner;
    before(async () => {
      await writeFile(join(installed.project, 'app.js'), APP);
      const { output } = await build({
        root: installed.project,
        configFile: false,
        logLevel: 'error',
        build: { write: false, rollupOptions: { input: join(installed.project, 'app.js') } },
      });
      partner = await startPartner();
      for (const { fileName, code, source } of output) {
        partner.answer(`/${fileName}`, (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code ?? source),
        );
      }
      entry = output.find(({ isEntry }) => isEntry).fileName;
    });
    let entry;
    after(() => partner?.close());

    const open = async (first) => {
      const markup = await write(`components.CampaignBanner, ${JSON.stringify(first)}`);
      const opened = await partner.open(
        `<div id="app">${markup.trim()}</div>
        <script>window.first = ${JSON.stringify(first)}</script>
        <script type="module" src="/${entry}"></script>`,
        { wait: false },
      );
      const banner = opened.page.locator('campaign-banner');
      const close = banner.locator('[part=close]');
      const show = (props) => opened.page.evaluate((props) => window.show(props), props);
      return { ...opened, banner, closeButton: close, show };
    };

    it('an object and an event reach the element before anything is rendered again', async () => {
      const first = { campaign: TREES, dismissible: true, hears: 'first' };
      const { page, banner, closeButton, log, close } = await open(first);
      await banner.locator('[part=name]').getByText(TREES.name).waitFor();
      await closeButton.click();
      await closeButton.waitFor({ state: 'detached' });
      assert.deepEqual(await page.evaluate('heard'), ['first campaign-banner-dismissed']);
      assert.deepEqual(await page.evaluate('held'), ['campaign-banner']);
      assert.deepEqual([...log.errors, ...log.console], []);
      await close();
    });

    it('what is taken back is as it was before', async () => {
      const { banner, closeButton, show, close } = await open({
        campaign: TREES,
        dismissible: true,
        placement: 'bottom',
        rememberDays: 3,
      });
      await closeButton.waitFor();
      const facts = () =>
        banner.evaluate((element) => [
          element.placement,
          element.dismissible,
          element.getAttribute('remember-days'),
        ]);
      assert.deepEqual(await facts(), ['bottom', true, '3']);
      await show({ campaign: { ...TREES, name: 'Keep the park' }, dismissible: false });
      await closeButton.waitFor({ state: 'detached' });
      await banner.locator('[part=name]').getByText('Keep the park').waitFor();
      assert.deepEqual(await facts(), ['inline', false, null]);
      await close();
    });

    it('a new listener takes the place of the old one', async () => {
      const props = { campaign: TREES, dismissible: true };
      const { page, closeButton, show, close } = await open({ ...props, hears: 'first' });
      await show({ ...props, hears: 'second', id: 'again' });
      await page.locator('#again').waitFor();
      await closeButton.click();
      await closeButton.waitFor({ state: 'detached' });
      assert.deepEqual(await page.evaluate('heard'), ['second campaign-banner-dismissed']);
      await close();
    });
  });
});
