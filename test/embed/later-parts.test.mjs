/** Parts of elements that come in files of their own: not before they are wanted, and what stands where one cannot be had. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startPartner } from './partner-page.mjs';

const sources = ['gazette'];
const CAMPAIGN = {
  id: 'trees',
  name: 'Keep the trees',
  sources: [{ id: 'gazette', title: 'Minutes', publisher: 'Gazette', perspective: 'public body' }],
  gallery: [1, 2].map((index) => ({
    id: `tree-${index}`,
    src: '/tree.svg',
    width: 600,
    height: 400,
    alt: `Tree ${index} by the river`,
    caption: `Tree ${index}`,
    credit: 'A. Walker',
  })),
  collection: [{ id: 'walks', kind: 'book', title: 'Forty walks', sources }],
  films: [{ id: 'film', title: 'Three trees', files: [{ src: '/film.webm' }], sources }],
  events: [{ id: 'walk', title: 'A walk', every: '06-20', sources }],
  press: [{ id: 'kept', title: 'The trees stay', publisher: 'Gazette', perspective: 'public body', sources }],
};
const FEED = `<rss version="2.0"><channel><title>Quay News</title><item><title>Leaves fall</title><link>https://quay.example/leaves</link></item></channel></rss>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path fill="#765" d="M0 0h600v400H0z"/></svg>`;
const PAGE =
  '<script async src="{cdn}/embed/embed.js" data-campaign="/trees.json"></script>' +
  ['gallery', 'film', 'collection', 'events']
    .map((name) => `<h2>The ${name}</h2><campaign-${name}></campaign-${name}>`)
    .join('') +
  '<h2>The press</h2><campaign-press feed="/feed.xml"></campaign-press>' +
  '<h2>For your site</h2><campaign-embed-code></campaign-embed-code>';

const fileOf = (name) =>
  readdirSync('dist/embed').find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
/** The files of the parts that wait for a visitor's wish. */
const WISHED = ['lightbox', 'player', 'citation-forms', 'calendar-links', 'embed-form'].map(fileOf);
const READER = fileOf('load-feed');

let partner;
before(async () => {
  partner = await startPartner();
  const answers = {
    '/trees.json': ['application/json', JSON.stringify(CAMPAIGN)],
    '/tree.svg': ['image/svg+xml', SVG],
    '/film.webm': ['video/webm', readFileSync('stories/film/plane-trees-180.webm')],
    '/feed.xml': ['application/rss+xml', FEED],
  };
  for (const [path, [type, body]] of Object.entries(answers))
    partner.answer(path, (_, response) => response.writeHead(200, { 'Content-Type': type }).end(body));
});
after(() => partner.close());

