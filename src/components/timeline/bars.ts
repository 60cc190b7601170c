import { html, svg, nothing, type TemplateResult } from 'lit';
import { counted } from '../../campaign/grouped.js';
import { msg } from '../../locale/localize.js';
import type { Entry } from './entries.js';

/** Of fewer years there is no picture, of more no bar could be seen. */
const FEWEST = 3;
const MOST = 150;
/** Labels stand at least so far from each other, in percent of the width. */
const APART = 19;
/** Of the tallest bar, and of what stands above it. */
const HEIGHT = 40;
const TOP = 16;

interface Words {
  readonly isRightToLeft: boolean;
  readonly year: (year: string) => string;
  readonly number: (count: number) => string;
}

/** How many entries begin in each year; who does not see it is told the same. */
export function renderBars(
  entries: readonly Entry[],
  marked: ReadonlySet<string>,
  { isRightToLeft, year, number }: Words,
): TemplateResult | typeof nothing {
  const counts = counted(entries, ({ date }) => Number(date.slice(0, 4)));
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const span = last - first + 1;
  if (years.length < FEWEST || span > MOST) return nothing;
  const most = Math.max(...counts.values());
  const width = 100 / span;
  const left = (of: number) => (isRightToLeft ? last - of : of - first) * width;
  const said = years.map((of) => `${year(String(of))}: ${number(counts.get(of) ?? 0)}`).join('; ');
  const label = (of: number, y: number) =>
    svg`<text x=${`${left(of) + width / 2}%`} y=${y} text-anchor=${anchorOf(left(of))}>${year(String(of))}</text>`;
  return html`<svg class="bars" part="bars" role="img" aria-label="${msg('Entries by year', { id: 'timeline.byYear' })}: ${said}">
    <line x2="100%" y1=${TOP + HEIGHT} y2=${TOP + HEIGHT} />
    ${years.map((of) => {
      const height = Math.max(3, ((counts.get(of) ?? 0) / most) * HEIGHT);
      return svg`<rect class=${marked.has(String(of)) ? 'marked' : nothing} x=${`${left(of)}%`} y=${TOP + HEIGHT - height}
        width=${`${width * 0.9}%`} height=${height} />`;
    })}
    ${labelsOf(first, last).map((of) => label(of, 74))} ${[...marked].map((of) => label(Number(of), 11))}
  </svg>`;
}

/** The ends and round years between them, as far as there is room. */
function labelsOf(first: number, last: number): number[] {
  const labels: number[] = [];
  const round = [...new Array(last - first).keys()]
    .map((index) => first + index)
    .filter((year) => year % 5 === 0);
  for (const year of [first, last, ...round]) {
    if (labels.every((other) => Math.abs(year - other) >= ((last - first) * APART) / 100)) labels.push(year);
  }
  return labels;
}

/** At the edges a label stays inside. */
const anchorOf = (left: number) => (left < 5 ? 'start' : left > 92 ? 'end' : 'middle');
