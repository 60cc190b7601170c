/** Pledges on real pages: what is offered, who can sign, and what several tabs say of one pledge. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { LANGUAGES, SCRIPT, startPartner } from './partner-page.mjs';

const json = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
const COLLECTED = '<script async src="{cdn}/embed/embed.js" data-campaign="/open.json"></script>';
const BANNER = '<campaign-banner><a href="https://example.org/">Fallback</a></campaign-banner>';
const BUTTON = '<campaign-pledge-button><a href="https://example.org/">Fallback</a></campaign-pledge-button>';
const INLINE = '<campaign-pledge-button inline></campaign-pledge-button>';
const RECIPIENT = 'Alder Bay City Library, an invented one';

let partner;
/** How the collector answers a pledge. */
let answer;
const confirmed = (response) =>
  response.writeHead(201, json).end(JSON.stringify({ status: 'confirmed', id: 'receipt' }));

before(async () => {
  partner = await startPartner();
  const campaign = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
  const collector = { type: 'rest', url: '/collector' };
  const documents = {
    '/open.json': { collector },
    '/closed.json': { collector, closes: '2020-03-01' },
  };
  for (const [path, pledge] of Object.entries(documents)) {
    const text = JSON.stringify({
      ...campaign,
      pledge: { ...campaign.pledge, recipient: RECIPIENT, ...pledge },
    });
    partner.answer(path, (_, response) => response.writeHead(200, json).end(text));
  }
  partner.answer('/collector/pledges/count', (_, response) =>
    response.writeHead(200, json).end(JSON.stringify({ count: 12, asOf: '2026-11-23T10:42:00Z' })),
  );
  partner.answer('/collector/pledges', (_, response) => answer(response));
});
after(() => partner.close());

const signed = async (page) => {
  await page.getByRole('textbox', { name: 'Name' }).fill('A. Reader');
  await page.getByRole('textbox', { name: 'Email' }).fill('reader@example.org');
  await page.getByRole('combobox').selectOption('AZ');
  await page.getByRole('button', { name: 'Sign' }).click();
};
const says = (page, text) => page.getByRole('status').getByText(text).waitFor();

describe('what is offered', () => {
  it('is no joining where nobody receives it: the banner leads to the campaign, the pledge button shares', async () => {
    const { page, log, close } = await partner.open(SCRIPT + BANNER + BUTTON);
    assert.equal(await page.getByText(/join/i).count(), 0);
    const { url } = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
    assert.equal(await page.getByRole('link', { name: 'Learn more' }).getAttribute('href'), url);
    const sharing = page.locator('campaign-pledge-button').getByRole('group', { name: 'Share' });
    await sharing.getByText('Share').first().waitFor();
    await sharing.getByRole('button', { name: 'Copy link' }).waitFor();
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: 'The campaign' }));
    await page.getByRole('link', { name: 'Learn more' }).click();
    await page.waitForURL(url);
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('is no joining after the last day', async () => {
    const { page, close } = await partner.open(COLLECTED.replace('open', 'closed') + BANNER + BUTTON);
    await page.getByText('Pledges were taken until 1 March 2020').waitFor();
    await page.getByRole('link', { name: 'Learn more' }).waitFor();
    assert.equal(await page.getByText(/join/i).count(), 0);
    await close();
  });

  it('is joining where it is received, beside what is signed and who receives it', async () => {
    const { page, axe, close } = await partner.open(COLLECTED + BANNER);
    const banner = page.locator('campaign-banner');
    await banner.getByText(RECIPIENT).waitFor();
    await banner.getByText('I join the campaign “Justice for Khojaly”.').waitFor();
    assert.deepEqual(await axe(), []);
    await banner.getByText('Join the campaign', { exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).waitFor();
    await close();
  });

  it('is no joining any more once the collector has said that it is over', async () => {
    answer = (response) => response.writeHead(410, json).end(JSON.stringify({ status: 'closed' }));
    const { page, close } = await partner.open(COLLECTED + BANNER + INLINE);
    await page.locator('campaign-banner').getByText('Join the campaign', { exact: true }).waitFor();
    await signed(page);
    await says(page, 'Pledges are no longer taken');
    await page.getByRole('link', { name: 'Learn more' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /Sign|Try again/ }).count(), 0);
    await close();
  });
});

