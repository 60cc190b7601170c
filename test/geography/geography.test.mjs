import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import registry from 'world-countries';
import {
  boundsOf,
  codes,
  HEIGHT,
  layOut,
  pointOf,
  REGIONS,
  ringsOf as readRings,
  shapeOf,
  WIDTH,
} from '../../build/geography/geography.js';
import { countryAt } from '../../build/geography/country-at.js';
import { WORLD } from '../../build/geography/world.js';
import { projection } from '../../scripts/geography/shapes.mjs';
import { boxOf, contains, farFrom, ringsOf } from './rings.mjs';

const root = new URL('../../', import.meta.url);
const { places } = JSON.parse(await readFile(new URL('scripts/geography/places.json', root), 'utf8'));
const shapes = new Map(codes().flatMap((code) => (shapeOf(code) ? [[code, shapeOf(code)]] : [])));

const areaOf = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1], 0) / 2);

/** Whether a place on the grid is inside a path filled by `evenodd`. */
const covers = (path, place) => contains(ringsOf(path), place);

/** Every side of every ring, direction aside. */
const sidesOf = (path) =>
  ringsOf(path).flatMap((ring) =>
    ring.map((point, i) => [point, ring.at(i - 1)].map(String).sort().join(' ')),
  );

test('every member of the United Nations has a shape or a point', () => {
  const members = registry.filter(({ unMember, cca2 }) => unMember && cca2 !== 'VA').map(({ cca2 }) => cca2);
  assert.equal(members.length, 193);
  assert.deepEqual(
    members.filter((code) => !shapeOf(code) && !pointOf(code)),
    [],
  );
});

test('others that a campaign may name are there too', () => {
  for (const code of ['EH', 'GL', 'PR', 'PS', 'TW', 'XK']) assert.ok(shapeOf(code), code);
  assert.ok(pointOf('VA'));
  for (const code of ['US-TX', 'US-DC', 'US-AK', 'GB-SCT', 'GB-NIR']) assert.ok(pointOf(code), code);
  assert.equal(shapeOf('AQ'), undefined);
  assert.equal(pointOf('ZZ'), undefined);
});

test('codes are countries, each once, without subdivisions', () => {
  assert.equal(new Set(codes()).size, codes().length);
  for (const code of codes()) assert.match(code, /^[A-Z]{2}$/);
});

test('every path is relative, of whole numbers, and inside the grid', () => {
  const number = '(?: ?-?\\d+)';
  const ring = `${number}{2}(?:${number}{2}){2,}z`;
  const valid = new RegExp(`^M\\d+ \\d+l(?:${number}{2}){2,}z(?:m${ring})*$`);
  for (const [code, path] of shapes) {
    assert.match(path, valid, code);
    const [x0, y0, x1, y1] = boxOf(ringsOf(path));
    assert.ok(x0 >= 0 && y0 >= 0 && x1 <= WIDTH && y1 <= HEIGHT, `${code} ${[x0, y0, x1, y1]}`);
  }
});

test('every point is inside the grid, and a subdivision lies near its country', () => {
  const subdivisions = Object.keys(places).filter((code) => code.includes('-'));
  assert.equal(subdivisions.length, 55);
  for (const code of [...subdivisions, ...codes().filter((country) => !shapeOf(country))]) {
    const [x, y] = pointOf(code) ?? [];
    assert.ok(x >= 0 && y >= 0 && x <= WIDTH && y <= HEIGHT, code);
  }
  for (const state of ['TX', 'CO', 'TN', 'NV', 'GA', 'AK'])
    assert.ok(covers(shapeOf('US'), pointOf(`US-${state}`)), state);
  for (const country of ['ENG', 'SCT', 'NIR'])
    assert.ok(covers(shapeOf('GB'), pointOf(`GB-${country}`)), country);
});

test('ringsOf and boundsOf read every path as it is drawn', () => {
  assert.deepEqual(boundsOf(readRings('M10 20l5-5 5 5zm-8 4 2 3-2 3z').flat()), [2, 15, 20, 30]);
  for (const [code, path] of shapes) {
    assert.deepEqual(readRings(path), ringsOf(path), code);
    assert.deepEqual(boundsOf(readRings(path).flat()), boxOf(ringsOf(path)), code);
  }
});

