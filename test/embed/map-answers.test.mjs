/** The map answers for the country that is pointed at, never for another one: every shape and point of the world. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { codes, pointOf, shapeOf, WIDTH } from '../../build/geography/geography.js';
import { WORLD } from '../../build/geography/world.js';
import { boxOf, contains, farFrom, ringsOf } from '../geography/rings.mjs';
import { startPartner } from './partner-page.mjs';

const { recognitions } = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
const NO_ACT = 'No act is recorded in this list';
const MEMBERS = 193;
/** Pixels around a dot within which it may answer on the land of its own country. */
const REACH = 12;
/** The whole world is wider than this, what is zoomed is not. */
const WHOLE = WIDTH;

/** What the world holds: countries by shape or point, and the points of subdivisions. */
const countries = codes();
const subdivisions = [...WORLD.matchAll(/([A-Z]+-)((?:[A-Z]+\d+ \d+)+?)(?=[A-Z]+-|$)/g)].flatMap(
  ([, prefix, texts]) => texts.match(/[A-Z]+/g).map((suffix) => prefix + suffix),
);
const rings = new Map(countries.flatMap((code) => (shapeOf(code) ? [[code, ringsOf(shapeOf(code))]] : [])));
const spots = countries.filter((code) => !rings.has(code));

/** Every name by which the map may call a country: the language's, the document's, those of its parts with an act. */
const namesOf = (country, regionNames) => [
  regionNames[country],
  ...recognitions
    .filter(({ code }) => code.split('-')[0] === country)
    .map(({ jurisdiction }) => jurisdiction.en ?? jurisdiction),
];
const hasAct = (code) => recognitions.some((act) => act.code === code);
/** Dots that the default campaign draws. */
const dots = subdivisions.filter((code) => recognitions.some((act) => act.code === code)).map(pointOf);

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

async function openMap(width) {
  const opened = await partner.open(
    '<script async src="{cdn}/embed/embed.js"></script><campaign-recognition-map></campaign-recognition-map>',
    // So high that a card below the map scrolls nothing.
    { context: { viewport: { width, height: 4000 }, reducedMotion: 'reduce' } },
  );
  const { page } = opened;
  await page.locator('campaign-recognition-map').scrollIntoViewIfNeeded();
  /** Where the map is on the screen, which part of the world it shows, and what it says. */
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('campaign-recognition-map').shadowRoot;
      const { x, y, width } = root.querySelector('.stage').getBoundingClientRect();
      const said = (selector) => root.querySelector(selector)?.innerText.replace(/\s+/g, ' ').trim();
      return {
        at: [x, y],
        box: root.querySelector('.stage svg').getAttribute('viewBox').split(' ').map(Number),
        pixels: width,
        tip: said('.tip'),
        heading: said('.card h3'),
        card: said('.card'),
        status: root.querySelector('.map > [role="status"]')?.textContent.trim(),
      };
    });
  return { ...opened, look };
}

/** The pixel of the screen that is deepest inside a country, or nearest to a point; undefined where none is. */
function pixelFor(code, { at, box, pixels }) {
  const unit = box[2] / pixels;
  const toMap = ([x, y]) => [box[0] + (x - at[0]) * unit, box[1] + (y - at[1]) * unit];
  const toScreen = ([x, y]) => [(x - box[0]) / unit + at[0], (y - box[1]) / unit + at[1]];
  const outlines = rings.get(code);
  if (!outlines) {
    const pixel = toScreen(pointOf(code)).map(Math.round);
    const [x, y] = toMap(pixel);
    return Math.hypot(x - pointOf(code)[0], y - pointOf(code)[1]) <= 1.5 ? pixel : undefined;
  }
  const [x0, y0, x1, y1] = boxOf(outlines);
  const [[left, top], [right, bottom]] = [toScreen([x0, y0]), toScreen([x1, y1])];
  const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / 40));
  let best;
  let deepest = 0;
  // What a zoomed map does not show cannot be pointed at.
  const edge = [at[0] + pixels, at[1] + (pixels * box[3]) / box[2]];
  for (let x = Math.ceil(Math.max(left, at[0])); x <= Math.min(right, edge[0] - 1); x += step) {
    for (let y = Math.ceil(Math.max(top, at[1])); y <= Math.min(bottom, edge[1] - 1); y += step) {
      const place = toMap([x, y]);
      if (!contains(outlines, place)) continue;
      const away = (points, far) =>
        points.every(([px, py]) => Math.hypot(px - place[0], py - place[1]) > far);
      if (!away(dots, (REACH + 1) * unit) || !away(spots.map(pointOf), 4)) continue;
      const depth = farFrom(outlines, place);
      if (depth > deepest) [best, deepest] = [[x, y], depth];
    }
  }
  return best;
}

