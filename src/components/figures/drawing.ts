import { nothing, svg, html, type TemplateResult } from 'lit';
import type { Figure } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import { amountOf, type Scale } from './scale.js';

/** How a scale runs, and how it writes its numbers. */
export interface Drawing extends Scale {
  readonly isRightToLeft: boolean;
  readonly number: (value: number) => string;
}

/** Nothing in a drawing is said by it alone: the values stand beside it as text. */
export function renderFigure(drawing: Drawing, { points = [], range }: Figure): TemplateResult {
  return html`<svg class="plot" aria-hidden="true">
    ${drawing.ticks.map((tick) => svg`<line class="tick" x1=${place(drawing, tick)} x2=${place(drawing, tick)} y2="100%" />`)}
    <line class="tick" x2="100%" y1="50%" y2="50%" />
    ${range && renderRange(drawing, range)}
    ${points.map((point) => renderPoint(place(drawing, amountOf(point)), typeof point !== 'number', drawing.isRightToLeft))}
  </svg>`;
}

export function renderAxis(drawing: Drawing): TemplateResult {
  return html`<svg class="axis" aria-hidden="true">
    ${drawing.ticks.map(
      (tick) =>
        svg`<text x=${place(drawing, tick)} y="1.1em" text-anchor=${tick ? 'middle' : 'start'}>${drawing.number(tick)}</text>`,
    )}
  </svg>`;
}

/** What the marks of these figures mean. */
export function renderKey(figures: readonly Figure[], isRightToLeft: boolean): TemplateResult {
  const points = figures.flatMap(({ points = [] }) => points);
  const key = (mark: unknown, words: string) => html`<li><svg class="sample">${mark}</svg>${words}</li>`;
  return html`<ul class="key" aria-hidden="true">
    ${key(renderPoint(isRightToLeft ? '34' : '6', false, isRightToLeft), msg('a figure', { id: 'figures.point' }))}
    ${
      points.some((point) => typeof point !== 'number')
        ? key(
            renderPoint(isRightToLeft ? '34' : '6', true, isRightToLeft),
            msg('at least, or more than', { id: 'figures.least' }),
          )
        : nothing
    }
    ${
      figures.some(({ range }) => range)
        ? key(
            svg`<rect class="range" x="1" y="50%" width="38" height="8" rx="4" />`,
            msg('a range that is given', { id: 'figures.range' }),
          )
        : nothing
    }
  </ul>`;
}

function renderPoint(x: string, isLeast: boolean, isRightToLeft: boolean): TemplateResult {
  return svg`<svg x=${x} y="50%" class="point">
    <circle r="6" />
    ${isLeast ? svg`<path transform=${isRightToLeft ? 'scale(-1 1)' : nothing} d="M6 0h24m-5-4 5 4-5 4" />` : nothing}
  </svg>`;
}

function renderRange(drawing: Drawing, [from, to]: readonly [number, number]): TemplateResult {
  const width = drawing.at(to) - drawing.at(from);
  return svg`<rect class="range" x=${place(drawing, drawing.isRightToLeft ? to : from)} y="50%" width=${`${width}%`} height="8" rx="4" />`;
}

/** Where a number stands, from the left. */
const place = ({ at, isRightToLeft }: Drawing, value: number) =>
  `${isRightToLeft ? 100 - at(value) : at(value)}%`;
