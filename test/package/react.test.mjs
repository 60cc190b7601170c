/** `campaign-elements/react` on a server; test/frameworks opens it in a browser. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { classOf, description, elementNames, entries, install } from './published-package.mjs';

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
});