/** Brings a country so near that one pixel at least is inside it. */
async function zoomTo(code, { page, look }) {
  await page.keyboard.down('Control');
  let seen = await look();
  let pixel;
  for (let turns = 0; !pixel && turns < 8; turns++) {
    const [x, y] = rings.has(code) ? rings.get(code)[0][0] : pointOf(code);
    const unit = seen.box[2] / seen.pixels;
    await page.mouse.move((x - seen.box[0]) / unit + seen.at[0], (y - seen.box[1]) / unit + seen.at[1]);
    const [, , before] = seen.box;
    await page.mouse.wheel(0, -50);
    // The wheel is not waited for by itself.
    for (let looks = 0; seen.box[2] === before && looks < 200; looks++) seen = await look();
    pixel = pixelFor(code, seen);
  }
  await page.keyboard.up('Control');
  return pixel;
}

describe('the country that is pointed at answers', () => {
  it('holds the whole world', () => {
    assert.ok(countries.length >= MEMBERS);
    assert.ok(subdivisions.length > 50, `${subdivisions.length} subdivisions`);
    assert.ok(dots.length > 15);
  });

  for (const width of [1100, 320]) {
    it(`for every shape and point, on hover and on a click, at ${width} pixels`, async () => {
      const map = await openMap(width);
      const { page, log, look, close } = map;
      const wrong = [];
      let asked = 0;
      // A narrow map opens at a part of the world.
      await page.getByRole('button', { name: 'Whole world' }).click();
      let seen = await look();
      // The browser's own: names differ from one version of the data to the next.
      const regionNames = await page.evaluate((all) => {
        const names = new Intl.DisplayNames('en', { type: 'region' });
        return Object.fromEntries(all.map((code) => [code, names.of(code)]));
      }, countries);
      for (const code of [...countries, ...subdivisions]) {
        const country = code.split('-')[0];
        const names = namesOf(country, regionNames);
        const pixel = pixelFor(code, seen) ?? (await zoomTo(code, map));
        if (!pixel) {
          wrong.push(`${code}: no pixel is inside`);
          continue;
        }
        await page.mouse.move(...pixel);
        const { tip } = await look();
        await page.mouse.click(...pixel);
        const { heading, card, status, box } = await look();
        asked++;
        const own = (said) => names.some((name) => said === name || said?.startsWith(`${name} `));
        if (!own(tip)) wrong.push(`${code} hover: ${tip}`);
        if (!own(heading)) wrong.push(`${code} click: ${heading}`);
        if (code === country && names.length === 1) {
          if (!tip?.includes(NO_ACT)) wrong.push(`${code} hover says nothing of acts: ${tip}`);
          if (!card?.includes(NO_ACT)) wrong.push(`${code} click says nothing of acts: ${card}`);
          if (status !== `${names[0]}: ${NO_ACT}`) wrong.push(`${code} is not announced: ${status}`);
        }
        if (hasAct(code) && code === country && card?.includes(NO_ACT)) wrong.push(`${code} has an act`);
        await page.keyboard.press('Escape');
        if (box[2] < WHOLE) await page.getByRole('button', { name: 'Whole world' }).click();
        seen = await look();
      }
      assert.deepEqual(wrong, [], wrong.join('\n'));
      assert.equal(asked, countries.length + subdivisions.length);
      assert.deepEqual(log.errors, []);
      await close();
    });
  }
});
