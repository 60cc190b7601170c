import { pointOf, REGIONS, shapeOf, type Point } from '../../geography/geography.js';
import type { Place } from './acts.js';
import { frameOf, middleOf } from './middle.js';

/**
 * The region at which a narrow map opens: that of the visitor's own country, as their browser is set, or that with
 * most marks.
 */
export function openingRegion(marks: readonly Place[]): string {
  const own = /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '';
  const shape = shapeOf(own);
  const home = shape ? middleOf(frameOf(shape)) : pointOf(own);
  const points = marks.map(({ point }) => point);
  let best = 'world';
  let most = 0;
  for (const [name, [left, top, width, height]] of Object.entries(REGIONS)) {
    if (name === 'world') continue;
    const isIn = ([x, y]: Point) => x > left && x < left + width && y > top && y < top + height;
    const count = home ? (isIn(home) ? 1 / width : 0) : points.filter(isIn).length;
    if (count > most) [best, most] = [name, count];
  }
  return best;
}
