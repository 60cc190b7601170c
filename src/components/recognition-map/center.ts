import { boundsOf, ringsOf, type Point } from '../../geography/geography.js';

/** The middle of a country's largest part: overseas parts would draw the middle of all into the sea. */
export function centerOf(path: string): Point {
  let middle: Point = [0, 0];
  let largest = 0;
  for (const ring of ringsOf(path)) {
    const [left, top, right, bottom] = boundsOf(ring);
    const size = (right - left) * (bottom - top);
    if (size > largest) [largest, middle] = [size, [(left + right) / 2, (top + bottom) / 2]];
  }
  return middle;
}
