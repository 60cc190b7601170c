/**
 * The plugin as its users meet it: an administrator uploads the zip, an author puts elements into posts with the real
 * editor, visitors look, with scripts and without.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../../test/embed/browser.mjs';
import { writeSnippet } from '../../../build/sharing/snippet.js';
import { renderElement } from '../../../dist/server/server.js';
import { insertBlock, openCanvas, publish } from './editor.mjs';
import { logIn, PEOPLE, startWordPress } from './wordpress.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ZIP = join(ROOT, 'dist/wordpress/campaign-elements.zip');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { integrity } = JSON.parse(readFileSync(join(ROOT, 'dist/embed/releases.json'), 'utf8'))[version]
  .scripts['embed.js'];
/** Folder for pictures of what was seen, to look at. */
const { PICTURES } = process.env;

let wordpress;
let browser;
/** Windows of people who are logged in. */
const windows = {};

before(async () => {
  [wordpress, browser] = await Promise.all([startWordPress(), launchBrowser()]);
  for (const name of Object.keys(PEOPLE)) windows[name] = await logIn(browser, wordpress, name);
});
after(async () => {
  await browser?.close();
  await wordpress?.close();
});

async function picture(page, name, options) {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), ...options });
}

/** Opens a page as somebody who is not logged in. */
async function visit(url, { route, width = 1100, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors = [];
  const asked = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  if (route) await route(page);
  await page.goto(url);
  return { page, errors, asked, close: () => context.close() };
}

const CDN = 'https://cdn.example/campaign-elements';
/** The scripts as they are published on a host of their own; `more` stands at their end. */
const published =
  (more = '') =>
  (page) =>
    page.route(`${CDN}/**`, (route) => {
      const file = join(ROOT, 'dist/embed', new URL(route.request().url()).pathname.split('/').pop());
      return route.fulfill({
        status: existsSync(file) ? 200 : 404,
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: existsSync(file) ? readFileSync(file, 'utf8') + more : '',
      });
    });

const withoutScripts = { javaScriptEnabled: false };

/** Waits for what an element itself shows. */
const stands = (page, tag) => page.locator(`${tag} [part~="base"]`).first().waitFor();

/** Publishes a post as somebody, by the requests that the editor sends. Answers with it as it was kept. */
async function post(name, content) {
  const { request } = windows[name].context();
  const nonce = await (
    await request.get(`${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`)
  ).text();
  const answer = await request.post(`${wordpress.url}/?rest_route=/wp/v2/posts&context=edit`, {
    headers: { 'X-WP-Nonce': nonce },
    data: { title: 'A post', status: 'publish', content },
  });
  assert.equal(answer.status(), 201, await answer.text());
  return answer.json();
}

const block = (attributes) => `<!-- wp:campaign-elements/element ${JSON.stringify(attributes)} /-->`;

describe('the plugin for WordPress', () => {
  it('is uploaded and activated by an administrator', async () => {
    const page = windows.admin;
    await page.goto(`${wordpress.url}/wp-admin/plugin-install.php?tab=upload`);
    await page.locator('#pluginzip').setInputFiles(ZIP);
    await page.locator('#install-plugin-submit').click();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
    await page.getByRole('link', { name: 'Deactivate Campaign Elements' }).waitFor();
  });

  for (const name of ['writer', 'admin']) {
    describe(`in the editor of ${name === 'admin' ? 'an administrator' : 'an author'}`, () => {
      let url;

      it('a block is added, an element chosen, the post published', async () => {
        const page = windows[name];
        const errors = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`${wordpress.url}/wp-admin/post-new.php`);
        const canvas = await openCanvas(page);
        await canvas.getByRole('textbox', { name: 'Add title' }).fill(`What ${name} tells`);
        await insertBlock(page, 'Campaign element');
        const chooser = canvas.getByLabel('Element', { exact: true });
        await chooser.waitFor();
        await picture(page, `${name}-1-choose`);
        await chooser.selectOption({ label: 'Timeline' });
        await canvas.getByText('this is what a reader without scripts gets').waitFor();
        await canvas.locator('campaign-timeline li:visible').first().waitFor();
        const settings = page.getByRole('region', { name: 'Editor settings' });
        await settings.getByLabel('With acts').check();
        await settings.getByLabel('From').fill('1992');
        await settings.getByLabel('Language').selectOption('fr');
        await canvas.locator('campaign-timeline[lang=fr][from="1992"][with-acts]').waitFor();
        await picture(page, `${name}-2-chosen`);
        url = await publish(page);
        assert.deepEqual(errors, []);
      });

      it('the post keeps the choices only, and the editor opens it again as it was', async () => {
        const page = windows[name];
        const id = new URL(url).searchParams.get('p');
        await page.goto(`${wordpress.url}/wp-admin/post.php?post=${id}&action=edit`);
        const canvas = await openCanvas(page);
        await canvas.locator('campaign-timeline[lang=fr][from="1992"][with-acts]').waitFor();
        assert.equal(await canvas.getByText(/unexpected or invalid content/).count(), 0);
        const { content } = await page.evaluate(
          (post) => window.wp.apiFetch({ path: `/wp/v2/posts/${post}?context=edit` }),
          id,
        );
        assert.equal(
          content.raw,
          block({ element: 'timeline', settings: { 'with-acts': true, from: '1992' }, lang: 'fr' }),
        );
      });

      it('a visitor sees the element, from this site alone', async () => {
        const { page, errors, asked, close } = await visit(url);
        await stands(page, 'campaign-timeline');
        await picture(page, `${name}-3-page`);
        assert.match(await page.locator('campaign-timeline [part~="base"]').innerText(), /1992/);
        assert.deepEqual(errors, []);
        assert.deepEqual(
          asked.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(wordpress.url)),
          [],
        );
        await close();
      });

      it('a visitor without scripts gets what is of use', async () => {
        const { page, close } = await visit(url, withoutScripts);
        await picture(page, `${name}-4-no-script`);
        await page.locator('campaign-timeline').getByText('Khodjaly').first().waitFor();
        // The sources of an event unfold without a script.
        await page.locator('campaign-timeline summary', { hasText: 'Sources' }).first().click();
        const link = page.locator('campaign-timeline details[open] a').first();
        await link.waitFor();
        assert.match(await link.getAttribute('href'), /^https:\/\//);
        assert.ok(await link.innerText());
        await close();
      });
    });
  }

  it('brings its script once where there is an element, and nothing elsewhere', async () => {
    const { link } = await post('writer', block({ element: 'banner' }) + block({ element: 'figures' }));
    const scripts = 'script[src*="campaign-elements"]';
    const two = await visit(link, withoutScripts);
    assert.equal(await two.page.locator(scripts).count(), 1);
    assert.ok((await two.page.locator(scripts).getAttribute('async')) !== null);
    await two.close();
    const none = await visit((await post('writer', '<p>Nothing.</p>')).link, withoutScripts);
    assert.equal(await none.page.locator(scripts).count(), 0);
    await none.close();
  });

  it('shows every element', async () => {
    const plugin = join(wordpress.site, 'wp-content/plugins/campaign-elements');
    const names = Object.keys(JSON.parse(readFileSync(join(plugin, 'elements.json'), 'utf8')).elements);
    const inPackage = readFileSync(join(ROOT, 'src/elements.ts'), 'utf8').match(/components\/[\w-]+\//g);
    assert.equal(names.length, inPackage.length - 1, 'all but campaign-root');
    const { link } = await post('writer', names.map((element) => block({ element })).join('\n'));
    const { page, errors, close } = await visit(link);
    const waiting = [];
    for (const name of names) {
      const element = page.locator(`campaign-${name}`);
      await element.scrollIntoViewIfNeeded();
      try {
        await page.waitForFunction((tag) => customElements.get(tag), `campaign-${name}`, { timeout: 20_000 });
      } catch {
        waiting.push(name);
      }
    }
    await picture(page, 'all', { fullPage: true });
    assert.deepEqual(waiting, []);
    assert.deepEqual(errors, []);
    await close();
    const plain = await visit(link, withoutScripts);
    for (const name of names) {
      const words = await plain.page.locator(`campaign-${name}`).innerText();
      assert.ok(words.trim().length > 15, `${name} says nothing without scripts: ${words}`);
    }
    await picture(plain.page, 'all-no-script', { fullPage: true });
    await plain.close();
  });

  it('works as a shortcode', async () => {
    const { link } = await post(
      'writer',
      'Before.\n\n[campaign_element name="banner" placement="top" dismissible remember-days="3" lang="de"]\n\nAfter.',
    );
    const { page, close } = await visit(link);
    // At the edge of the window, with the button that the flag asks for.
    await page.locator('campaign-banner').getByRole('button').waitFor();
    const banner = page.locator('campaign-banner');
    const attributes = await banner.evaluate((element) =>
      Object.fromEntries(
        ['placement', 'dismissible', 'remember-days', 'lang'].map((name) => [
          name,
          element.getAttribute(name),
        ]),
      ),
    );
    assert.deepEqual(attributes, { placement: 'top', dismissible: '', 'remember-days': '3', lang: 'de' });
    await close();
  });

  it('writes nothing that it does not know, whoever asks for it', async () => {
    const bad = '"><script>window.bad = 1</script>';
    const { link } = await post(
      'admin',
      [
        block({
          element: 'banner',
          settings: { placement: bad, onclick: 'bad()', 'remember-days': bad, style: 'x' },
        }),
        block({
          element: 'statement',
          settings: { statement: bad },
          campaign: 'javascript:alert(1)',
          lang: bad,
        }),
        block({ element: 'press', settings: { feed: 'javascript:alert(1)', limit: ['1'] } }),
        block({ element: 'nothing' }),
        block({ element: ['banner'] }),
        '[campaign_element name="banner/><script>" onclick="bad()"]',
        '[campaign_element]',
      ].join('\n\n'),
    );
    const { page, close } = await visit(link, withoutScripts);
    const written = await page.evaluate(() =>
      [...document.querySelectorAll('main *, .wp-site-blocks *')]
        .filter(({ localName }) => localName.startsWith('campaign-'))
        .map((element) => [element.localName, ...element.getAttributeNames()]),
    );
    assert.deepEqual(written, [['campaign-banner'], ['campaign-statement', 'statement'], ['campaign-press']]);
    assert.equal(await page.locator('campaign-statement').getAttribute('statement'), bad);
    await close();
  });

  describe('with a document of the site’s own', () => {
    let link;
    before(async () => {
      const document = {
        id: 'trees',
        name: 'Keep the trees',
        url: 'https://trees.example/',
        languages: ['en'],
        updated: '2026-01-01',
        sources: [],
      };
      writeFileSync(join(wordpress.site, 'trees.json'), JSON.stringify(document));
      ({ link } = await post(
        'writer',
        block({ element: 'banner', campaign: `${wordpress.url}/trees.json` }),
      ));
    });

    it('shows it', async () => {
      const { page, close } = await visit(link);
      await page.locator('campaign-banner').getByText('Keep the trees').first().waitFor();
      await close();
    });

    it('falls back on a link, never on another campaign', async () => {
      const { page, close } = await visit(link, withoutScripts);
      assert.equal(await page.locator('campaign-banner').innerText(), '127.0.0.1');
      await close();
    });

    it('falls back on what was put there for it', async () => {
      const { host } = new URL(wordpress.url);
      const folder = join(
        wordpress.site,
        `wp-content/campaign-elements/${host.replace(':', '-')}-trees.json`,
      );
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, 'banner.html'),
        '<p>The trees stand. <a href="https://trees.example/">Read on</a></p>',
      );
      const { page, close } = await visit(link, withoutScripts);
      assert.equal(await page.locator('campaign-banner').innerText(), 'The trees stand. Read on');
      await close();
    });
  });

  it('takes the script from another host only as it was published', async () => {
    const { link } = await post('writer', block({ element: 'banner' }));
    const config = join(wordpress.site, 'wp-config.php');
    const before = readFileSync(config, 'utf8');
    writeFileSync(
      config,
      before.replace(
        '<?php',
        "<?php define( 'CAMPAIGN_ELEMENTS_HOST', 'https://cdn.example/campaign-elements/' );",
      ),
    );
    const good = await visit(link, { route: published() });
    const script = good.page.locator('script[src*="embed.js"]');
    assert.equal(await script.getAttribute('src'), `${CDN}/${version}/embed/embed.js`);
    assert.equal(await script.getAttribute('integrity'), integrity);
    assert.equal(await script.getAttribute('crossorigin'), 'anonymous');
    await stands(good.page, 'campaign-banner');
    await good.close();
    const changed = await visit(link, { route: published('\n//') });
    await changed.page.waitForLoadState('load');
    assert.equal(await changed.page.evaluate(() => customElements.get('campaign-banner')), undefined);
    await changed.page.locator('campaign-banner a').first().waitFor();
    await changed.close();
    writeFileSync(config, before);
  });

  it('leaves the page whole when it is deactivated, and no trace of its own', async () => {
    const { link } = await post('writer', `<p>Before.</p>${block({ element: 'banner' })}<p>After.</p>`);
    const page = windows.admin;
    await page.goto(`${wordpress.url}/wp-admin/plugins.php`);
    await page.getByRole('link', { name: 'Deactivate Campaign Elements' }).click();
    await page.getByText('Plugin deactivated.').waitFor();
    const off = await visit(link);
    await off.page.getByText('After.').waitFor();
    assert.equal(await off.page.locator('campaign-banner, script[src*="campaign-elements"]').count(), 0);
    await off.close();
    await page.getByRole('link', { name: 'Activate Campaign Elements' }).click();
    await page.getByText('Plugin activated.').waitFor();
    const on = await visit(link);
    await stands(on.page, 'campaign-banner');
    await on.close();
  });

  it('made PHP say nothing', () => {
    assert.deepEqual(
      wordpress
        .complaints()
        .split('\n')
        .filter((line) => /campaign-elements|Fatal|CampaignElements/i.test(line)),
      [],
    );
  });
});

