// Which land belongs to which code: Natural Earth's countries, regrouped as docs/decisions/0004-geography.md says.
import { createRequire } from 'node:module';
import { geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const atlas = require('world-atlas/countries-50m.json');
const registry = require('world-countries');
const entryOf = new Map(registry.map((entry) => [entry.cca2, entry]));
const codeOfNumber = new Map(registry.map(({ ccn3, cca2 }) => [ccn3, cca2]));

/** Natural Earth gives these areas no ISO number. What is not named here (Siachen Glacier, Indian Ocean) is left out. */
const CODE_OF_NAME = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };

/** Nobody lives there for good; without them the map can end below Cape Horn. */
const LEFT_OUT = new Set(['AQ', 'GS', 'HM', 'TF']);

/**
 * Land that United Nations maps draw with another country than Natural Earth does, found by a place inside it.
 * Where it is not a polygon of its own, `cut` names the two ends of the straight line that parts it from the rest.
 */
const MOVED = [
  { name: 'Crimea', place: [34.1, 45.2], from: 'RU', to: 'UA' },
  {
    name: 'Western Sahara west of the berm',
    place: [-13, 25],
    from: 'MA',
    to: 'EH',
    cut: [
      [-13.174, 27.655],
      [-8.818, 27.657],
    ],
  },
];

/** The campaign's own country and its neighbours across the Caucasus. */
const FOCUS = new Set(['AZ', 'AM', 'GE', 'TR']);

/** The registry marks the Holy See as a member; it is an observer. */
export const UN_MEMBERS = registry
  .filter(({ unMember, cca2 }) => unMember && cca2 !== 'VA')
  .map(({ cca2 }) => cca2)
  .sort();

/** Those that get a point when their land is too small for a shape. */
export const STATES = [...UN_MEMBERS, 'PS', 'TW', 'VA', 'XK'];

/** How closely a country is looked at: the whole world at a glance, Europe and the Near East zoomed in. */
export function detailOf(code) {
  const { region, subregion } = entryOf.get(code);
  if (FOCUS.has(code)) return 'focus';
  return (region === 'Europe' && code !== 'RU') || subregion === 'Western Asia' ? 'near' : 'far';
}

const contains = (coordinates, place) => geoContains({ type: 'Polygon', coordinates }, place);

/** A polygon in two, parted between the points of its outline nearest to the two given. */
function cutInTwo([outline, ...holes], ends) {
  const points = outline.slice(1);
  const nearest = (end) => {
    const distances = points.map((point) => geoDistance(point, end));
    return distances.indexOf(Math.min(...distances));
  };
  const [first, second] = ends.map(nearest).sort((a, b) => a - b);
  const between = points.slice(first, second + 1);
  const around = [...points.slice(second), ...points.slice(0, first + 1)];
  return [[[...between, between[0]]], [[...around, around[0]], ...holes]];
}

/** Every country's polygons in degrees: a map from code to GeoJSON MultiPolygon coordinates. */
export function countries() {
  const polygonsOf = new Map();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const code = id === undefined ? CODE_OF_NAME[properties.name] : codeOfNumber.get(id);
    if (!code || LEFT_OUT.has(code)) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    polygonsOf.set(code, [...(polygonsOf.get(code) ?? []), ...polygons]);
  }
  for (const { name, place, from, to, cut } of MOVED) {
    const parted = polygonsOf
      .get(from)
      .flatMap((polygon) => (cut && contains(polygon, place) ? cutInTwo(polygon, cut) : [polygon]));
    const moved = parted.filter((polygon) => contains(polygon, place));
    if (moved.length !== 1) throw new Error(`${name} is not where it was in the atlas`);
    polygonsOf.set(
      from,
      parted.filter((polygon) => !moved.includes(polygon)),
    );
    polygonsOf.get(to).push(...moved);
  }
  return polygonsOf;
}
