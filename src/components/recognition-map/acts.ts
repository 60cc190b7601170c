import {
  dotAt,
  isArea,
  knowLayout,
  layOut,
  pointOf,
  shapeOf,
  type Layout,
  type Point,
} from '../../geography/geography.js';
import type { Mark } from '../../campaign/extracts.js';
import { middleOf } from './middle.js';

/** How a jurisdiction is marked. Strongest last: where several bodies acted, the last of these decides. */
const KINDS = ['dot', 'committee', 'unclear', 'full'] as const;
export type Kind = (typeof KINDS)[number];

/** A country is marked by the body that acted, never by the strength of its words. */
const FILLS: Partial<Record<Mark['bodyType'], Kind>> = {
  plenary: 'full',
  chamber: 'full',
  unclear: 'unclear',
  committee: 'committee',
};

/** What an act puts on the map, or undefined: members alone are no body. */
export function kindOf({ mapDefault, level, bodyType }: Mark): Kind | undefined {
  if (mapDefault === false || bodyType === 'members') return undefined;
  if (level === 'subnational') return 'dot';
  return level === 'national' ? FILLS[bodyType] : undefined;
}

/** The acts of a level up to a year; both are optional. */
export function actsOf<T extends Mark>(acts: readonly T[], level: string, until: number): T[] {
  return acts.filter((act) => (level === 'all' || act.level === level) && yearOf(act) <= until);
}

export const yearOf = ({ date }: Mark): number => Number(date.slice(0, 4));

/** The country of a code of ISO 3166-2, or the code itself. */
export const countryOf = (code: string): string => code.replace(/-.*/, '');

/** One act of each jurisdiction, the first. */
export const oneOfEach = <T extends Mark>(acts: readonly T[]): T[] =>
  acts.filter(({ code }, index) => acts.findIndex((act) => act.code === code) === index);

/** How each jurisdiction is marked by these acts. */
export function kindsOf(acts: readonly Mark[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind of KINDS) {
    for (const act of acts) if (kindOf(act) === kind) kinds.set(act.code, kind);
  }
  return kinds;
}

/** How a jurisdiction is drawn: a shape, or a line without length that shows as a dot. */
export interface Outline {
  readonly path: string;
  readonly area: boolean;
  /** The middle of a dot. */
  readonly point?: Point | undefined;
}

/** A jurisdiction on the map. */
export interface Place extends Outline {
  readonly code: string;
  /** One of its acts, which names it. */
  readonly act: Mark;
  /** Where keys and pointers find it; that of an area is worked out when first asked for. */
  readonly point: Point;
}

/** How a jurisdiction is drawn; undefined where the map does not know it. */
export function outlineOf(code: string, asDot = false): Outline | undefined {
  const shape = asDot ? undefined : shapeOf(code);
  if (shape) return { path: shape, area: true };
  const point = pointOf(code);
  return point && { path: dotAt(point), area: false, point };
}

/** The world with the places of these acts; what the map does not know is left to the list. */
export function layoutOf(acts: readonly Mark[]): Layout {
  const kinds = kindsOf(acts);
  return layOut(
    oneOfEach(acts).flatMap(({ code }) => {
      const kind = kinds.get(code);
      const outline = kind && outlineOf(code, kind === 'dot');
      return outline ? [[code, outline.path] as const] : [];
    }),
  );
}

/** Where the acts are that mark something. */
export function placesOf(acts: readonly Mark[], layout = layoutOf(acts)): Place[] {
  knowLayout(layout);
  return layout.places.flatMap(([code, path]) => {
    const act = acts.find((act) => act.code === code);
    if (!act) return [];
    let point: Point | undefined;
    return {
      code,
      act,
      path,
      area: isArea(path),
      get point() {
        return (point ??= middleOf(path));
      },
    };
  });
}

/** The place that lies next in a direction; what is off to the side counts as farther. */
export function neighbour(places: readonly Place[], from: Point, [dx, dy]: Point): Place | undefined {
  return nearest(places, ([x, y]) => {
    const [ahead, aside] = [(x - from[0]) * dx + (y - from[1]) * dy, (x - from[0]) * dy + (y - from[1]) * dx];
    return ahead > 0 ? ahead + 2 * Math.abs(aside) : Infinity;
  });
}

/** The place of the least cost below `most`. */
export function nearest(
  places: readonly Place[],
  cost: (point: Point) => number,
  most = Infinity,
): Place | undefined {
  let best: Place | undefined;
  for (const place of places) {
    const here = cost(place.point);
    if (here < most) [best, most] = [place, here];
  }
  return best;
}
