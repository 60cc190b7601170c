import { boundsOf, codes, pointOf, ringsOf, shapeOf, type Bounds, type Point } from './geography.js';

/** A country at or near a place, and how far away it is, in grid units: 0 where the place is on its land. */
export interface CountryAt {
  readonly code: string;
  readonly distance: number;
}

interface Land {
  readonly code: string;
  readonly rings: readonly (readonly Point[])[];
  readonly bounds: Bounds;
}

/** How far the land of a state without a shape is taken to reach around its point. */
const SPOT = 3;
let lands: Land[] | undefined;

/** Reads the shapes once, when a pointer first asks. */
const allLands = (): Land[] =>
  (lands ??= codes().map((code) => {
    const rings = ringsOf(shapeOf(code) ?? `M${(pointOf(code) ?? []).join(' ')}`);
    return { code, rings, bounds: boundsOf(rings.flat()) };
  }));

/**
 * Whose land a place is, or over water whose land is nearest, within reach. A state too small for a shape has a small
 * disc around its point, also amid the land of another.
 */
export function countryAt(at: Point, reach: number): CountryAt | undefined {
  const [x, y] = at;
  let best: CountryAt | undefined;
  for (const { code, rings, bounds } of allLands()) {
    const [x0, y0, x1, y1] = bounds;
    if (x < x0 - reach || x > x1 + reach || y < y0 - reach || y > y1 + reach) continue;
    let distance = distanceTo(rings, at);
    const isSpot = x0 === x1 && y0 === y1;
    // Nearer than any land: of two spots, the one whose middle is nearer.
    if (isSpot && distance <= Math.min(SPOT, reach / 3)) distance -= SPOT;
    if (distance <= reach && !(best && best.distance <= distance)) best = { code, distance };
  }
  return best && { ...best, distance: Math.max(0, best.distance) };
}

/** How far a place is from rings filled by `evenodd`; 0 inside. */
function distanceTo(rings: Land['rings'], [x, y]: Point): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    let before = ring[ring.length - 1];
    for (const corner of ring) {
      const [x0, y0] = before ?? corner;
      const [dx, dy] = [corner[0] - x0, corner[1] - y0];
      if (y0 > y !== corner[1] > y && x < (dx * (y - y0)) / dy + x0) inside = !inside;
      const part = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
      const along = Math.max(0, Math.min(1, part));
      least = Math.min(least, Math.hypot(x0 + along * dx - x, y0 + along * dy - y));
      before = corner;
    }
  }
  return inside ? 0 : least;
}