test('countryAt tells whose land every place is, and reaches only over water', () => {
  const REACH = 18;
  const lands = [...shapes].map(([code, path]) => {
    const rings = ringsOf(path);
    return { code, rings, box: boxOf(rings) };
  });
  const spots = codes().filter((code) => !shapeOf(code));
  let onLand = 0;
  // Never on a line of the grid, where borders are.
  for (let x = 1.37; x < WIDTH; x += 7) {
    for (let y = 1.29; y < HEIGHT; y += 7) {
      if (spots.some((code) => Math.hypot(x - pointOf(code)[0], y - pointOf(code)[1]) <= REACH)) continue;
      const near = lands.filter(
        ({ box }) => x > box[0] - REACH && x < box[2] + REACH && y > box[1] - REACH && y < box[3] + REACH,
      );
      const owners = near.filter(({ rings }) => contains(rings, [x, y])).map(({ code }) => code);
      const found = countryAt([x, y], REACH);
      if (owners.length) {
        onLand++;
        assert.ok(owners.includes(found?.code), `${x} ${y}: ${found?.code} on the land of ${owners}`);
        assert.equal(found.distance, 0);
      } else {
        const least = Math.min(Infinity, ...near.map(({ rings }) => farFrom(rings, [x, y])));
        assert.equal(!!found, least <= REACH, `${x} ${y}`);
        if (found) {
          assert.ok(Math.abs(found.distance - least) < 1e-9, `${x} ${y}: ${found.code}`);
          assert.ok(Math.abs(farFrom(ringsOf(shapeOf(found.code)), [x, y]) - least) < 1e-9, `${x} ${y}`);
        }
      }
    }
  }
  assert.ok(onLand > 5000);
});

test('a state without a shape answers at its point, and no farther on the land of another', () => {
  for (const code of codes().filter((country) => !shapeOf(country))) {
    const [x, y] = pointOf(code);
    assert.deepEqual(countryAt([x, y], 18), { code, distance: 0 });
    assert.equal(countryAt([x + 0.9, y + 0.9], 18)?.code, code);
  }
  const [x, y] = pointOf('VA');
  assert.equal(countryAt([x + 3, y - 3], 18)?.code, 'IT');
  assert.equal(countryAt([x + 1.5, y], 3)?.code, 'IT', 'zoomed in, the disc is no larger than a dot');
  const [tongaX, tongaY] = pointOf('TO');
  assert.equal(countryAt([tongaX + 9, tongaY], 18)?.code, 'TO', 'the sea around an island');
});

test('Nakhchivan is there: land of Azerbaijan of its own, west of the rest of it', () => {
  const [mainland, exclave, ...more] = ringsOf(shapeOf('AZ')).toSorted((a, b) => areaOf(b) - areaOf(a));
  assert.deepEqual(more, []);
  assert.ok(areaOf(exclave) >= 8, `only ${areaOf(exclave)} square units`);
  const middle = exclave.reduce(
    ([x, y], point) => [x + point[0] / exclave.length, y + point[1] / exclave.length],
    [0, 0],
  );
  assert.ok(middle[0] < Math.min(...mainland.map(([x]) => x)) + 6);
  const shared = (code) =>
    sidesOf(shapeOf(code)).filter((side) => sidesOf(shapeOf('AZ')).includes(side)).length;
  for (const neighbour of ['AM', 'IR', 'TR', 'GE', 'RU']) assert.ok(shared(neighbour) > 0, neighbour);
});