const named = (urls) => urls.map((url) => url.replace(/.*\//, ''));
const element = (page, name) => page.locator(`campaign-${name}`);
async function press(button, page) {
  await button.focus();
  await page.keyboard.press('Enter');
}
/** What shows each part. */
const openers = (page) => ({
  gallery: element(page, 'gallery').locator('[part=tile]').first(),
  film: element(page, 'film').locator('[part=play]'),
  collection: element(page, 'collection').locator('[part=cite] summary'),
  events: element(page, 'events').locator('.calendar summary'),
  'embed-code': element(page, 'embed-code').locator('.choices summary'),
});
const isPlaying = (page) =>
  page.waitForFunction(() => {
    const video = document.querySelector('campaign-film').shadowRoot.querySelector('video');
    return video && !video.paused && video.currentTime > 0;
  });
/** What has the focus inside an element. */
const focused = (page, name) =>
  element(page, name).evaluate(({ shadowRoot }) => shadowRoot.activeElement?.localName);

describe('a part of an element', () => {
  it('is not asked for before a visitor reaches for its element', async () => {
    const { page, asked, close } = await partner.open(PAGE);
    await element(page, 'press').scrollIntoViewIfNeeded();
    await page.getByText('Leaves fall').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      named(asked()).filter((file) => [...WISHED, 'film.webm'].includes(file)),
      [],
    );
    // Listened for before it can have come.
    const response = page.waitForResponse((one) => one.url().endsWith(WISHED[0]));
    await element(page, 'gallery').hover();
    await response;
    assert.deepEqual(
      named(asked()).filter((file) => WISHED.includes(file)),
      [WISHED[0]],
    );
    await close();
  });

  it('is asked for where the page names what it is for: a news feed', async () => {
    const { asked, close } = await partner.open(PAGE.replace(' feed="/feed.xml"', ''));
    assert.equal(named(asked()).includes(READER), false);
    await close();
  });

  it('comes after the press, and what was pressed happens then: the film plays', async () => {
    let give;
    partner.answer(`cdn:/embed/${fileOf('player')}`, (_, response) => {
      give = () => answer(response, fileOf('player'));
    });
    const { page, asked, log, close } = await partner.open(PAGE);
    await press(openers(page).film, page);
    await page.waitForFunction(() => document.activeElement.localName === 'campaign-film');
    assert.equal(await focused(page, 'film'), 'button');
    assert.equal(named(asked()).includes('film.webm'), false);
    while (!give) await new Promise(setImmediate);
    give();
    partner.answer(`cdn:/embed/${fileOf('player')}`, undefined);
    await isPlaying(page);
    assert.equal(await focused(page, 'film'), 'video');
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
  });
});

const answer = (response, file) =>
  response
    .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
    .end(readFileSync(`dist/embed/${file}`));

describe('where the file of a part cannot be had', () => {
  let opened;
  let page;
  before(async () => {
    for (const file of [...WISHED, READER])
      partner.answer(`cdn:/embed/${file}`, (_, response) => response.writeHead(503).end());
    opened = await partner.open(PAGE);
    ({ page } = opened);
    for (const opener of Object.values(openers(page))) await press(opener, page);
    // Each is asked for three times, by reaching for it and by the press: while a try lasts, nothing is said to have failed.
    for (const name of Object.keys(openers(page)))
      await element(page, name).getByText('This part could not be loaded').waitFor();
    await element(page, 'press').getByRole('button', { name: 'Try again' }).waitFor();
    for (const file of [...WISHED, READER]) partner.answer(`cdn:/embed/${file}`, undefined);
  });
  after(() => opened.close());

  const tryAgain = (name) => press(element(page, name).getByRole('button', { name: 'Try again' }), page);

  it('what was there stays, words say so, and no error reaches the page', async () => {
    for (const words of ['Tree 1', 'Three trees', 'Forty walks', 'A walk', 'The trees stay'])
      assert.equal(await page.getByText(words, { exact: true }).first().isVisible(), true, words);
    for (const name of Object.keys(openers(page)))
      assert.equal(
        await element(page, name).getByText('This part could not be loaded').isVisible(),
        true,
        name,
      );
    assert.deepEqual(opened.log.errors, []);
    assert.deepEqual(await opened.axe(), []);
  });

  it('the lightbox opens when it is tried again, and gives the focus back to the tile', async () => {
    await tryAgain('gallery');
    const dialog = page.getByRole('dialog', { name: 'Tree 1' });
    await dialog.waitFor();
    // It has brought its styles.
    const { width } = await dialog.boundingBox();
    assert.equal(width, page.viewportSize().width);
    assert.equal(await dialog.evaluate((node) => node.matches(':focus-within')), true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() =>
      document.querySelector('campaign-gallery').shadowRoot.activeElement?.matches('[part=tile]'),
    );
  });

  it('the film plays when it is tried again', async () => {
    await tryAgain('film');
    await isPlaying(page);
    assert.equal(await focused(page, 'film'), 'video');
  });

  it('the citations are there when it is tried again', async () => {
    await tryAgain('collection');
    await element(page, 'collection').getByText('@book{walks,').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'campaign-collection');
  });

  it('the ways into a calendar are there when it is tried again', async () => {
    await tryAgain('events');
    await element(page, 'events').getByRole('link', { name: 'iCalendar (.ics)' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'campaign-events');
  });

  it('the choices are there when it is tried again, and the code stood all the time', async () => {
    const code = element(page, 'embed-code').getByRole('textbox', { name: 'Code' });
    assert.match(await code.inputValue(), /<campaign-banner>Keep the trees<\/campaign-banner>$/);
    await tryAgain('embed-code');
    await element(page, 'embed-code').getByLabel('Gallery').check();
    assert.match(await code.inputValue(), /<campaign-gallery>/);
  });

  it('the news are there when it is tried again', async () => {
    await tryAgain('press');
    await element(page, 'press').getByText('Leaves fall').waitFor();
  });
});
