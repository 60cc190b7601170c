// Fewest and shortest steps that still follow a line: an optimal choice, not one point after the other.

/** What a step costs to write: a constant and its digits. */
const stepCost = (dx, dy) => 1.5 + String(Math.abs(dx)).length + String(Math.abs(dy)).length;

/** No step skips more points than this; it only bounds the work. */
const LONGEST = 80;

/** Length of line that each point stands for. */
function pointWeights(points) {
  const steps = points.map(([x, y], i) => (i ? Math.hypot(x - points[i - 1][0], y - points[i - 1][1]) : 0));
  return points.map((_, i) => (steps[i] + (steps[i + 1] ?? 0)) / 2);
}

/** Squared distance from a point to the segment from (ax, ay) by (dx, dy). */
function squaredDistance([x, y], ax, ay, dx, dy) {
  const length = dx * dx + dy * dy;
  const along = length && Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

/**
 * A line of whole-number points along `points`, from the first to the last, that has the least sum of
 * (squared distance times length) and `price` times the cost of writing it.
 */
export function reduceLine(points, price) {
  const grid = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const weights = pointWeights(points);
  const best = points.map((_, i) => (i ? Infinity : 0));
  const previous = [];
  for (let end = 1; end < points.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
      const [ax, ay] = grid[start];
      const [dx, dy] = [grid[end][0] - ax, grid[end][1] - ay];
      const still = !dx && !dy;
      if (still && end < points.length - 1) continue;
      let total = best[start] + (still ? 0 : price * stepCost(dx, dy));
      for (let i = start + 1; i <= end && total < best[end]; i++) {
        total += weights[i] * squaredDistance(points[i], ax, ay, dx, dy);
      }
      if (total < best[end]) {
        best[end] = total;
        previous[end] = start;
      }
    }
  }
  const line = [];
  for (let i = points.length - 1; i !== undefined; i = previous[i]) line.unshift(grid[i]);
  return line.filter(([x, y], i) => !i || x !== line[i - 1][0] || y !== line[i - 1][1]);
}
