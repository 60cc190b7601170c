import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../locale/localize.js';
import { signButton } from './sign-button.js';

/** Milliseconds for a year, while it plays. */
const PACE = 1000;

/**
 * Chooses the year up to which acts are shown: a slider, a step to either side, and a button that plays. Playing is
 * the visitor's own doing, can be paused, and steps from year to year without gliding where less motion is wished for.
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

  /** @param label - Says the year, in words. */
  render(first: number, year: number, last: number, label: string): TemplateResult | typeof nothing {
    if (first === last) return nothing;
    const go = (to: number) => {
      this.stop();
      this.#set(to);
    };
    return html`<div class="years">
      ${
        this.#timer
          ? signButton(msg('Pause', { id: 'map.pause' }), '❚❚', () => {
              go(year);
            })
          : signButton(msg('Play', { id: 'map.play' }), '▶\uFE0E', () => {
              this.#play(year < last ? year : first, last);
            })
      }
      ${signButton(msg('Previous', { id: 'previous' }), '‹', () => {
        go(Math.max(first, year - 1));
      })}
      <input
        type="range"
        min=${first}
        max=${last}
        .value=${String(year)}
        aria-label=${label}
        @input=${(event: InputEvent) => {
          go(Number((event.target as HTMLInputElement).value));
        }}
      />
      ${signButton(msg('Next', { id: 'next' }), '›', () => {
        go(Math.min(last, year + 1));
      })}
      <output aria-live="off">${label}</output>
    </div>`;
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
