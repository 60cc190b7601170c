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
/** Bars that a key leads on by, towards the later ones. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

interface Bars {
  readonly entries: readonly Entry[];
  /** Years that stand out while none is chosen. */
  readonly marked: ReadonlySet<string>;
  readonly chosen: number | undefined;
  readonly isRightToLeft: boolean;
  readonly year: (year: string) => string;
  readonly number: (count: number) => string;
  /** A year is chosen, or none any more; whether by key, so that the focus may follow. */
  readonly choose: (year: number | undefined, byKey: boolean) => void;
}

/**
 * How many entries begin in each year; who does not see it is told the same. A slider lies over the bars: a press or
 * Enter chooses a year, the same again lets it go.
 */
export function renderBars({
  entries,
  marked,
  chosen,
  isRightToLeft,
  year,
  number,
  choose,
}: Bars): TemplateResult | typeof nothing {
  const counts = counted(entries, ({ date }) => Number(date.slice(0, 4)));
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const span = last - first + 1;
  if (years.length < FEWEST || span > MOST) return nothing;
  const most = Math.max(...counts.values());
  const width = 100 / span;
  const left = (of: number) => (isRightToLeft ? last - of : of - first) * width;
  const say = (of: number) => `${year(String(of))}: ${number(counts.get(of) ?? 0)}`;
  const label = (of: number, y: number) =>
    svg`<text x=${`${left(of) + width / 2}%`} y=${y} text-anchor=${anchorOf(left(of))}>${year(String(of))}</text>`;
  const named = chosen === undefined ? [...marked].map(Number) : [chosen];
  const nearest = (to: number) => {
    let best = first;
    for (const of of years) if (Math.abs(of - to) < Math.abs(best - to)) best = of;
    return best;
  };
  const at = (slider: EventTarget | null) => nearest(Number((slider as HTMLInputElement).value));
  const reach = (slider: EventTarget | null, to: number) => {
    const input = slider as HTMLInputElement;
    input.value = String(to);
    input.ariaValueText = say(to);
  };
  const toggle = (to: number, byKey: boolean) => {
    choose(to === chosen ? undefined : to, byKey);
  };
  const keydown = (event: KeyboardEvent) => {
    const { key, currentTarget } = event;
    const onward = Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
    const step = STEPS[key] ?? (isRightToLeft ? -onward : onward);
    const index = years.indexOf(at(currentTarget)) + step;
    if (key === 'Enter' || key === ' ') toggle(at(currentTarget), true);
    else if (key === 'Escape' && chosen !== undefined) choose(undefined, true);
    else if (key === 'Home' || key === 'End') reach(currentTarget, key === 'Home' ? first : last);
    else if (step) reach(currentTarget, years[Math.min(Math.max(index, 0), years.length - 1)] ?? first);
    else return;
    event.preventDefault();
  };
  const start = named.find((of) => counts.has(of)) ?? first;
  const name = msg('Entries by year', { id: 'timeline.byYear' });
  return html`<div class="bars" part="bars">
    <svg role="img" aria-label="${name}: ${years.map(say).join('; ')}">
      <line x2="100%" y1=${TOP + HEIGHT} y2=${TOP + HEIGHT} />
      ${years.map((of) => {
        const height = Math.max(3, ((counts.get(of) ?? 0) / most) * HEIGHT);
        return svg`<rect class=${named.includes(of) ? 'marked' : nothing} x=${`${left(of)}%`} y=${TOP + HEIGHT - height}
          width=${`${width * 0.9}%`} height=${height} />`;
      })}
      ${labelsOf(first, last).map((of) => label(of, 74))} ${named.map((of) => label(of, 11))}
    </svg>
    <input
      type="range"
      min=${first}
      max=${last}
      .value=${String(start)}
      aria-label=${name}
      aria-valuetext=${say(start)}
      @input=${({ currentTarget }: Event) => {
        reach(currentTarget, at(currentTarget));
      }}
      @click=${({ currentTarget }: Event) => {
        toggle(at(currentTarget), false);
      }}
      @keydown=${keydown}
    />
  </div>`;
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
