import {
  dotAt,
  isArea,
  knowLayout,
  pointOf,
  shapeOf,
  type Bounds,
  type Layout,
  type Point,
} from '../../geography/geography.js';
import type { Mark } from '../../campaign/extracts.js';
import { frameOf, middleOf } from './middle.js';

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

/** Jurisdictions of which the text of an act was read that decides how they are marked. */
export const readOf = (acts: readonly Mark[], kinds: ReadonlyMap<string, Kind>): ReadonlySet<string> =>
  new Set(
    acts
      .filter((act) => act.wordingStatus === 'text-read' && kindOf(act) === kinds.get(act.code))
      .map(({ code }) => code),
  );

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
  /** One of its acts, which names it; a party to the conflict may have none. */
  readonly act: Mark | undefined;
  /** What is around it, of an area around its largest part; worked out when first asked for. */
  readonly frame: Bounds;
  /** Where keys and pointers find it. */
  readonly point: Point;
}

/** How a jurisdiction is drawn; undefined where the map does not know it. */
export function outlineOf(code: string, asDot = false): Outline | undefined {
  const shape = asDot ? undefined : shapeOf(code);
  if (shape) return { path: shape, area: true };
  const point = pointOf(code);
  return point && { path: dotAt(point), area: false, point };
}

/** The places of a layout. */
export function placesOf(acts: readonly Mark[], layout: Layout): Place[] {
  knowLayout(layout);
  return layout.places.map(([code, path]) => {
    let frame: Bounds | undefined;
    return {
      code,
      act: acts.find((act) => act.code === code),
      path,
      area: isArea(path),
      get frame() {
        return (frame ??= frameOf(path));
      },
      get point() {
        return middleOf(this.frame);
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
