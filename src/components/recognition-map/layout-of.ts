import type { Mark } from '../../campaign/extracts.js';
import {
  isArea,
  layOut,
  type Bounds,
  type Inset,
  type Layout,
  type ViewBox,
} from '../../geography/geography.js';
import { kindsOf, oneOfEach, outlineOf } from './acts.js';
import { frameOf } from './middle.js';

/** Units of the map that 24 pixels are on a wide screen: what is smaller can hardly be hit. */
const SMALL = 48;
/** How far apart may be what one inset shows. */
const MOST: readonly [number, number] = [150, 100];
const MARGIN = 22;
/** The least width of an inset; larger would only show one shape without what is around it. */
const LEAST = 90;
const COUNT = 4;
/** Proportions of an inset: height by width. */
export const INSET_RATIO = 0.68;

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
}

/** Countries too small to be hit, those close to each other in one inset; where there are many, the fullest insets. */
export function insetsOf(places: Layout['places']): Inset[] {
  let clusters: Cluster[] = places
    .filter(([, path]) => isArea(path))
    .map(([code, path]) => ({ codes: [code], frame: frameOf(path) }))
    .filter(({ frame: [left, top, right, bottom] }) => Math.max(right - left, bottom - top) < SMALL);
  for (let pair = closest(clusters); pair; pair = closest(clusters)) {
    const [one, other] = pair;
    const both = { codes: [...one.codes, ...other.codes], frame: around(one.frame, other.frame) };
    clusters = [...clusters.filter((cluster) => cluster !== one && cluster !== other), both];
  }
  return clusters
    .sort((a, b) => b.codes.length - a.codes.length || extent(a.frame) - extent(b.frame))
    .slice(0, COUNT)
    .sort((a, b) => a.frame[0] - b.frame[0])
    .map(({ codes, frame }) => ({ codes, box: boxOf(frame) }));
}

/** Those two that fit into one inset and are nearest to each other. */
function closest(clusters: readonly Cluster[]): readonly [Cluster, Cluster] | undefined {
  let best: readonly [Cluster, Cluster] | undefined;
  let least = Infinity;
  clusters.forEach((one, index) => {
    for (const other of clusters.slice(index + 1)) {
      const [left, top, right, bottom] = around(one.frame, other.frame);
      const far = Math.hypot(right - left, bottom - top);
      if (right - left <= MOST[0] && bottom - top <= MOST[1] && far < least)
        [best, least] = [[one, other], far];
    }
  });
  return best;
}

const around = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const extent = ([left, top, right, bottom]: Bounds) => Math.max(right - left, bottom - top);

function boxOf([left, top, right, bottom]: Bounds): ViewBox {
  const wide = Math.max(LEAST, right - left + 2 * MARGIN, (bottom - top + 2 * MARGIN) / INSET_RATIO);
  const high = wide * INSET_RATIO;
  return [
    Math.round((left + right - wide) / 2),
    Math.round((top + bottom - high) / 2),
    Math.round(wide),
    Math.round(high),
  ];
}
