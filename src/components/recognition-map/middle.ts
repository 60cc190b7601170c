import { boundsOf, isArea, ringsOf, type Point } from '../../geography/geography.js';

/** Where a dot is; of a country the middle of its largest part: overseas parts would draw that of all into the sea. */
export function middleOf(path: string): Point {
  if (!isArea(path)) {
    const [x = 0, y = 0] = (path.match(/\d+/g) ?? []).map(Number);
    return [x, y];
  }
  let middle: Point = [0, 0];
  let largest = 0;
  for (const ring of ringsOf(path)) {
    const [left, top, right, bottom] = boundsOf(ring);
    const size = (right - left) * (bottom - top);
    if (size > largest) [largest, middle] = [size, [(left + right) / 2, (top + bottom) / 2]];
  }
  return middle;
}
