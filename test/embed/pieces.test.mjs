/** The files beside the script: when they are asked for, how often, and what happens when one cannot be had. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ELEMENTS, SCRIPT, shown, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const GALLERY = readdirSync('dist/embed').find((file) => /^gallery-[\w-]{8}\.js$/.test(file));
const PAGE = `${SCRIPT}<campaign-banner></campaign-banner><campaign-gallery><a href="https://x.example/">A real link</a></campaign-gallery>`;
const gallery = (page) => page.locator('campaign-gallery');
const names = (urls) => urls.map((url) => url.replace(/.*\//, ''));

/** Answers for the gallery's file: with this status, or with more at its end. */
function spoil({ status = 200, more = '' }) {
  partner.answer(`cdn:/embed/${GALLERY}`, (_, response) =>
    response
      .writeHead(status, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
      .end(readFileSync(`dist/embed/${GALLERY}`, 'utf8') + more),
  );
}

describe('a file of the script', () => {
  it('is asked for when its element comes near, and not before', async () => {
    const { page, asked, close } = await partner.open(
      `${SCRIPT}<campaign-banner></campaign-banner><div style="height: 6000px"></div><campaign-gallery></campaign-gallery>`,
      { wait: false },
    );
    await page.locator('campaign-banner [part=banner]').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(names(asked()), ['embed.js']);
    await gallery(page).evaluate((element) => scrollTo(0, element.offsetTop - 1500));
    await gallery(page).locator('[part=tile]').first().waitFor();
    assert.ok(names(asked()).includes(GALLERY));
    await close();
  });

  it('is asked for once, from one host, by all elements in three languages on one page', async () => {
    const all = ELEMENTS.map((name) => `<campaign-${name}></campaign-${name}>`).join('');
    const { asked, log, close } = await partner.open(
      `${SCRIPT}${all}<div lang="de">${all}</div><div lang="ar">${all.replace('<campaign-banner></campaign-banner>', '')}</div>`.replaceAll(
        /(<div.*?>)<campaign-banner><\/campaign-banner>/g,
        '$1',
      ),
    );
    const urls = asked();
    assert.deepEqual(urls, [...new Set(urls)]);
    for (const url of urls) assert.ok(url.startsWith(`${partner.cdn}/embed/`), url);
    assert.ok(names(urls).some((name) => /^de-/.test(name)) && names(urls).some((name) => /^ar-/.test(name)));
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
  });

  it('that checks a document keeps it from being asked for twice, whoever comes meanwhile', async () => {
    const CHECK = readdirSync('dist/embed').find((file) => /^check-[\w-]{8}\.js$/.test(file));
    partner.answer('/own.json', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(readFileSync('dist/campaigns/justice-for-khojaly.json')),
    );
    let give;
    const asked = new Promise((resolve) => {
      partner.answer(`cdn:/embed/${CHECK}`, (_, response) => {
        give = () =>
          response
            .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
            .end(readFileSync(`dist/embed/${CHECK}`));
        resolve();
      });
    });
    const { page, log, close } = await partner.open(
      `${SCRIPT.replace('<script', '<script data-campaign="/own.json"')}<campaign-banner></campaign-banner>`,
      { wait: false },
    );
    await asked;
    await page.evaluate(() => document.body.append(document.createElement('campaign-gallery')));
    await page.waitForFunction(() => customElements.get('campaign-gallery'));
    give();
    await gallery(page).locator('[part=tile]').first().waitFor();
    assert.equal(log.requests.filter((url) => url.endsWith('/own.json')).length, 1);
    partner.answer(`cdn:/embed/${CHECK}`, undefined);
    await close();
  });

  it('of which one byte was changed does not run: the link stays, with one warning and a way to try again', async () => {
    spoil({ more: ' ' });
    const { page, log, asked, close } = await partner.open(PAGE, { wait: false });
    const again = gallery(page).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    assert.equal(names(asked()).filter((name) => name === GALLERY).length, 3);
    assert.equal(await page.getByText('A real link').isVisible(), true);
    assert.equal(await page.locator('campaign-banner [part=banner]').isVisible(), true);
    assert.equal(log.console.filter((line) => line.includes('campaign-elements: ')).length, 1);
    assert.deepEqual(log.errors, []);
    partner.answer(`cdn:/embed/${GALLERY}`, undefined);
    await again.focus();
    await page.keyboard.press('Enter');
    await gallery(page).locator('[part=tile]').first().waitFor();
    assert.equal(await again.count(), 0);
    // The keyboard's place goes to what came.
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'campaign-gallery');
    await close();
  });

  it('that is refused at first is asked for again by itself', async () => {
    spoil({ status: 503 });
    const { page, close } = await partner.open(PAGE, { wait: false });
    await page.waitForResponse((response) => response.url().endsWith(GALLERY) && response.status() === 503);
    partner.answer(`cdn:/embed/${GALLERY}`, undefined);
    await gallery(page).locator('[part=tile]').first().waitFor();
    await close();
  });

  it('that arrives last keeps nobody else waiting', async () => {
    let give;
    partner.answer(`cdn:/embed/${GALLERY}`, (_, response) => {
      give = () =>
        response
          .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
          .end(readFileSync(`dist/embed/${GALLERY}`));
    });
    const { page, log, close } = await partner.open(`${PAGE}<campaign-share></campaign-share>`, {
      wait: false,
    });
    await page.locator('campaign-share').getByRole('button').first().waitFor();
    assert.equal(await page.getByText('A real link').isVisible(), true);
    give();
    await gallery(page).locator('[part=tile]').first().waitFor();
    assert.deepEqual([...log.console, ...log.errors], []);
    partner.answer(`cdn:/embed/${GALLERY}`, undefined);
    await close();
  });
});

