import type { Point } from '../../geography/geography.js';

/** The middle of a country's largest part: overseas parts would draw the middle of all into the sea. */
export function middleOf(path: string): Point {
  let middle: Point = [0, 0];
  let largest = 0;
  let [x, y] = middle;
  for (const ring of path.match(/[^z]+/g) ?? []) {
    const xs: number[] = [];
    const ys: number[] = [];
    for (const [, dx, dy] of ring.matchAll(/(-?\d+)[ ,]?(-?\d+)/g)) {
      xs.push((x += Number(dx)));
      ys.push((y += Number(dy)));
    }
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const size = (right - left) * (bottom - top);
    if (size > largest) [largest, middle] = [size, [(left + right) / 2, (top + bottom) / 2]];
    // Each ring but the first is written from the start of the one before.
    [x, y] = [xs[0] ?? x, ys[0] ?? y];
  }
  return middle;
}
