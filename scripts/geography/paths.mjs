// SVG path text that compresses well. It needs `fill-rule: evenodd`, and the decoder gives it its `M` and every `z`.
import { arcIndex, arcPoints, arcUses, ringPoints } from './rings.mjs';

/** A walk over the map, always to the nearest country not yet visited: neighbours then stand close in the text. */
function byNeighbourhood({ arcs, shapes }) {
  const middles = new Map(
    shapes.map((shape) => {
      const points = ringPoints(arcs, shape.rings[0]);
      return [shape, [0, 1].map((axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length)];
    }),
  );
  const left = new Set(shapes);
  const walk = [];
  let [x, y] = [0, 0];
  while (left.size) {
    const distance = (shape) => Math.hypot(middles.get(shape)[0] - x, middles.get(shape)[1] - y);
    const nearest = [...left].reduce((a, b) => (distance(b) < distance(a) ? b : a));
    left.delete(nearest);
    walk.push(nearest);
    [x, y] = middles.get(nearest);
  }
  return walk;
}

/** A repeatable sequence of numbers from 0 to 1. */
function* chances(seed) {
  for (let state = seed; ; yield state / 0x7fffffff) state = (state * 1103515245 + 12345) & 0x7fffffff;
}

/** For each ring, by how many points every neighbour would gain if the two ran in opposite (or not) directions. */
function borderGains(rings, arcs) {
  const sides = new Map();
  rings.forEach((ring, owner) => {
    for (const reference of ring) {
      const index = arcIndex(reference);
      sides.set(index, [...(sides.get(index) ?? []), { owner, backwards: reference < 0 }]);
    }
  });
  const gains = rings.map(() => new Map());
  for (const [index, [a, b]] of sides) {
    if (!b || a.owner === b.owner) continue;
    const gain = (arcs[index].length - 1) * (a.backwards === b.backwards ? -1 : 1);
    gains[a.owner].set(b.owner, (gains[a.owner].get(b.owner) ?? 0) + gain);
    gains[b.owner].set(a.owner, (gains[b.owner].get(a.owner) ?? 0) + gain);
  }
  return gains;
}

/**
 * Which rings to write backwards so that as many borders as possible are the same text in both countries.
 * That is a maximum cut; many random starts, each improved ring by ring, come close.
 */
function backwardsRings(rings, arcs, starts = 200) {
  const gains = borderGains(rings, arcs);
  const gainOf = (turned, ring) => {
    let gain = 0;
    for (const [other, points] of gains[ring]) gain += turned[ring] === turned[other] ? points : -points;
    return gain;
  };
  const chance = chances(7);
  let best = { turned: [], lost: Infinity };
  for (let start = 0; start < starts; start++) {
    const turned = rings.map(() => chance.next().value < 0.5);
    for (let improved = true; improved;) {
      improved = false;
      for (const ring of rings.keys()) {
        if (gainOf(turned, ring) <= 0) continue;
        turned[ring] = !turned[ring];
        improved = true;
      }
    }
    const lost = rings.reduce((sum, _, ring) => sum + gainOf(turned, ring), 0);
    if (lost < best.lost) best = { turned, lost };
  }
  return best.turned;
}

/** Two numbers with no more between and before them than needed. */
const pair = (x, y, before = ' ') => (x < 0 ? '' : before) + x + (y < 0 ? '' : ' ') + y;

/**
 * The points of a ring from its best start. A closing step is not written, `z` draws it, so the ring starts
 * after its longest step along a coast; on a border between arcs, where it does not break a repeated text.
 */
function fromBestStart(ring, arcs, uses) {
  const steps = ring.flatMap((reference) => {
    const coast = uses.get(arcIndex(reference)) === 1;
    return arcPoints(arcs, reference)
      .slice(1)
      .map((point, i, { length }) => ({ point, coast, last: i === length - 1 }));
  });
  const saved = steps.map(({ point: [x, y], coast, last }, i) => {
    const [x0, y0] = steps.at(i - 1).point;
    return coast ? pair(x - x0, y - y0).length + 1 : Number(last);
  });
  const start = saved.indexOf(Math.max(...saved));
  return [...steps.slice(start), ...steps.slice(0, start)].map(({ point }) => point);
}

/** [code, text] of every shape: the start, `l`, relative steps, and `m` before each further ring. */
export function paths({ arcs, shapes }) {
  const ordered = byNeighbourhood({ arcs, shapes });
  const uses = arcUses(shapes);
  const turned = backwardsRings(
    ordered.flatMap(({ rings }) => rings),
    arcs,
  );
  let number = 0;
  return ordered.map(({ code, rings }) => {
    let path = '';
    let [startX, startY] = [0, 0];
    for (const ring of rings) {
      const directed = turned[number++] ? ring.map((reference) => ~reference).reverse() : ring;
      const [[x, y], ...rest] = fromBestStart(directed, arcs, uses);
      // After `m` steps are relative of themselves; after the `M` to come they need an `l`.
      path += path ? `m${pair(x - startX, y - startY, '')}` : `${pair(x, y, '')}l`;
      let [fromX, fromY] = [x, y];
      for (const [toX, toY] of rest) {
        path += pair(toX - fromX, toY - fromY, path.endsWith('l') ? '' : ' ');
        [fromX, fromY] = [toX, toY];
      }
      [startX, startY] = [x, y];
    }
    return [code, path];
  });
}
