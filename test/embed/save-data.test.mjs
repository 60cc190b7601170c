/** Visitors who save data: pictures that a server has are asked for only when they are. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inFirefox } from './browser.mjs';
import { startPartner } from './partner-page.mjs';

const sources = ['gazette'];
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path fill="#765" d="M0 0h600v400H0z"/></svg>`;
const picture = (index) => ({
  id: `tree-${index}`,
  src: `/pictures/tree-${index}.svg`,
  width: 600,
  height: 400,
  alt: `Tree ${index} by the river`,
  caption: `Tree ${index}`,
  credit: 'A. Walker',
});
const CAMPAIGN = {
  id: 'trees',
  name: 'Keep the trees',
  sources: [{ id: 'gazette', title: 'Minutes', publisher: 'Gazette', perspective: 'public body' }],
  gallery: [1, 2, 3].map(picture),
  collection: [
    {
      id: 'walks',
      kind: 'book',
      title: 'Forty walks',
      cover: { src: '/pictures/cover.svg', alt: 'A tree', credit: 'A. Walker' },
      sources,
    },
  ],
  films: [
    {
      id: 'film',
      title: 'Three trees',
      poster: { src: '/pictures/poster.svg', alt: 'Three trees' },
      files: [{ src: '/film.webm' }],
      sources,
    },
  ],
};
const NAMES = ['tree-1', 'tree-2', 'tree-3', 'cover', 'poster'];
const PAGE =
  '<script async src="{cdn}/embed/embed.js" data-campaign="/trees.json"></script>' +
  '<h2>Pictures</h2><campaign-gallery></campaign-gallery><campaign-collection></campaign-collection><campaign-film></campaign-film>';

let partner;
/** Pictures that the server was asked for, in order. */
let served = [];
before(async () => {
  partner = await startPartner();
  partner.answer('/trees.json', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(CAMPAIGN)),
  );
  for (const name of NAMES) {
    partner.answer(`/pictures/${name}.svg`, (_, response) => {
      served.push(name);
      response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' }).end(SVG);
    });
  }
});
after(() => partner.close());

/** As the browser's own setting, header and all, where its tools can set it. */
async function saveData(page, context) {
  if (inFirefox) {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    return;
  }
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
}

async function open(options) {
  served = [];
  const opened = await partner.open(PAGE, options);
  const { page } = opened;
  for (const name of ['gallery', 'collection', 'film']) {
    await page.locator(`campaign-${name}`).scrollIntoViewIfNeeded();
  }
  return opened;
}

/** Everything that was asked for before has reached the server when this has. */
const settled = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    await fetch('/trees.json', { cache: 'no-store' });
  });
const has = async (page, names) => {
  const end = Date.now() + 10_000;
  while (served.length < names.length && Date.now() < end) await settled(page);
  await settled(page);
  assert.deepEqual([...served].sort(), [...names].sort());
};
/** Presses a button from the keyboard. */
async function press(page, element, name) {
  const button = page.locator(element).getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}
/** What of an element has the focus, by its part. */
const focused = (page, element) =>
  page.locator(element).evaluate(({ shadowRoot }) => {
    const { activeElement } = shadowRoot;
    return activeElement && `${activeElement.localName} ${activeElement.getAttribute('part')}`;
  });

describe('pictures on a server', () => {
  it('are all loaded for who does not save data', async () => {
    const { page, close } = await open({});
    await has(page, NAMES);
    await close();
  });

  describe('for who saves data', () => {
    const saving = { before: saveData };

    it('are not asked for until they are; their words and a button stand there instead', async () => {
      const { page, log, axe, close } = await open(saving);
      assert.equal(await page.evaluate(() => navigator.connection.saveData), true);
      await settled(page);
      assert.deepEqual(served, []);
      for (const { alt } of CAMPAIGN.gallery) await page.getByText(alt).waitFor();
      assert.deepEqual(await axe(), []);
      assert.deepEqual(log.errors, []);
      await close();
    });

    it('come all at once from the keyboard, each element its own, and the focus stays in it', async () => {
      const { page, close } = await open(saving);
      await press(page, 'campaign-gallery', 'Show pictures');
      await has(page, ['tree-1', 'tree-2', 'tree-3']);
      assert.equal(await focused(page, 'campaign-gallery'), 'button tile');
      await press(page, 'campaign-collection', 'Show pictures');
      await has(page, ['tree-1', 'tree-2', 'tree-3', 'cover']);
      assert.equal(await focused(page, 'campaign-collection'), 'li item');
      await press(page, 'campaign-film', 'Show image');
      await has(page, NAMES);
      assert.equal(await focused(page, 'campaign-film'), 'button play');
      await close();
    });

    it('come one by one, in the lightbox too, and none ahead of the visitor', async () => {
      const { page, close } = await open(saving);
      await press(page, 'campaign-gallery', 'Show image');
      await has(page, ['tree-1']);
      // The focus is on the picture, which opens.
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.press('ArrowRight');
      await dialog.getByText('2 / 3').waitFor();
      await settled(page);
      assert.equal(
        served.find((name) => name !== 'tree-1'),
        undefined,
      );
      const before = served.length;
      await dialog.getByRole('button', { name: 'Show image' }).focus();
      await page.keyboard.press('Enter');
      await dialog.getByRole('img', { name: 'Tree 2 by the river' }).waitFor();
      await settled(page);
      assert.deepEqual(served.slice(before), ['tree-2']);
      assert.equal(await dialog.evaluate((element) => element.matches(':focus-within')), true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await focused(page, 'campaign-gallery'), 'button tile');
      await close();
    });
  });
});