describe('without the plugin, in a block “Custom HTML”', () => {
  const script = { src: `${CDN}/${version}/embed/embed.js`, integrity };
  const link = { url: 'https://campaign.example/', title: 'Justice for Khojaly' };
  const code = writeSnippet(script, [['campaign-banner', { theme: 'light' }]], link);
  const [tag, twin] = writeSnippet(script, [['campaign-banner', { theme: 'light' }]], link, true).split('\n');
  const htmlBlock = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
  /** What WordPress keeps of the code. */
  async function kept(name, html) {
    const { content, link: url } = await post(name, htmlBlock(html));
    return { url, html: content.raw.replace(/^<!-- wp:html -->\n|\n<!-- \/wp:html -->$/g, '') };
  }

  for (const [name, who] of [
    ['admin', 'an administrator'],
    ['head', 'an editor'],
  ]) {
    it(`${who} keeps the script and its element`, async () => {
      const { html, url } = await kept(name, code);
      assert.equal(html, code);
      const { page, close } = await visit(url, { route: published() });
      await stands(page, 'campaign-banner');
      await close();
    });
  }

  it('an author keeps the link alone', async () => {
    const { html } = await kept('writer', code);
    assert.equal(html.trim(), `<a href="${link.url}">${link.title}</a>`);
  });

  it('an author keeps the div, which shows the element where an administrator has put the script into the theme', async () => {
    const { html, url } = await kept('writer', twin);
    assert.equal(html, twin);
    const before = await visit(url, { route: published() });
    assert.equal(await before.page.locator('campaign-banner').count(), 0);
    await before.close();

    const { request } = windows.admin.context();
    const nonce = await (
      await request.get(`${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`)
    ).text();
    const headers = { 'X-WP-Nonce': nonce };
    const part = `${wordpress.url}/?rest_route=/wp/v2/template-parts/twentytwentyfour//footer&context=edit`;
    const { content } = await (await request.get(part, { headers })).json();
    const saved = await request.post(part, { headers, data: { content: content.raw + htmlBlock(tag) } });
    assert.equal(saved.status(), 200, await saved.text());
    const { page, close } = await visit(url, { route: published() });
    await stands(page, 'campaign-banner');
    await close();
  });

  it('an author keeps an element as plain HTML whole', async () => {
    const changed = [];
    for (const name of [
      'banner',
      'timeline',
      'recognition-map',
      'figures',
      'statement',
      'sources',
      'pledge-button',
    ]) {
      const light = await renderElement(name, { lang: 'en' });
      if ((await kept('writer', light)).html !== light) changed.push(name);
    }
    assert.deepEqual(changed, []);
  });
});

describe('the oldest WordPress and PHP that the plugin is for', () => {
  it('show it', { timeout: 240_000 }, async () => {
    const old = await startWordPress({ version: '6.3', php: '7.4' });
    const admin = await logIn(browser, old, 'admin');
    try {
      await admin.goto(`${old.url}/wp-admin/plugin-install.php?tab=upload`);
      await admin.locator('#pluginzip').setInputFiles(ZIP);
      await admin.locator('#install-plugin-submit').click();
      await admin.getByRole('link', { name: 'Activate Plugin' }).click();
      await admin.getByText('Plugin activated.').waitFor();
      await admin.goto(`${old.url}/wp-admin/post-new.php`);
      const canvas = await openCanvas(admin);
      await insertBlock(admin, 'Campaign element');
      await canvas.getByLabel('Element', { exact: true }).selectOption({ label: 'Banner' });
      await canvas.locator('campaign-banner a').first().waitFor();
      const url = await publish(admin);
      const { page, errors, close } = await visit(url);
      await stands(page, 'campaign-banner');
      assert.deepEqual(errors, []);
      await close();
      assert.doesNotMatch(old.complaints(), /campaign-elements|Fatal/i);
    } finally {
      await admin.context().close();
      await old.close();
    }
  });
});
