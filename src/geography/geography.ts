import { world } from './atlas.js';
import { HEIGHT, WIDTH } from './size.js';

export { HEIGHT, WIDTH };

export type Point = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];
/** Left, top, width, height: the numbers of a `viewBox`. */
export type ViewBox = readonly [x: number, y: number, width: number, height: number];

/** A part of the world that is shown larger beside it, and the places for which it is. */
export interface Inset {
  readonly box: ViewBox;
  readonly codes: readonly string[];
}

/** The world as one document draws it, and all else that the encoded world says: see {@link layOut}. */
export interface Layout {
  /** Countries that are drawn as nothing but land, in one path. */
  readonly land: string;
  /** Their codes, in the order of that path. */
  readonly codes: string;
  /** What is drawn by itself: code and path, of an area or of a dot. */
  readonly places: readonly (readonly [code: string, path: string])[];
  /** All points, encoded as in the world. */
  readonly points: string;
  /** Where places are too small to be seen or hit. */
  readonly insets?: readonly Inset[];
}

const PART = /([A-Z]+-)?([A-Z]+)([^A-Z]+)/g;
const shapes = new Map<string, string>();
const points = new Map<string, Point>();
/** Where a layout is here, the encoded world is not needed. */
let laidOut: Layout | undefined;

/** Knows the world by a layout of it: whoever has one needs no more. */
export function knowLayout(layout: Layout): void {
  laidOut ??= layout;
}

/** Whether there is something to read shapes and points from. */
export const isWorldKnown = (): boolean => !!(laidOut ?? world());

/** A line without length, which shows as a dot. */
export const dotAt = (point: Point): string => `M${point.join(' ')}h0`;

/** Whether a path is a shape: these are closed. */
export const isArea = (path: string): boolean => path.endsWith('z');

/** Fills both maps the first time that something is asked for. */
function decode(): void {
  if (shapes.size) return;
  if (laidOut) {
    const { land, codes, places } = laidOut;
    const paths = land.split('M');
    codes.split(' ').forEach((code, index) => shapes.set(code, `M${paths[index + 1] ?? ''}`));
    for (const [code, path] of places) if (isArea(path)) shapes.set(code, path);
  }
  let country = '';
  for (const [, prefix, suffix = '', text = ''] of (laidOut?.points ?? world() ?? '').matchAll(PART)) {
    country = prefix ?? country;
    if (text.includes('l')) shapes.set(suffix, `M${text.replaceAll('m', 'zm')}z`);
    else {
      const [x = 0, y = 0] = text.split(' ').map(Number);
      points.set(country + suffix, [x, y]);
    }
  }
}

/**
 * The world with these places drawn by themselves. Each document is laid out once: the bundled one when the scripts are
 * built (`scripts/rollup/facts.mjs`), any other on the page.
 */
export function layOut(places: Layout['places']): Layout {
  decode();
  const areas = new Set(places.filter(([, path]) => isArea(path)).map(([code]) => code));
  const rest = [...shapes].filter(([code]) => !areas.has(code));
  const encoded =
    laidOut?.points ?? (world() ?? '').replace(PART, (part) => (part.includes('l') ? '' : part));
  return {
    land: rest.map(([, path]) => path).join(''),
    codes: rest.map(([code]) => code).join(' '),
    places,
    points: encoded,
  };
}

/** The path of a country, in grid units; fill it with the rule `evenodd`. */
export function shapeOf(code: string): string | undefined {
  decode();
  return shapes.get(code);
}

/** Where to draw a state too small to see, or a subdivision such as `US-TX`. */
export function pointOf(code: string): Point | undefined {
  decode();
  return points.get(code);
}

/** Every country and state with a shape, a point, or both; no subdivisions. */
export function codes(): string[] {
  decode();
  return [...new Set([...shapes.keys(), ...points.keys()])].filter((code) => code.length === 2);
}

/** Countries' subdivisions, each of which has a point. */
export function subdivisions(): string[] {
  decode();
  return [...points.keys()].filter((code) => code.length > 2);
}

/** The rings of a path of {@link shapeOf}, each as its points. */
export function ringsOf(path: string): Point[][] {
  let [x, y] = [0, 0];
  return (path.match(/[^z]+/g) ?? []).map((text) => {
    const numbers = text.match(/-?\d+/g) ?? [];
    const ring: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2)
      ring.push([(x += Number(numbers[i])), (y += Number(numbers[i + 1]))]);
    // Each ring but the first is written from the start of the one before.
    [x, y] = ring[0] ?? [x, y];
    return ring;
  });
}

/** The box around points. */
export function boundsOf(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Where to look for a part of the world; none is wider than the whole map is, for its height: narrow pictures are not. */
export const REGIONS = {
  world: [0, 0, WIDTH, HEIGHT],
  americas: [0, 85, 670, 590],
  europe: [690, 20, 310, 200],
  asia: [880, 65, 590, 450],
  africa: [670, 195, 380, 480],
} as const satisfies Record<string, ViewBox>;
