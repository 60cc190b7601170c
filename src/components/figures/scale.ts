import type { Figure } from '../../campaign/schema.js';

/** One scale for all figures of a group, from nothing to somewhat more than the largest. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Where a number stands, in percent of the width. */
  readonly at: (value: number) => number;
}

/** The scale of these figures; undefined where none of them states a number. */
export function scaleOf(figures: readonly Figure[]): Scale | undefined {
  const largest = Math.max(
    0,
    ...figures.flatMap(({ points = [], range = [] }) => [...points.map(amountOf), ...range]),
  );
  if (!largest) return undefined;
  // A minimum goes on beyond its number: there is room for its arrow.
  const end = largest * 1.12;
  const step = stepOf(largest);
  return {
    ticks: [...new Array(Math.floor(largest / step) + 1).keys()].map((index) => index * step),
    at: (value) => Math.round((value / end) * 1000) / 10,
  };
}

type Point = NonNullable<Figure['points']>[number];
export const amountOf = (point: Point): number => (typeof point === 'number' ? point : point.least);

/** A round number that goes at least twice into this one, and seldom more than four times. */
function stepOf(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest));
  return ([5, 2, 1].find((factor) => largest / (factor * power) >= 2) ?? 0.5) * power;
}
