// From degrees to shapes on a whole-number grid: few points, and every border still one line for both neighbours.
import { geoEqualEarth } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { detailOf } from './countries.mjs';
import { reduceLine } from './reduce-line.mjs';
import { arcIndex, arcUses, ringArea } from './rings.mjs';

/** Areas in grid units squared; one unit is about half a pixel on a map 900 pixels wide. */
const SMALLEST_SHAPE = 6;
const SMALLEST_ISLAND = 20;

/** Price of a step at most: the higher, the plainer the line (see reduce-line.mjs). */
const PRICE = { far: 3.6, near: 0.6, focus: 0.1 };

/** Small land keeps more detail for its size: the price is at most this times the root of the area. */
const PRICE_BY_SIZE = 0.05;

/** Equal Earth, turned so that the map is cut in the Bering Strait and no country falls apart. */
export const projection = geoEqualEarth().precision(0).rotate([-11, 0]).fitWidth(1800, { type: 'Sphere' });

/** Projected countries that share their arcs; seams inside a country are gone. */
function sharedArcs(polygonsOf) {
  const features = [...polygonsOf].map(([id, coordinates]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  const projected = geoProject({ type: 'FeatureCollection', features }, projection);
  const world = topology({ countries: projected });
  const shapes = world.objects.countries.geometries
    .filter(({ arcs }) => arcs)
    .map((geometry) => ({ code: geometry.id, rings: mergeArcs(world, [geometry]).arcs.flat() }));
  return { arcs: world.arcs, shapes };
}

/** Leaves out islands and enclaves too small to see. What touches a neighbour from outside stays: Nakhchivan, Cabinda. */
function withoutSpecks({ arcs, shapes }) {
  const uses = arcUses(shapes);
  const isSpeck = (ring) => {
    const area = ringArea(arcs, ring);
    if (ring.every((reference) => uses.get(arcIndex(reference)) === 1)) return area < SMALLEST_ISLAND;
    return ring.length === 1 && area < SMALLEST_SHAPE;
  };
  const kept = shapes.map(({ code, rings }) => {
    const areas = rings.map((ring) => ringArea(arcs, ring));
    const largest = areas.indexOf(Math.max(...areas));
    return { code, rings: rings.filter((ring, i) => i === largest || !isSpeck(ring)) };
  });
  return { arcs, shapes: kept };
}

/** What a step of each arc may cost: the least that any of its owners asks for. */
function prices({ arcs, shapes }) {
  const priceOf = arcs.map(() => Infinity);
  for (const { code, rings } of shapes) {
    for (const ring of rings) {
      const price = Math.min(PRICE[detailOf(code)], PRICE_BY_SIZE * Math.sqrt(ringArea(arcs, ring)));
      for (const index of ring.map(arcIndex)) priceOf[index] = Math.min(priceOf[index], price);
    }
  }
  return priceOf;
}

/** Shapes with their rings, the arcs of these on the grid, and the area left of each shape's largest ring. */
export function gridShapes(polygonsOf) {
  const world = withoutSpecks(sharedArcs(polygonsOf));
  const priceOf = prices(world);
  const uses = arcUses(world.shapes);
  const arcs = world.arcs.map((points, i) => (uses.has(i) ? reduceLine(points, priceOf[i]) : []));
  const landlocked = (ring) => ring.every((reference) => uses.get(arcIndex(reference)) > 1);
  const shapes = world.shapes.flatMap(({ code, rings }) => {
    const visible = rings
      .map((ring) => ring.filter((reference) => arcs[arcIndex(reference)].length > 1))
      .filter((ring) => ringArea(arcs, ring) >= 1);
    const area = Math.max(0, ...visible.map((ring) => ringArea(arcs, ring)));
    // A tiny state between others keeps its shape, or there would be a hole in the land.
    const kept = area >= SMALLEST_SHAPE || (visible[0] && landlocked(visible[0]));
    return kept ? [{ code, rings: visible, area }] : [];
  });
  return { arcs, shapes };
}

/** Too small to see or to hit: gets a point, whether or not it has a shape. */
export const isTiny = (shape) => !shape || shape.area < SMALLEST_SHAPE;
