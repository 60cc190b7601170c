/**
 * What `<campaign-embed-code>` prints, pasted into a page on another origin. The element itself stands on a page of
 * the scripts' origin, as it does on a campaign's own site.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ksesPost } from './kses-post.mjs';
import { LANGUAGES, SCRIPT, startPartner } from './partner-page.mjs';

const STRICT = "default-src 'none'; script-src {cdn}; img-src data:";
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const release = JSON.parse(readFileSync('dist/embed/releases.json', 'utf8'))[version].scripts['embed.js'];
const PUBLISHED = `/campaign-elements/${version}/embed/`;
const LATEST = `/campaign-elements/${version.split('.')[0]}/embed/`;

let partner;
before(async () => {
  partner = await startPartner();
  // As the scripts are published: one folder for each version, and one that has the newest of its kind.
  for (const file of readdirSync('dist/embed')) {
    for (const folder of [PUBLISHED, LATEST]) partner.answer(`cdn:${folder}${file}`, built(file));
  }
});
after(() => partner.close());

const CORS = { 'Access-Control-Allow-Origin': '*' };
/** Answers with a built file, and more at its end. */
const built =
  (file, more = '') =>
  (_, response) => {
    const type = file.endsWith('.json') ? 'application/json' : 'text/javascript';
    response
      .writeHead(200, { 'Content-Type': type, ...CORS })
      .end(readFileSync(`dist/embed/${file}`, 'utf8') + more);
  };

/** Opens the campaign's own page, with the element. */
async function openSite({ folder = PUBLISHED, options = '', policy, lang = 'en', context = {} } = {}) {
  partner.answer('cdn:/site', (_, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        ...(policy && { 'Content-Security-Policy': policy.replaceAll('{cdn}', partner.cdn) }),
      })
      .end(
        `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A campaign</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script async src="${folder}embed.js" ${options}></script><main><campaign-embed-code></campaign-embed-code></main>`,
      ),
  );
  const opened = await partner.browser.newContext({ viewport: { width: 1100, height: 800 }, ...context });
  const page = await opened.newPage();
  page.setDefaultTimeout(10_000);
  const log = { asked: [], errors: [] };
  page.on('request', (request) => log.asked.push(request.url()));
  page.on('pageerror', (error) => log.errors.push(error.message));
  await page.goto(`${partner.cdn}/site`);
  const code = page.getByRole('textbox', { name: 'Code' });
  return { page, log, code, close: () => opened.close() };
}

/** Opens the choices. */
async function openChoices(page) {
  await page.locator('.choices summary').click();
  await page.locator('form').waitFor();
}

/** What the element prints after these choices. */
async function print({ form = 'pinned', elements = ['banner'], choose = () => {}, ...site } = {}) {
  const { page, close } = await openSite(site);
  await openChoices(page);
  await page.getByText(/ kB/).waitFor(); // the versions are here
  for (const box of await page.locator('[name=elements]').all()) {
    await box.setChecked(elements.includes(await box.getAttribute('value')));
  }
  await page.locator('[name=form]').selectOption(form);
  await choose(page);
  const printed = await page.locator('textarea').inputValue();
  await close();
  return printed;
}

