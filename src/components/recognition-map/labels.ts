import { nothing, svg } from 'lit';
import type { Bounds, ViewBox } from '../../geography/geography.js';
import { create } from '../../page/page.js';
import type { Place } from './acts.js';

/** Pixels. */
const SIZE = 12.5;
const GAP = 4;
const REACH = 5;

/** A name and where it begins or ends, in units of the map. */
export interface Label {
  readonly text: string;
  readonly lang: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Named {
  readonly place: Place;
  readonly name: { readonly value: string; readonly lang: string };
}

/**
 * Names beside their places, none over another or over a mark; what finds no room is left out.
 *
 * @param named - The most important first.
 * @param marks - What no name may lie over.
 * @param pixels - How wide the picture is.
 */
export function placeLabels(
  named: readonly Named[],
  marks: readonly Place[],
  [left, top, width, height]: ViewBox,
  pixels: number,
): Label[] {
  const unit = width / pixels;
  const around = (place: Place) => grow(place.frame, place.area ? 0 : REACH * unit);
  const edges: Bounds = [left, top, left + width, top + height];
  const all = marks.map(around);
  // Where there is no other room, beside what is named here, over what is not.
  const few = named.map(({ place }) => around(place));
  const taken: Bounds[] = [];
  return named.flatMap(({ place, name: { value, lang } }) => {
    const frame = around(place);
    if (!overlap(frame, edges)) return [];
    const [x0, y0, x1, y1] = frame;
    const [wide, high, gap] = [widthOf(value) * unit, SIZE * unit, GAP * unit];
    const y = (y0 + y1) / 2;
    const half = wide / 2 + gap;
    const x = Math.min(Math.max((x0 + x1) / 2, left + half), left + width - half);
    const spots = [
      ['start', x1 + gap, y],
      ['end', x0 - gap, y],
      ['middle', x, y1 + gap + high / 2],
      ['middle', x, y0 - gap - high / 2],
      ['start', x1, y1 + high / 2],
      ['end', x0, y1 + high / 2],
      ['start', x1, y0 - high / 2],
      ['end', x0, y0 - high / 2],
    ] as const;
    for (const marked of [all, few]) {
      for (const [anchor, at, middle] of spots) {
        const from = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
        const box: Bounds = [from, middle - high / 2, from + wide, middle + high / 2];
        if (!isWithin(box, grow(edges, -gap * 0.99))) continue;
        if ([...taken, ...marked].some((other) => overlap(box, other))) continue;
        taken.push(grow(box, gap / 2));
        return { text: value, lang, x: at, y: middle + high * 0.35, anchor };
      }
    }
    return [];
  });
}

const grow = ([left, top, right, bottom]: Bounds, by: number): Bounds => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const isWithin = (a: Bounds, b: Bounds) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const overlap = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

let context: CanvasRenderingContext2D | null | undefined;

/** Pixels that a name takes. */
function widthOf(text: string): number {
  context ??= create('canvas').getContext('2d');
  if (!context) return text.length * SIZE * 0.6;
  context.font = `600 ${SIZE}px system-ui, sans-serif`;
  // The page's own letters may be wider than the system's.
  return context.measureText(text).width * 1.1 + 2;
}

/** @param unit - How many units of the map a pixel is: names keep their size on the screen. */
export const renderLabels = (labels: readonly Label[], unit: number): unknown =>
  labels.length
    ? svg`<g class="labels" aria-hidden="true" font-size=${SIZE * unit} stroke-width=${3 * unit}>
        ${labels.map(
          ({ text, lang, x, y, anchor }) =>
            svg`<text lang=${lang} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
        )}
      </g>`
    : nothing;
