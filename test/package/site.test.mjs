/**
 * The documentation site: every page of text opens without a word on the console, its links lead somewhere, and an
 * element's page lists all that the manifest says of it. Needs `npm run build-storybook` first.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { launchBrowser } from '../embed/browser.mjs';

const FOLDER = 'storybook-static';
const SITE = 'http://site.example/';
const REPOSITORY = 'https://github.com/campaign-elements/campaign-elements/blob/main/';

const { entries } = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'));
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const texts = Object.values(entries).filter(({ type }) => type === 'docs');

let browser;
let page;
const pages = new Map();

before(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  let said = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', ({ message }) => said.push(message));
  await page.route('**', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    // Stories have a test of their own.
    if (searchParams.get('viewMode') === 'story')
      return route.fulfill({ contentType: 'text/html', body: '' });
    const file = FOLDER + pathname;
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${SITE}iframe.html?viewMode=docs&id=${texts[0].id}`);
  for (const { id } of texts) {
    await page.evaluate(rendered, id);
    pages.set(id, { said, ...(await page.evaluate(contents)) });
    said = [];
  }
});

after(() => browser.close());

/** Waits in the page until it shows a text. */
async function rendered(id) {
  const { channel, currentRender } = window.__STORYBOOK_PREVIEW__;
  if (currentRender?.id === id && document.querySelector('.sbdocs h1')) return;
  await new Promise((resolve) => {
    channel.on('docsRendered', (shown) => shown === id && resolve());
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'docs' });
  });
}

function contents() {
  const text = document.querySelector('.sbdocs');
  return {
    words: text?.textContent ?? '',
    links: [...(text?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href')),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    named: [...(text?.querySelectorAll('.docblock-argstable td:first-child') ?? [])].map((cell) =>
      cell.textContent.trim(),
    ),
  };
}

function leadsSomewhere(link, { ids }) {
  const [, id] = /\?path=\/(?:docs|story)\/([\w-]+)/.exec(link) ?? [];
  if (id) return id in entries;
  if (link.startsWith('#')) return ids.includes(decodeURIComponent(link.slice(1)));
  if (link.startsWith(REPOSITORY)) return existsSync(link.slice(REPOSITORY.length).split('#')[0]);
  return /^(https:|mailto:)/.test(link) || existsSync(`${FOLDER}/${link.split('?')[0]}`);
}

it('opens every text without a word on the console', () => {
  for (const [id, { said, words }] of pages) {
    assert.deepEqual(said, [], id);
    assert.ok(words.length > 100, `${id} is empty`);
  }
});

it('shows at work what it says to paste', async () => {
  await page.evaluate(rendered, 'start-in-one-minute--docs');
  await page.frameLocator('iframe[srcdoc]').getByRole('link', { name: 'Learn more' }).waitFor();
});

it('has no dead links', () => {
  const dead = [...pages].flatMap(([id, page]) =>
    page.links.filter((link) => !leadsSomewhere(link, page)).map((link) => `${id}: ${link}`),
  );
  assert.deepEqual(dead, []);
});

it('lists all that an element has', () => {
  for (const element of elements) {
    const name = element.tagName.replace('campaign-', '');
    const [, { named }] = [...pages].find(([id]) => id.endsWith(`-${name}--docs`)) ?? assert.fail(name);
    for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'members']) {
      const own = (element[kind] ?? []).filter(({ attribute }) => !attribute);
      for (const item of own)
        assert.ok(named.includes(item.name || '(default)'), `${name}: ${kind} ${item.name}`);
    }
  }
});
