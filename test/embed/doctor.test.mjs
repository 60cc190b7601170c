/** "It does not show": what `?campaign-debug` says of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

// Not async: where there are two, this one comes first.
const DEBUG = SCRIPT.replace(' async', ' data-debug');

/** Opens a page and returns what was reported of it. */
async function report(body, { debug = DEBUG, act, before, ...options } = {}) {
  let told;
  const { page, log, close } = await partner.open(debug + body, {
    wait: false,
    ...options,
    before: async (page) => {
      told = page.waitForEvent('console', (message) => message.text().startsWith('campaign-elements '));
      told.catch(() => {}); // said below, where it is waited for
      await before?.(page);
    },
  });
  if (act) {
    await page.waitForFunction(() => window.CampaignElements);
    await page.evaluate(act);
  }
  const text = (await told).text();
  await close();
  assert.deepEqual(log.errors, []);
  return text;
}

const DOCUMENT = {
  id: 'trees',
  name: 'Trees',
  anniversary: { from: '1992-02-25', day: '02-26', timeZone: 'Asia/Baku' },
  recognitions: [{ id: 'one', date: 'May' }],
};
const json = (value) => (_, response) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

const CASES = {
  'that all is well': ['<campaign-share></campaign-share>', /1\. <campaign-share>: shown\n/],
  'that a banner is out of season': [
    '<campaign-banner schedule="anniversary"></campaign-banner>',
    /<campaign-banner>: not shown\n {3}- its schedule is "anniversary"/,
    { before: (page) => page.clock.setFixedTime('2026-07-01') },
  ],
  'that a banner was dismissed': [
    '<campaign-banner dismissible></campaign-banner>',
    /the visitor dismissed it/,
    { act: () => document.querySelector('campaign-banner').dismiss() },
  ],
  'that a banner is remembered, and where': [
    '<campaign-banner dismissible remember-days="3"></campaign-banner>',
    /the visitor dismissed it[^]*Storage keys\ncampaign-elements:banner:justice-for-khojaly/,
    { act: () => document.querySelector('campaign-banner').dismiss() },
  ],
  'that a banner is there twice': [
    '<campaign-banner></campaign-banner><campaign-banner></campaign-banner>',
    /2\. <campaign-banner>: not shown\n {3}- another banner of this campaign is on show/,
  ],
  'that an element is 0 wide': [
    '<div style="display: flex; inline-size: 0"><campaign-share></campaign-share></div>',
    /<campaign-share>: shown\n {3}- it is 0 pixels wide/,
  ],
  'that the page hides an element': [
    '<div hidden><campaign-share></campaign-share></div>',
    /the page hides it/,
  ],
  'that a host does not answer': [
    '<campaign-banner src="https://nowhere.invalid/c.json?key=secret"></campaign-banner>',
    /nowhere\.invalid\/c\.json cannot be reached[^]*Origins[^]*https:\/\/nowhere\.invalid/,
  ],
  'that a host refuses': [
    '<campaign-banner src="/none.json"></campaign-banner>',
    /none\.json was refused by its host/,
  ],
  'what a policy refused': [
    '<campaign-banner src="https://elsewhere.invalid/c.json"></campaign-banner>',
    /Refused by a policy of this page\nconnect-src: https:\/\/elsewhere\.invalid/,
    { policy: "connect-src 'none'" },
  ],
  'that a script was pasted twice': [
    `<campaign-share></campaign-share>${SCRIPT}`,
    /Warnings\nthis page has these elements already/,
  ],
  'what is misspelt': [
    '<campaign-baner></campaign-baner><campaign-share colour="red"></campaign-share><campaign-gallery layout="round"></campaign-gallery>',
    /<campaign-baner>: not shown\n {3}- no script on this page knows this name[^]*the attribute "colour" is not known[^]*layout "round" is not one of rows, grid, strip/,
  ],
  'what was left out of a document, and where': [
    '<campaign-recognition-map src="/trees.json"></campaign-recognition-map>',
    /Left out of documents\nhttp.*\/trees\.json recognitions\[0\]/,
  ],
  'that the page took an element away': [
    '<campaign-share></campaign-share>',
    /Taken away by the page\n<campaign-share>/,
    { act: () => document.querySelector('campaign-share').remove() },
  ],
};

