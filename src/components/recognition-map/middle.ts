import { boundsOf, isArea, ringsOf, type Bounds, type Point } from '../../geography/geography.js';

/** What is around a dot, or around a country's largest part: overseas parts would draw its middle into the sea. */
export function frameOf(path: string): Bounds {
  if (!isArea(path)) {
    const [x = 0, y = 0] = (path.match(/\d+/g) ?? []).map(Number);
    return [x, y, x, y];
  }
  let largest: Bounds = [0, 0, 0, 0];
  for (const ring of ringsOf(path)) {
    const frame = boundsOf(ring);
    if (sizeOf(frame) > sizeOf(largest)) largest = frame;
  }
  return largest;
}

const sizeOf = ([left, top, right, bottom]: Bounds) => (right - left) * (bottom - top);

export const middleOf = ([left, top, right, bottom]: Bounds): Point => [
  (left + right) / 2,
  (top + bottom) / 2,
];