test('land belongs to whom the decision record says', () => {
  // Tuvalu is set by hand, so its point tells where the grid begins.
  const origin = projection(places.TV).map((value, axis) => Math.round(value) - pointOf('TV')[axis]);
  const ownersOf = (place) => {
    const point = projection(place).map((value, axis) => value - origin[axis]);
    return [...shapes].filter(([, path]) => covers(path, point)).map(([code]) => code);
  };
  assert.deepEqual(ownersOf([47.5, 40.4]), ['AZ']);
  assert.deepEqual(ownersOf([45.5, 39.3]), ['AZ'], 'Nakhchivan');
  assert.deepEqual(ownersOf([34.3, 45.3]), ['UA'], 'Crimea');
  assert.deepEqual(ownersOf([33.4, 35.25]), ['CY'], 'Northern Cyprus');
  assert.deepEqual(ownersOf([45, 9.5]), ['SO'], 'Somaliland');
  assert.deepEqual(ownersOf([20.9, 42.6]), ['XK']);
  assert.deepEqual(ownersOf([-13, 25]), ['EH']);
  assert.deepEqual(ownersOf([-10, 29]), ['MA']);
  assert.deepEqual(ownersOf([35.25, 32]), ['PS']);
  assert.deepEqual(ownersOf([0, -75]), [], 'Antarctica');
});

test('neighbours leave no gap: every side of a country without a coast is also a side of a neighbour', () => {
  const uses = new Map();
  for (const path of shapes.values())
    for (const side of sidesOf(path)) uses.set(side, (uses.get(side) ?? 0) + 1);
  const onTheCaspian = new Set(['AZ', 'KZ', 'TM']);
  const inland = registry.filter(
    ({ landlocked, cca2 }) => landlocked && !onTheCaspian.has(cca2) && shapeOf(cca2),
  );
  assert.ok(inland.length > 35);
  for (const { cca2 } of inland) {
    const lone = sidesOf(shapeOf(cca2)).filter((side) => uses.get(side) !== 2);
    assert.deepEqual(lone, [], cca2);
  }
});

test('a layout holds all shapes, those drawn by themselves apart, and every point', () => {
  const drawn = ['FR', 'IT'];
  const { land, codes: rest, places, points } = layOut(drawn.map((code) => [code, shapeOf(code)]));
  const others = [...shapes.keys()].filter((code) => !drawn.includes(code));
  assert.deepEqual(rest.split(' '), others);
  assert.equal(land, others.map((code) => shapes.get(code)).join(''));
  assert.deepEqual(
    places.map(([code]) => code),
    drawn,
  );
  assert.ok(points.includes('US-AK') && !points.includes('l'));
  assert.equal(layOut([...shapes]).land, '');
});

test('each region shows its countries in a frame no wider than the world is for its height', () => {
  const seen = {
    americas: ['CO', 'GT', 'HN', 'MX', 'PA', 'PE', 'PY', 'UY'],
    europe: ['AL', 'AZ', 'CY', 'CZ', 'DE', 'ES', 'GB', 'GE', 'IE', 'IS', 'PT', 'RO', 'TR', 'UA'],
    asia: ['AF', 'AZ', 'BD', 'CN', 'ID', 'JO', 'JP', 'KZ', 'PH', 'PK', 'TR', 'YE'],
    africa: ['DJ', 'EG', 'MA', 'MG', 'SD', 'SN', 'SO', 'TN', 'ZA'],
    world: codes().filter(shapeOf),
  };
  assert.deepEqual(Object.keys(REGIONS).sort(), Object.keys(seen).sort());
  for (const [region, [x, y, width, height]] of Object.entries(REGIONS)) {
    assert.ok(width / height <= WIDTH / HEIGHT, region);
    for (const code of seen[region]) {
      const [x0, y0, x1, y1] = boxOf(ringsOf(shapeOf(code)));
      assert.ok(x0 >= x && y0 >= y && x1 <= x + width && y1 <= y + height, `${code} in ${region}`);
    }
  }
});

test('the world stays within its budget', () => {
  const bytes = brotliCompressSync(WORLD).length;
  assert.ok(bytes <= 9000, `${bytes} bytes`);
});

test('building it again gives the same files', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'geography-'));
  t.after(() => rm(folder, { recursive: true }));
  const out = join(folder, 'world.ts');
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('scripts/geography/build.mjs', root)),
    '--out',
    out,
  ]);
  for (const file of ['world.ts', 'size.ts']) {
    const committed = await readFile(new URL(`src/geography/${file}`, root), 'utf8');
    assert.equal(await readFile(join(folder, file), 'utf8'), committed);
  }
});