describe('the report of a page', () => {
  for (const [what, [body, pattern, options]] of Object.entries(CASES)) {
    it(`says ${what}`, async () => {
      partner.answer('/trees.json', json(DOCUMENT));
      assert.match(await report(body, options), pattern);
    });
  }

  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const list = (entry) => ({ [version]: entry, '9.0.0': { status: 'current' } });
  for (const [what, answer, expected] of [
    ['is current', { [version]: { status: 'current' } }, 'current.'],
    [
      'is supported',
      list({ status: 'supported', until: '2999-01-31' }),
      'supported until 2999-01-31. The current version is 9.0.0.',
    ],
    [
      'is supported no longer',
      list({ status: 'supported', until: '2020-01-31' }),
      'no longer supported since 2020-01-31. The current version is 9.0.0.',
    ],
    [
      'was withdrawn, and why',
      list({ status: 'withdrawn', why: 'a wrong date' }),
      'withdrawn: a wrong date. The current version is 9.0.0.',
    ],
    ['is in no list', {}, `unknown: the list has no ${version}.`],
    ['is in a list that is none', null, `unknown: the list has no ${version}.`],
  ]) {
    it(`says that this version ${what}`, async () => {
      partner.answer('cdn:/embed/releases.json', (_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' })
          .end(JSON.stringify(answer)),
      );
      const text = await report('<campaign-share></campaign-share>');
      partner.answer('cdn:/embed/releases.json', undefined);
      assert.ok(text.includes(`This version\n${expected}\n`), text);
    });
  }

  it('says that a policy lets nobody ask how this version stands, and no more of it', async () => {
    const text = await report('<campaign-share></campaign-share>', { policy: "connect-src 'none'" });
    assert.match(text, /This version\nunknown: .*releases\.json cannot be read/);
    assert.match(text, /Refused by a policy of this page\nnone/);
  });

  it('stands once where the second of two tags asks for it, and is of the script that runs', async () => {
    const second = SCRIPT.replace('embed.js', 'embed.js?second').replace(' async', ' data-debug');
    const text = await report(`<campaign-share></campaign-share>${second}`, {
      debug: SCRIPT.replace(' async', ''),
    });
    assert.match(text, /^campaign-elements .*\/embed\/embed\.js,/);
    assert.match(text, /1\. <campaign-share>: shown\n[^]*embed\.js\?second is ignored/);
    const both = await partner.open(`${DEBUG}<campaign-share></campaign-share>${second}`, { wait: false });
    await both.page.waitForEvent('console', (message) => message.text().startsWith('campaign-elements '));
    await both.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    assert.equal(both.log.console.filter((line) => line.includes('\nThis version\n')).length, 1);
    await both.close();
  });

  it('says that the browser is too old', async () => {
    const text = await report('<campaign-share></campaign-share>', {
      before: (page) => page.addInitScript(() => Object.assign(CSS, { supports: () => false })),
    });
    assert.match(text, /Warnings\nthis browser is too old/);
  });

  it('says nothing of the visitor, and no word unasked', async () => {
    const { page, log, close } = await partner.open(`${SCRIPT}<campaign-share></campaign-share>`);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    assert.deepEqual(log.console, []);
    assert.deepEqual(
      log.requests.filter((url) => url.endsWith('releases.json')),
      [],
    );
    await close();
    const text = await report(
      '<campaign-banner src="https://nowhere.invalid/c.json?key=secret#me"></campaign-banner>',
    );
    assert.doesNotMatch(text, /secret|#me|page-\d/);
  });

  it('stands on the page where that is asked for: read by name, copied, closed, focus left alone', async () => {
    const { page, url, log, close } = await partner.open(`${SCRIPT}<campaign-share></campaign-share>`, {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.goto(`${url}?campaign-debug=panel`);
    const panel = page.getByRole('region', { name: 'Report of campaign-elements' });
    await panel.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
    const text = await panel.getByRole('textbox', { name: 'Report' }).inputValue();
    assert.match(text, /1\. <campaign-share>: shown/);
    await panel.getByRole('button', { name: 'Copy' }).press('Enter');
    await panel.getByText('Copied').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    await panel.getByRole('button', { name: 'Close' }).press('Enter');
    await panel.waitFor({ state: 'detached' });
    assert.deepEqual(log.errors, []);
    await close();
  });
});
