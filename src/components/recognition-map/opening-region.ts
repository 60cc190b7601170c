import { pointOf, REGIONS, shapeOf, type Point } from '../../geography/geography.js';
import { counted } from '../../campaign/grouped.js';
import type { Place } from './acts.js';
import { frameOf, middleOf } from './middle.js';

/**
 * The region at which a narrow map opens: that of the visitor's own country, as their browser is set, or that with
 * most marks.
 */
export function openingRegion(marks: readonly Place[]): string {
  const own = ownCountry();
  const shape = shapeOf(own);
  const home = shape ? middleOf(frameOf(shape)) : pointOf(own);
  if (home) return regionOf(home);
  const counts = counted(marks, ({ point }) => regionOf(point));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Regions overlap: the one whose middle is nearest, as they are large. */
function regionOf([x, y]: Point): string {
  let best = '';
  let least = Infinity;
  for (const [name, [left, top, width, height]] of Object.entries(REGIONS)) {
    const far = Math.max(Math.abs(x - left - width / 2) / width, Math.abs(y - top - height / 2) / height);
    if (name !== 'world' && far < least) [best, least] = [name, far];
  }
  return best;
}

/** Code of the visitor's own country, as their browser is set: never by their address. */
export const ownCountry = (): string => /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '';