describe('under a policy', () => {
  const integrity = (file) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(`dist/embed/${file}`))
      .digest('base64')}`;
  const POLICIES = {
    'of its host': ['script-src {cdn}', ''],
    'of a nonce and strict-dynamic': ["script-src 'nonce-abc' 'strict-dynamic'", 'nonce="abc"'],
    'of a nonce alone': ["script-src 'nonce-abc'", 'nonce="abc"'],
    'of a hash and strict-dynamic': [
      `script-src '${integrity('embed.js')}' 'strict-dynamic'`,
      `crossorigin="anonymous" integrity="${integrity('embed.js')}"`,
    ],
    'of its host and trusted types': [
      "script-src {cdn}; require-trusted-types-for 'script'; trusted-types campaign-elements",
      '',
    ],
  };
  for (const [what, [policy, attributes]] of Object.entries(POLICIES)) {
    it(`${what} the files come`, async () => {
      const { page, log, violations, close } = await partner.open(
        `<script src="{cdn}/embed/embed.js" ${attributes}></script><campaign-gallery></campaign-gallery>`,
        { policy: `default-src 'none'; img-src data:; ${policy}` },
      );
      await gallery(page).locator('[part=tile]').first().waitFor();
      assert.deepEqual(await violations(), []);
      assert.deepEqual([...log.console, ...log.errors], []);
      await close();
    });
  }

  it('of one hash the script that has everything in it works, and asks for nothing', async () => {
    const { page, asked, violations, close } = await partner.open(
      `<script src="{cdn}/embed/complete.de.js" crossorigin="anonymous" integrity="${integrity('complete.de.js')}"></script><main lang="de"><campaign-gallery></campaign-gallery><campaign-pledge-button></campaign-pledge-button></main>`,
      { policy: `default-src 'none'; img-src data:; script-src '${integrity('complete.de.js')}'` },
    );
    await shown(page);
    await page.locator('campaign-pledge-button').getByText('Teilen', { exact: true }).first().waitFor();
    assert.deepEqual(names(asked()), ['complete.de.js']);
    assert.deepEqual(await violations(), []);
    await close();
  });
});
