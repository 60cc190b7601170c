import { HEIGHT, WIDTH, WORLD } from './world.js';

export { HEIGHT, WIDTH };

export type Point = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];
/** Left, top, width, height: the numbers of a `viewBox`. */
export type ViewBox = readonly [x: number, y: number, width: number, height: number];

const shapes = new Map<string, string>();
const points = new Map<string, Point>();

/** Fills both maps the first time that something is asked for. */
function decode(): void {
  if (shapes.size) return;
  let country = '';
  for (const [, prefix, suffix = '', text = ''] of WORLD.matchAll(/([A-Z]+-)?([A-Z]+)([^A-Z]+)/g)) {
    country = prefix ?? country;
    if (text.includes('l')) shapes.set(suffix, `M${text.replaceAll('m', 'zm')}z`);
    else {
      const [x = 0, y = 0] = text.split(' ').map(Number);
      points.set(country + suffix, [x, y]);
    }
  }
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

/** All shapes in one path, but those excepted. */
export function mergedPath(except: ReadonlySet<string>): string {
  decode();
  let path = '';
  for (const [code, shape] of shapes) if (!except.has(code)) path += shape;
  return path;
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

/** Where to look for a part of the world; each frame has about the proportions of the whole map. */
export const REGIONS = {
  world: [0, 0, WIDTH, HEIGHT],
  americas: [-340, 85, 1280, 590],
  europe: [640, 20, 434, 200],
  asia: [685, 65, 976, 450],
  africa: [345, 195, 1041, 480],
} as const satisfies Record<string, ViewBox>;
