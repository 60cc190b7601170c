import { countryAt } from '../../geography/country-at.js';
import type { Point } from '../../geography/geography.js';
import { countryOf, nearest, type Place } from './acts.js';

/** Pixels around a dot or a coast within which it is still hit: a target of 24. */
const REACH = 12;

/**
 * The jurisdiction that a pointer means: the dot or the country that it is on, a dot close by, or what is close by
 * over water. A dot reaches over water and the land of its own country, never over another's.
 *
 * @param marks - Places that are marked.
 * @param target - What is drawn there.
 * @param at - Where the pointer is on the map.
 * @param unit - How many units of the map a pixel is.
 */
export function hitTest(
  marks: readonly Place[],
  target: EventTarget | null,
  at: Point,
  unit: number,
): string | undefined {
  const drawn = target instanceof SVGElement ? target.dataset['code'] : undefined;
  if (marks.some(({ area, code }) => !area && code === drawn)) return drawn;
  const far = ([x, y]: Point) => Math.hypot(x - at[0], y - at[1]);
  const country = countryAt(at, REACH * unit);
  const dots = marks.filter(
    ({ area, code, point }) =>
      !area && (!country || country.code === countryOf(code) || far(point) < country.distance),
  );
  return nearest(dots, far, REACH * unit)?.code ?? country?.code;
}
