import { html, nothing, svg, type TemplateResult } from 'lit';
import { msg } from '../../locale/localize.js';
import { signButton } from './sign-button.js';

/** Milliseconds for a year, while it plays. */
const PACE = 1000;

/** What the control is about. */
export interface Years {
  readonly first: number;
  readonly last: number;
  /** The year up to which acts are shown. */
  readonly until: number;
  /** How many acts are of each year. */
  readonly counts: ReadonlyMap<number, number>;
  /** Says the year, in words. */
  readonly label: string;
}

/**
 * Chooses the year up to which acts are shown: a slider over bars, one for each year, and a button that plays. Playing
 * is the visitor's own doing, can be paused, and steps from year to year without gliding where less motion is wished
 * for.
 */
export class YearControl {
  readonly #set: (year: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param set - Takes the year; the control is rendered again after it. */
  constructor(set: (year: number) => void) {
    this.#set = set;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  render({ first, last, until, counts, label }: Years): TemplateResult | typeof nothing {
    if (first === last) return nothing;
    const go = (to: number) => {
      this.stop();
      this.#set(to);
    };
    const most = Math.max(...counts.values());
    /** Bars of the years from one to another; a year without an act has a line. */
    const bars = (from: number, to: number) => {
      let path = '';
      for (let year = from; year <= to; year++) {
        const high = Math.max(0.02, (counts.get(year) ?? 0) / most);
        path += `M${year - first + 0.06} 1v${-high}h.88v${high}z`;
      }
      return path;
    };
    return html`${
      this.#timer
        ? signButton(msg('Pause', { id: 'map.pause' }), '❚❚', () => {
            go(until);
          })
        : signButton(msg('Play', { id: 'map.play' }), '▶\uFE0E', () => {
            this.#play(until < last ? until : first, last);
          })
    }
      <div class="bars">
        <input
          type="range"
          min=${first}
          max=${last}
          .value=${String(until)}
          aria-label=${msg('Year', { id: 'map.year' })}
          aria-valuetext=${label}
          @input=${(event: InputEvent) => {
            go(Number((event.target as HTMLInputElement).value));
          }}
        />
        <svg viewBox="0 0 ${last - first + 1} 1" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path class="later" d=${bars(until + 1, last)}></path><path d=${bars(first, until)}></path>`}
        </svg>
      </div>
      <p class="span"><span>${first}</span> <output aria-live="off">${label}</output> <span>${last}</span></p>`;
  }

  #play(year: number, last: number) {
    this.#timer =
      year < last
        ? setTimeout(() => {
            this.#play(year + 1, last);
          }, PACE)
        : undefined;
    this.#set(year);
  }
}
