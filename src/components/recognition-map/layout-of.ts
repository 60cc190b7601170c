import type { Mark } from '../../campaign/extracts.js';
import {
  layOut,
  type Bounds,
  type Inset,
  type Layout,
  type Point,
  type ViewBox,
} from '../../geography/geography.js';
import { kindsOf, oneOfEach, outlineOf } from './acts.js';
import { frameOf, middleOf } from './middle.js';

/** Pixels that a target is wide at least: WCAG 2.2, 2.5.8. */
const TARGET = 24;
/** Units of the map that an area has at least when it can be hit where the map is narrow. */
const SMALL = 48;
/** Units of the map that a target is on a wide screen: what is closer to the next than that needs an inset. */
const CLOSE = 54;
/** Around what an inset is for: as much as may be, and as little as must be. */
const MARGIN = 14;
const LEAST_MARGIN = 7;
/** The least width of an inset; larger would only show one shape without what is around it. */
const LEAST = 48;
const COUNT = 6;
/** Insets as `pictures.ts` and the styles have them: height by width, and pixels of the narrowest. */
const FORMS = [
  { ratio: 1.08, pixels: 112, most: 120 },
  { ratio: 0.49, pixels: 250, most: 216 },
] as const;

/**
 * The world with the places of these acts and the parties to the conflict; what the map does not know is left to the
 * list.
 */
export function layoutOf(acts: readonly Mark[], parties: readonly string[] = []): Layout {
  const kinds = kindsOf(acts);
  const drawn = oneOfEach(acts).flatMap(({ code }) => {
    const kind = kinds.get(code);
    const outline = kind && outlineOf(code, kind === 'dot');
    return outline ? [[code, outline.path] as const] : [];
  });
  const others = parties.flatMap((code) => {
    const outline = kinds.has(code) ? undefined : outlineOf(code);
    return outline ? [[code, outline.path] as const] : [];
  });
  return { ...layOut([...drawn, ...others]), insets: insetsOf(drawn) };
}

interface Cluster {
  readonly codes: readonly string[];
  readonly frame: Bounds;
  /** The middles of its places. */
  readonly points: readonly Point[];
  readonly box: ViewBox;
}

/**
 * Places too small to be hit or too close to the next, those near each other in one inset; where there are many, the
 * fullest insets.
 */
export function insetsOf(places: Layout['places']): Inset[] {
  const all = places.map(([code, path]) => {
    const frame = frameOf(path);
    return { code, frame, point: middleOf(frame) };
  });
  let clusters = all.flatMap(({ code, frame, point }) => {
    const [wide, high] = [frame[2] - frame[0], frame[3] - frame[1]];
    const isSmall = !!wide && Math.max(wide, high) < SMALL;
    const isClose = Math.min(wide, high) < CLOSE && leastBetween([point], all) < CLOSE;
    return isSmall || isClose ? (clusterOf([code], frame, [point]) ?? []) : [];
  });
  for (let next = closest(clusters); next; next = closest(clusters)) {
    const { parts, both } = next;
    clusters = [...clusters.filter((cluster) => !parts.includes(cluster)), both];
  }
  return clusters
    .sort((a, b) => b.codes.length - a.codes.length || extent(a.frame) - extent(b.frame))
    .slice(0, COUNT)
    .sort((a, b) => a.frame[0] - b.frame[0])
    .map(({ codes, box }) => ({ codes, box }));
}

/** Those two that fit into one inset and are nearest to each other. */
function closest(clusters: readonly Cluster[]) {
  let best: { readonly parts: readonly Cluster[]; readonly both: Cluster } | undefined;
  let least = Infinity;
  clusters.forEach((one, index) => {
    for (const other of clusters.slice(index + 1)) {
      const frame = around(one.frame, other.frame);
      const far = Math.hypot(frame[2] - frame[0], frame[3] - frame[1]);
      if (far >= least) continue;
      const both = clusterOf([...one.codes, ...other.codes], frame, [...one.points, ...other.points]);
      if (both) [best, least] = [{ parts: [one, other], both }, far];
    }
  });
  return best;
}

/** One inset for these places; undefined where they do not fit into one in which each can be hit. */
function clusterOf(codes: Cluster['codes'], frame: Bounds, points: Cluster['points']): Cluster | undefined {
  const box = boxOf(
    frame,
    leastBetween(
      points,
      points.map((point) => ({ point })),
    ),
  );
  return box && { codes, frame, points, box };
}

/** How near one of these points is to another place. */
function leastBetween(points: readonly Point[], others: readonly { readonly point: Point }[]): number {
  return Math.min(
    ...points.flatMap((one) =>
      others.map(({ point }) =>
        point === one ? Infinity : Math.hypot(point[0] - one[0], point[1] - one[1]),
      ),
    ),
  );
}

const around = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const extent = ([left, top, right, bottom]: Bounds) => Math.max(right - left, bottom - top);

/**
 * What an inset shows around a frame.
 *
 * @param apart - How near to each other are the places that it is for.
 */
function boxOf([left, top, right, bottom]: Bounds, apart: number): ViewBox | undefined {
  for (const { ratio, pixels, most } of FORMS) {
    const around = (margin: number) =>
      Math.max(right - left + 2 * margin, (bottom - top + 2 * margin) / ratio);
    const widest = (pixels * apart) / TARGET;
    if (right - left > most || bottom - top > most * ratio || around(LEAST_MARGIN) > widest) continue;
    const wide = Math.floor(Math.min(widest, Math.max(LEAST, around(MARGIN))));
    const high = Math.round(wide * ratio);
    return [Math.round((left + right - wide) / 2), Math.round((top + bottom - high) / 2), wide, high];
  }
  return undefined;
}