describe('the element', () => {
  it('asks for nothing until it is touched, then for its choices and the versions alone', async () => {
    const { page, log, close } = await openSite();
    await page.locator('textarea').waitFor();
    const [site, script] = [`${partner.cdn}/site`, `${partner.cdn}${PUBLISHED}embed.js`];
    const own = [...log.asked];
    assert.deepEqual(own.slice(0, 2), [site, script]);
    for (const url of own.slice(1)) assert.match(url.slice((partner.cdn + PUBLISHED).length), /^[\w-]+\.js$/);
    await page.keyboard.press('Tab');
    await page.getByText(/kB/).waitFor();
    const folder = partner.cdn + PUBLISHED;
    const more = log.asked
      .slice(own.length)
      .map((url) => url.replace(folder, '').replace(/-[\w-]{8}\.js$/, ''));
    assert.equal(more.at(-1), 'releases.json');
    assert.deepEqual(more.slice(0, -1).sort(), ['embed-form', 'facts-statements', 'later', 'releases']);
    await close();
  });

  it('previews what it prints in a sandboxed frame', async () => {
    const { page, log, close } = await openSite();
    await page.getByRole('button', { name: 'Preview' }).click();
    const frame = page.frameLocator('iframe[title=Preview][sandbox=allow-scripts]');
    await frame.locator('[part=name]').getByText('Justice for Khojaly').waitFor();
    await openChoices(page);
    await page.getByLabel('Language').selectOption('az');
    await frame.locator('[part=name]').getByText('Xocalıya ədalət').waitFor();
    assert.deepEqual(log.errors, []);
    await close();
  });

  for (const [width, height] of [
    [1100, 800],
    [320, 640],
  ]) {
    it(`opens the preview in sight, beside its button, which keeps the focus: ${width} px`, async () => {
      const { page, close } = await openSite({ context: { viewport: { width, height } } });
      const button = page.getByRole('button', { name: 'Preview' });
      await button.focus();
      await page.keyboard.press('Enter');
      const frame = page.locator('iframe[title=Preview]');
      await page.frameLocator('iframe[title=Preview]').locator('[part=name]').waitFor();
      const ends = (box) => [box.y, box.y + box.height];
      for (const part of [button, frame]) {
        const [top, bottom] = ends(await part.boundingBox());
        // A part of a pixel is no more in sight than none.
        assert.ok(top >= 0 && Math.floor(bottom) <= height, `from ${top} to ${bottom} px`);
      }
      const isActive = (part) => part.evaluate((it) => it.getRootNode().activeElement === it);
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      assert.equal(await isActive(button), true);
      // What is opened comes next.
      await page.keyboard.press('Tab');
      assert.equal(await isActive(frame), true);
      await close();
    });
  }

  it('breaks nothing where a policy refuses the versions and the frame', async () => {
    const { page, log, code, close } = await openSite({ policy: STRICT });
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('status').getByText('Could not load releases.json').waitFor();
    await page.getByRole('alert').getByText('Could not load Preview').waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
    // Without the list only the script that runs here is known to be there.
    assert.match(
      await code.inputValue(),
      new RegExp(`^<script async src="${partner.cdn}${PUBLISHED}embed.js">`),
    );
    // Firefox tells of what the policy refused in the same place.
    assert.deepEqual(
      log.errors.filter((error) => !error.includes('violates the following directive')),
      [],
    );
    await close();
  });

  it('copies to the clipboard, and says so', async () => {
    const { page, code, close } = await openSite({
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await code.inputValue());
    assert.match(copied, /integrity="sha384-/);
    await close();
  });

  for (const lang of LANGUAGES) {
    it(`fits a phone in ${lang}`, async () => {
      const { page, close } = await openSite({ lang, context: { viewport: { width: 320, height: 800 } } });
      await page.locator('textarea').waitFor();
      await openChoices(page);
      await page.locator('.help summary').click();
      await page.getByText('Squarespace', { exact: true }).waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await close();
    });
  }
});

describe('what it prints, pasted into a page on another origin under a strict policy', () => {
  const FOUR = ['banner', 'recognition-map', 'gallery', 'pledge-button'];

  for (const form of ['pinned', 'latest', 'div']) {
    for (const elements of [['banner'], FOUR]) {
      it(`works: ${form}, ${elements.length} of the elements, nothing from elsewhere`, async () => {
        const code = await print({ form, elements });
        const { log, asked, page, violations, close } = await partner.open(code, { policy: STRICT });
        const folder = `${partner.cdn}${form === 'latest' ? LATEST : PUBLISHED}`;
        assert.equal(asked()[0], `${folder}embed.js`);
        for (const url of asked()) assert.ok(url.startsWith(folder), url);
        assert.equal(code.includes(`integrity="${release.integrity}"`), form !== 'latest');
        for (const name of elements) assert.equal(await page.locator(`campaign-${name}`).count(), 1);
        await page.locator('[part=name]').getByText('Justice for Khojaly').waitFor();
        assert.deepEqual(await violations(), []);
        assert.deepEqual([...log.console, ...log.errors], []);
        await close();
      });
    }
  }

  it('has all files of the first screen asked for before the script runs, each once and none in vain', async () => {
    const [WITH, WITHOUT] = await Promise.all(
      [true, false].map((isFirst) =>
        print({
          elements: FOUR,
          choose: async (page) => {
            await page.getByLabel('Language').selectOption('de');
            await page.getByLabel('On the first screen').setChecked(isFirst);
          },
        }),
      ),
    );
    assert.equal(WITHOUT.includes('preload'), false);
    const filesOf = (urls) => urls.map((url) => url.replace(/.*\//, '')).sort();
    const plain = await partner.open(WITHOUT, { policy: STRICT });
    // The map's controls and details come later, in idle time, and ways to share where nobody takes a pledge; the
    // campaign's texts in a language are known by the language's own file.
    const isLater = (file) =>
      /^(map-controls|map-details|later|facts-recognitions|facts-aims|pledge-panel|sharing|translation|de-[a-z]{5,})-/.test(
        file,
      );
    const filesAtOnce = (urls) => filesOf(urls).filter((file) => !isLater(file));
    const needed = filesAtOnce(plain.asked());
    await plain.close();

    // The script answers once everything else was asked for: what waits for the script never comes.
    const others = new Set(needed.filter((file) => file !== 'embed.js'));
    let allAsked;
    const hinted = new Promise((resolve) => (allAsked = resolve));
    const counts = new Map();
    for (const file of others) {
      partner.answer(`cdn:${PUBLISHED}${file}`, (request, response) => {
        counts.set(file, (counts.get(file) ?? 0) + 1);
        if (counts.size === others.size) allAsked();
        built(file)(request, response);
      });
    }
    partner.answer(`cdn:${PUBLISHED}embed.js`, async (request, response) => {
      await hinted;
      built('embed.js')(request, response);
    });
    const { page, log, asked, violations, close } = await partner.open(WITH, { policy: STRICT });
    assert.equal(await page.locator('campaign-gallery [part=tile]').count(), 7);
    assert.deepEqual(filesAtOnce(asked()), needed);
    assert.deepEqual([...counts.values()], new Array(others.size).fill(1));
    assert.deepEqual(await violations(), []);
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
    for (const file of needed) partner.answer(`cdn:${PUBLISHED}${file}`, built(file));
  });

  it('works without a script: link, quotation with its source, drawing; no request', async () => {
    const code = await print({ form: 'html' });
    const { log, asked, page, violations, axe, close } = await partner.open(code, {
      policy: STRICT,
      wait: false,
    });
    assert.equal(await page.getByRole('link', { name: 'Justice for Khojaly', exact: true }).count(), 1);
    assert.ok((await page.locator('blockquote').innerText()).length > 0);
    assert.equal(await page.locator('blockquote + p cite a[href^="https://"]').count(), 1);
    assert.equal(await page.locator('figure img').evaluate(({ naturalWidth }) => naturalWidth > 0), true);
    assert.equal(await page.locator('figcaption').innerText(), 'Drawing: a candle');
    assert.deepEqual(asked(), []);
    assert.deepEqual(await axe(), []);
    assert.deepEqual(await violations(), []);
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
  });

  it('runs nothing when one byte of the script was changed: the links stay', async () => {
    const code = await print({ elements: FOUR });
    partner.answer(`cdn:${PUBLISHED}embed.js`, built('embed.js', ' '));
    const { page, close } = await partner.open(code, { policy: STRICT, wait: false });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => customElements.get('campaign-banner')), undefined);
    assert.equal(await page.evaluate(() => Object.hasOwn(window, 'CampaignElements')), false);
    const links = await page.getByRole('link', { name: 'Justice for Khojaly' }).all();
    assert.equal(links.length, FOUR.length);
    for (const link of links) assert.match(await link.getAttribute('href'), /^https:/);
    partner.answer(`cdn:${PUBLISHED}embed.js`, built('embed.js'));
    await close();
  });

  it('carries placement, language, theme and partner', async () => {
    const code = await print({
      choose: async (page) => {
        await page.locator('[name=placement]').selectOption('bottom');
        await page.getByLabel('Language').selectOption('ar');
        await page.locator('[name=theme]').selectOption('dark');
        await page.getByLabel('Partner').pressSequentially('city-library');
        await page.keyboard.press('Tab');
      },
    });
    assert.match(code, /data-partner="city-library"/);
    const { page, log, violations, close } = await partner.open(code, { policy: STRICT });
    await page.locator('[part=name]').getByText('العدل لخوجالي').waitFor();
    const base = page.locator('campaign-banner .base');
    assert.match(await base.getAttribute('class'), /\bdark\b/);
    assert.equal(await base.getAttribute('dir'), 'rtl');
    const banner = page.locator('campaign-banner [part=banner]');
    assert.equal(await banner.evaluate((box) => getComputedStyle(box).position), 'fixed');
    await banner.locator('[part=close]').click();
    await banner.waitFor({ state: 'hidden' });
    assert.deepEqual(await violations(), []);
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
  });

  it('carries the colour with no inline style, lighter on dark ground', async () => {
    const code = await print({
      elements: [],
      choose: (page) => page.locator('[name=accent]').fill('#123abc'),
    });
    assert.doesNotMatch(code, /style/);
    const colourOf = async (theme) => {
      const body = `${code}<campaign-embed-code theme="${theme}"></campaign-embed-code>`;
      const { page, violations, close } = await partner.open(body, { policy: STRICT });
      const colour = await page
        .locator('[part=copy]')
        .evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.deepEqual(await violations(), []);
      await close();
      return colour;
    };
    assert.equal(await colourOf('light'), 'rgb(18, 58, 188)');
    assert.notEqual(await colourOf('dark'), 'rgb(18, 58, 188)');
  });

  it('shows the campaign of the page that it was printed on', async () => {
    partner.answer('cdn:/trees.json', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json', ...CORS })
        .end(JSON.stringify({ id: 'trees', name: 'Keep the plane trees', url: 'https://trees.example/' })),
    );
    const code = await print({ options: 'data-campaign="/trees.json"' });
    assert.match(code, />Keep the plane trees<\/a>/);
    const { page, violations, close } = await partner.open(code, { policy: `${STRICT}; connect-src {cdn}` });
    await page.locator('campaign-banner [part=name]').getByText('Keep the plane trees').waitFor();
    assert.equal(await page.getByText('Khojaly').count(), 0);
    assert.deepEqual(await violations(), []);
    await close();
  });
});

describe('in WordPress, for who may not save scripts', () => {
  const placement = (page) => page.locator('[name=placement]').selectOption('top');

  it('a tag and its script leave a bare link', async () => {
    const code = await print({ form: 'pinned', choose: placement });
    assert.match(ksesPost(code).trim(), /^<a href="https:[^"]+">Justice for Khojaly<\/a>$/);
  });

  it('what the help advises stays, and shows the elements where the theme has the script', async () => {
    const elements = ['banner', 'gallery'];
    const { page, close } = await openSite();
    await page.locator('.help summary').click();
    const help = await page.locator('p', { hasText: 'WordPress' }).innerText();
    const [, advised] = /All others use “([^”]+)”/.exec(help);
    await close();
    const form = { '<div>': 'div', 'Without a script': 'html' }[advised];
    const code = await print({ form, elements, choose: placement });
    const saved = ksesPost(code).trim();
    // The script alone is gone.
    assert.equal(saved, code.split('\n').slice(1).join('\n'));
    assert.match(saved, /data-campaign-element="banner" data-placement="top" data-dismissible/);

    const alone = await partner.open(saved, { wait: false });
    assert.equal(
      await alone.page.getByRole('link', { name: 'Justice for Khojaly' }).count(),
      elements.length,
    );
    await alone.close();
    const themed = await partner.open(saved, { head: SCRIPT });
    for (const name of elements) assert.equal(await themed.page.locator(`campaign-${name}`).count(), 1);
    await themed.page.locator('[part=name]').getByText('Justice for Khojaly').waitFor();
    assert.deepEqual(themed.log.errors, []);
    await themed.close();
  });

  it('the form that README.md and the stories print stays as it is', () => {
    for (const file of ['README.md', 'stories/start/in-one-minute.mdx']) {
      const printed = readFileSync(file, 'utf8').match(/<div data-campaign-element=[^`]+<\/div>/g);
      assert.ok(printed?.length, file);
      for (const code of printed) assert.equal(ksesPost(code), code);
    }
  });
});

it('offers only elements that the script brings', async () => {
  const { page, close } = await openSite();
  await openChoices(page);
  const names = await page.locator('[name=elements]').evaluateAll((boxes) => boxes.map(({ value }) => value));
  assert.deepEqual(
    names.filter((name) => name !== 'banner' && !release.elements[name]?.length),
    [],
  );
  await close();
});
