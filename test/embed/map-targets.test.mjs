/** Every marked place has a target of its own, on the map as it rests or in one of its insets. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isArea } from '../../build/geography/geography.js';
import { frameOf, middleOf } from '../../build/components/recognition-map/middle.js';
import { startPartner } from './partner-page.mjs';

/** Pixels that a target is wide, or its middle far from the next: WCAG 2.2, 2.5.8. */
const TARGET = 24;
const MAP =
  '<script async src="{cdn}/embed/embed.js"></script><campaign-recognition-map></campaign-recognition-map>';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

/** The map and its insets: where each is on the screen, and what of the world it shows. */
const picturesOf = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('campaign-recognition-map').shadowRoot;
    const marks = [...root.querySelectorAll('[role="option"]')].map((mark) => [
      mark.dataset.code,
      mark.getAttribute('d'),
    ]);
    return [...root.querySelectorAll('.stage svg, .inset svg')].map((svg) => {
      const { left, top, right, bottom } = svg.getBoundingClientRect();
      const { a, e, f } = svg.getScreenCTM();
      return {
        marks,
        edges: [left, top, right, bottom],
        unit: a,
        from: [e, f],
        isInset: !!svg.closest('.inset'),
      };
    });
  });

/** Places that one picture shows, each with a target that is large enough or far from the next; by code, where. */
function targetsIn({ marks, edges: [left, top, right, bottom], unit, from }) {
  const onScreen = ([x, y]) => [from[0] + x * unit, from[1] + y * unit];
  const shown = marks
    .map(([code, path]) => {
      const [x0, y0, x1, y1] = frameOf(path);
      const [x, y] = onScreen(middleOf([x0, y0, x1, y1]));
      const isLarge = Math.min(x1 - x0, y1 - y0) * unit >= TARGET;
      return { code, x, y, isLarge, isDot: !isArea(path) };
    })
    .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  const isAlone = (one) =>
    shown.every((other) => other === one || Math.hypot(other.x - one.x, other.y - one.y) >= TARGET);
  return shown.filter((one) => one.isLarge || isAlone(one));
}

describe('a marked place', () => {
  for (const width of [1100, 320]) {
    it(`has a target of 24 pixels of its own, on the map or in an inset, at ${width} pixels`, async () => {
      const { page, log, close } = await partner.open(MAP, {
        context: { viewport: { width, height: 4000 }, reducedMotion: 'reduce' },
      });
      const map = page.locator('campaign-recognition-map');
      await map.locator('.inset').first().waitFor();
      await map.locator('.about').waitFor();
      const pictures = await picturesOf(page);
      const marked = pictures[0].marks.map(([code]) => code);
      assert.ok(marked.length > 30, `${marked.length} marked places`);
      const found = new Set(pictures.flatMap((picture) => targetsIn(picture).map(({ code }) => code)));
      // A narrow map opens at a part of the world: the others are one choice away.
      if (width < 600) {
        const regions = map.getByRole('combobox', { name: 'Region' });
        for (const name of ['Americas', 'Europe', 'Asia', 'Africa']) {
          await regions.selectOption(name);
          const [stage] = await picturesOf(page);
          for (const { code } of targetsIn(stage)) found.add(code);
        }
      }
      assert.deepEqual(
        marked.filter((code) => !found.has(code)),
        [],
      );
      assert.deepEqual(log.errors, []);
      await close();
    });

    it(`that is a state answers wherever its target is pressed, at ${width} pixels`, async () => {
      const { page, close } = await partner.open(MAP, {
        context: { viewport: { width, height: 4000 }, reducedMotion: 'reduce' },
      });
      const map = page.locator('campaign-recognition-map');
      await map.locator('.about').waitFor();
      const states = (await picturesOf(page))
        .filter(({ isInset }) => isInset)
        .flatMap((picture) => targetsIn(picture))
        .filter(({ isDot }) => isDot);
      assert.ok(states.length > 14, `${states.length} states in insets`);
      const reach = TARGET / 2 - 4;
      for (const { code, x, y } of states) {
        for (const [dx, dy] of [
          [0, 0],
          [reach, 0],
          [-reach, 0],
          [0, reach],
          [0, -reach],
        ]) {
          await page.mouse.click(x + dx, y + dy);
          assert.equal(await map.evaluate(({ selected }) => selected), code, `${dx}, ${dy}`);
        }
      }
      await close();
    });
  }
});
