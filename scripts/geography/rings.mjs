// Rings are lists of arc references, as in TopoJSON: `~i` is arc `i` walked backwards.

export const arcIndex = (reference) => (reference < 0 ? ~reference : reference);

export const arcPoints = (arcs, reference) =>
  reference < 0 ? arcs[~reference].toReversed() : arcs[reference];

/** The points of a ring; the first is not repeated at the end. */
export const ringPoints = (arcs, ring) => ring.flatMap((reference) => arcPoints(arcs, reference).slice(1));

/** How much land a ring goes round, by the shoelace formula. */
export function ringArea(arcs, ring) {
  const points = ringPoints(arcs, ring);
  let twice = 0;
  let [x0, y0] = points.at(-1) ?? [];
  for (const [x, y] of points) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return Math.abs(twice / 2);
}

/** How many rings use each arc: 1 on a coast, 2 on a border. */
export function arcUses(shapes) {
  const uses = new Map();
  for (const reference of shapes.flatMap(({ rings }) => rings.flat())) {
    const index = arcIndex(reference);
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
  return uses;
}