describe('the form comes in a file of its own', () => {
  const FORM = `/embed/${readdirSync('dist/embed').find((file) => file.startsWith('pledge-panel-'))}`;
  const join = (page) => page.getByRole('button', { name: 'Join the campaign' });
  const hasFocus = (page) =>
    page.waitForFunction(() =>
      document
        .querySelector('campaign-pledge-button')
        .shadowRoot.activeElement?.matches('dialog[open] #name'),
    );
  const give = (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
      .end(readFileSync(`dist${FORM}`));
  const fail = (_, response) => response.writeHead(404).end();
  after(() => partner.answer(`cdn:${FORM}`, give));

  it('only when the visitor reaches for the button', async () => {
    const { page, asked, violations, close } = await partner.open(COLLECTED + BUTTON);
    await page.getByText('Confirmed pledges').waitFor();
    assert.deepEqual(
      asked().filter((url) => url.endsWith(FORM)),
      [],
    );
    await join(page).focus();
    await page.keyboard.press('Enter');
    await hasFocus(page);
    assert.equal(asked().filter((url) => url.endsWith(FORM)).length, 1);
    assert.deepEqual(await violations(), []);
    await close();
  });

  it('while the button says that it is busy, however often it is pressed', async () => {
    const waiting = [];
    partner.answer(`cdn:${FORM}`, (...exchange) => waiting.push(exchange));
    const { page, log, close } = await partner.open(COLLECTED + BUTTON);
    await page.evaluate(() => {
      window.requests = 0;
      addEventListener('campaign-pledge-request', () => window.requests++);
    });
    await join(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('[part=button][aria-disabled=true]').waitFor();
    await page.keyboard.press('Enter');
    for (const exchange of waiting) give(...exchange);
    await hasFocus(page);
    assert.equal(await page.locator('[part=button][aria-disabled]').count(), 0);
    assert.deepEqual([waiting.length, await page.evaluate(() => window.requests)], [1, 1]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      document.querySelector('campaign-pledge-button').shadowRoot.activeElement?.matches('[part=button]'),
    );
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('and where it cannot be had, says so at the button, warns once, and opens after "Try again"', async () => {
    partner.answer(`cdn:${FORM}`, fail);
    const { page, log, axe, close } = await partner.open(COLLECTED + BUTTON);
    await join(page).click();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.getByRole('status').getByText('This part could not be loaded').waitFor();
    assert.equal(await join(page).isVisible(), true);
    assert.deepEqual(await axe(), []);
    partner.answer(`cdn:${FORM}`, give);
    await again.click();
    await hasFocus(page);
    assert.equal(log.console.filter((line) => line.startsWith('warning:')).length, 1, log.console.join('\n'));
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('and where it cannot be had for a form in the page, leaves the page’s own words', async () => {
    partner.answer(`cdn:${FORM}`, fail);
    const { page, close } = await partner.open(COLLECTED + BUTTON.replace('button>', 'button inline>'), {
      wait: false,
    });
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal(await page.getByText('Fallback').isVisible(), true);
    partner.answer(`cdn:${FORM}`, give);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Sign' }).waitFor();
    assert.equal(await page.getByText('Fallback').isVisible(), false);
    await close();
  });

  it('and where it cannot be had for a banner’s button, says so in a dialog', async () => {
    partner.answer(`cdn:${FORM}`, fail);
    const { page, close } = await partner.open(COLLECTED + BANNER);
    await page.locator('campaign-banner').getByText('Join the campaign', { exact: true }).click();
    const again = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
    await again.waitFor();
    partner.answer(`cdn:${FORM}`, give);
    await again.click();
    await hasFocus(page);
    assert.equal(await page.getByRole('dialog').count(), 1);
    await close();
  });

  it('and looks the same when its element is moved into a frame', async () => {
    partner.answer(`cdn:${FORM}`, give);
    const { page, log, close } = await partner.open(
      `${COLLECTED}${INLINE}<iframe title="frame" width="900" height="600"></iframe>`,
    );
    const look = () =>
      page.evaluate(() => {
        const { contentDocument } = document.querySelector('iframe');
        const button =
          document.querySelector('campaign-pledge-button') ??
          contentDocument.querySelector('campaign-pledge-button');
        const { padding, borderRadius, maxWidth } = getComputedStyle(
          button.shadowRoot.querySelector('.panel'),
        );
        return { padding, borderRadius, maxWidth };
      });
    const before = await look();
    assert.equal(before.padding, '24px');
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .contentDocument.body.append(document.querySelector('campaign-pledge-button')),
    );
    assert.deepEqual(await look(), before);
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('moves nothing when it comes', async () => {
    partner.answer(`cdn:${FORM}`, give);
    const { page, asked, shift, close } = await partner.open(`${COLLECTED}${BUTTON}<p>Below</p>`);
    const place = () => page.getByText('Below').evaluate((below) => below.getBoundingClientRect().top);
    await page.getByText('Confirmed pledges').waitFor();
    const [top, moved] = [await place(), await shift()];
    await join(page).hover();
    await page.locator('.status').waitFor({ state: 'attached' });
    assert.deepEqual([await place(), await shift()], [top, moved]);
    assert.equal(asked().filter((url) => url.endsWith(FORM)).length, 1);
    await close();
  });
});

describe('when the texts have changed since the page was opened', () => {
  it('loads them again, keeps what was entered, and asks for the consent to the new ones', async () => {
    const campaign = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
    let text = 'Store my name.';
    partner.answer('/changing.json', (_, response) => {
      const consents = [{ id: 'store', version: '1', required: true, text }];
      const pledge = { ...campaign.pledge, collector: { type: 'rest', url: '/collector' }, consents };
      // Even where a browser may keep the old one for long.
      const headers = { ...json, 'Cache-Control': 'max-age=3600' };
      response.writeHead(200, headers).end(JSON.stringify({ ...campaign, pledge }));
    });
    const { page, log, close } = await partner.open(COLLECTED.replace('open', 'changing') + INLINE);
    text = 'Store my name and my city.';
    answer = (response) => response.writeHead(409, json).end(JSON.stringify({ status: 'document-changed' }));
    await page.getByRole('checkbox', { name: 'Store my name.' }).check();
    await signed(page);
    await page.getByRole('alert').getByText('the texts have changed').waitFor();
    await page.getByRole('button', { name: 'Load the texts again' }).click();
    const box = page.getByRole('checkbox', { name: 'Store my name and my city.' });
    await box.waitFor();
    assert.equal(await box.isChecked(), false);
    assert.equal(await page.getByRole('textbox', { name: 'Email' }).inputValue(), 'reader@example.org');
    assert.equal(await page.getByRole('alert').innerText(), '');
    answer = confirmed;
    await page.keyboard.press('Space');
    assert.equal(await box.isChecked(), true, 'the focus is where to go on');
    await page.getByRole('button', { name: 'Sign' }).click();
    await says(page, 'Your pledge is confirmed');
    assert.deepEqual(log.errors, []);
    await close();
  });
});

describe('where the browser speaks Azerbaijani', () => {
  for (const lang of LANGUAGES) {
    it(`every country can be chosen by its name in ${lang}`, async () => {
      const { page, close } = await partner.open(COLLECTED + INLINE, { lang, context: { locale: 'az-AZ' } });
      const options = await page
        .getByRole('combobox')
        .locator('option')
        .evaluateAll((list) => list.map(({ value, textContent }) => [value, textContent.trim()]));
      const [empty, own, ...others] = options;
      assert.deepEqual([empty[0], own[0]], ['', 'AZ']);
      assert.ok(others.length > 240, `${others.length} countries`);
      // Names as this Node has them; browsers of other versions have renamed few.
      const names = new Intl.DisplayNames(lang, { type: 'region' });
      const right = others.filter(([code, name]) => name === names.of(code)).length;
      assert.ok(right > 235, `${right} names in ${lang}: ${others.slice(0, 5)}`);
      const written = others.map(([, name]) => name);
      assert.deepEqual(written, [...written].sort(new Intl.Collator(lang).compare));
      await close();
    });
  }
});

describe('two tabs', () => {
  const kept = 'Kept on this device only';
  /** A pledge that was kept in one tab and is known to another. */
  const both = async () => {
    answer = (response) => response.destroy();
    const { page: one, url, close } = await partner.open(COLLECTED + INLINE);
    await signed(one);
    await says(one, 'Not sent yet');
    await one.getByRole('button', { name: /Keep on this device/ }).click();
    await says(one, kept);
    const two = await one.context().newPage();
    await two.goto(url);
    await says(two, kept);
    return { one, two, close, stored: () => two.evaluate(() => Object.keys(localStorage)) };
  };

  it('say the same once the pledge was sent in one of them', async () => {
    const { one, two, close, stored } = await both();
    answer = confirmed;
    await one.getByRole('button', { name: 'Try again' }).click();
    await says(one, 'Your pledge is confirmed');
    await says(two, 'Your pledge is confirmed');
    assert.deepEqual(await stored(), []);
    await close();
  });

  it('say the same once it was deleted in one of them', async () => {
    const { one, two, close, stored } = await both();
    await one.getByRole('button', { name: 'Cancel and delete' }).click();
    await one.getByRole('textbox', { name: 'Name' }).waitFor();
    await two.getByRole('textbox', { name: 'Name' }).waitFor();
    assert.deepEqual(await stored(), []);
    await close();
  });

  it('say the same once a visitor asked one of them to remember the pledge', async () => {
    answer = confirmed;
    const { page: one, url, close } = await partner.open(COLLECTED + INLINE);
    const two = await one.context().newPage();
    await two.goto(url);
    await two.getByRole('button', { name: 'Sign' }).waitFor();
    await signed(one);
    await says(one, 'Your pledge is confirmed');
    await one.getByRole('checkbox').check();
    await says(two, 'You have already joined');
    await one.getByRole('checkbox').uncheck();
    await two.getByRole('button', { name: 'Sign' }).waitFor();
    await close();
  });
});
