// Reads paths of the world without any help from the modules under test.

/** The rings of a path as absolute points. */
export function ringsOf(path) {
  let [x, y] = [0, 0];
  return path
    .split('z')
    .filter(Boolean)
    .map((text) => {
      const numbers = text.match(/-?\d+/g).map(Number);
      const ring = [];
      for (let i = 0; i < numbers.length; i += 2) ring.push([(x += numbers[i]), (y += numbers[i + 1])]);
      [x, y] = ring[0];
      return ring;
    });
}

/** Whether a point is inside rings filled by `evenodd`. */
export const contains = (rings, [x, y]) =>
  rings.reduce(
    (inside, ring) =>
      ring.reduce((odd, [x1, y1], i) => {
        const [x0, y0] = ring.at(i - 1);
        return y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0 ? !odd : odd;
      }, inside),
    false,
  );

/** Left, top, right, bottom. */
export function boxOf(rings) {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** How far a point is from the nearest corner or side of rings. */
export const farFrom = (rings, [x, y]) =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.map(([x1, y1], i) => {
        const [x0, y0] = ring.at(i - 1);
        const [dx, dy] = [x1 - x0, y1 - y0];
        const part = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
        const at = Math.max(0, Math.min(1, part));
        return Math.hypot(x0 + at * dx - x, y0 + at * dy - y);
      }),
    ),
  );
