import { pointOf, shapeOf, type Point } from '../../geography/geography.js';
import type { Act } from '../../campaign/schema.js';
import { middleOf } from './middle.js';

/** How a jurisdiction is marked. Strongest last: where several bodies acted, the last of these decides. */
const KINDS = ['dot', 'committee', 'unclear', 'full'] as const;
export type Kind = (typeof KINDS)[number];

/** A country is marked by the body that acted, never by the strength of its words. */
const FILLS: Partial<Record<Act['bodyType'], Kind>> = {
  plenary: 'full',
  chamber: 'full',
  unclear: 'unclear',
  committee: 'committee',
};

/** What an act puts on the map, or undefined: members alone are no body. */
export function kindOf({ mapDefault, level, bodyType }: Act): Kind | undefined {
  if (mapDefault === false || bodyType === 'members') return undefined;
  if (level === 'subnational') return 'dot';
  return level === 'national' ? FILLS[bodyType] : undefined;
}

/** The acts of a level up to a year; both are optional. */
export function actsOf(acts: readonly Act[], level: string, until: number): Act[] {
  return acts.filter((act) => (level === 'all' || act.level === level) && yearOf(act) <= until);
}

export const yearOf = ({ date }: Act): number => Number(date.slice(0, 4));

/** One act of each jurisdiction, the first. */
export const oneOfEach = (acts: readonly Act[]): Act[] =>
  acts.filter(({ code }, index) => acts.findIndex((act) => act.code === code) === index);

/** How each jurisdiction is marked by these acts. */
export function kindsOf(acts: readonly Act[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind of KINDS) {
    for (const act of acts) if (kindOf(act) === kind) kinds.set(act.code, kind);
  }
  return kinds;
}

/** A jurisdiction on the map. */
export interface Place {
  readonly code: string;
  /** One of its acts, which names it. */
  readonly act: Act;
  /** An area, or a line without length that is drawn as a dot. */
  readonly path: string;
  readonly area: boolean;
  /** Where keys and pointers find it; that of an area is worked out when first asked for. */
  readonly point: Point;
}

/** Where the acts are that mark something; what the map does not know is left to the list. */
export function placesOf(acts: readonly Act[]): Place[] {
  const kinds = kindsOf(acts);
  return oneOfEach(acts).flatMap((act) => {
    const { code } = act;
    const kind = kinds.get(code);
    const shape = kind && kind !== 'dot' ? shapeOf(code) : undefined;
    let point = !shape && kind ? pointOf(code) : undefined;
    const path = shape ?? (point && `M${point.join(' ')}h0`);
    return path
      ? {
          code,
          act,
          path,
          area: !!shape,
          get point() {
            return (point ??= middleOf(path));
          },
        }
      : [];
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
