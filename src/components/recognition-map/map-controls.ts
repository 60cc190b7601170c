import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { oneOfEach } from './acts.js';
import { controlStyles } from './controls.styles.js';
import type { Formatter } from './formatter.js';
import { LazyDetails } from './lazy-details.js';
import type { MapView } from './map-view.js';
import type { MapLevel, MapViewName } from './recognition-map.js';
import { renderStrip } from './strip.js';
import { fieldWords, kindWords, levelWords, unmarkedWord } from '../../acts/words.js';
import { YearControl } from './year-control.js';
import { renderZoomBar } from './zoom-bar.js';

export const styles = [fieldStyles, iconButtonStyles, controlStyles];

/** The element, as its controls know it. */
export interface ControlsHost {
  requestUpdate(): void;
  show(view: MapViewName): void;
  narrow(choice: { readonly level?: MapLevel; readonly until?: number }): void;
  choose(code: string): void;
}

const choice = (label: string, pressed: boolean, choose: () => void) =>
  html`<button aria-pressed=${pressed} @click=${choose}>${label}</button>`;

/** All around the picture that is no part of it: what chooses, and the words below. */
export class MapControls {
  readonly styles = styles;
  readonly #host: ControlsHost;
  readonly #years: YearControl;
  readonly #unmarked: LazyDetails;
  readonly #notCounted: LazyDetails;

  constructor(host: ControlsHost) {
    this.#host = host;
    const refresh = () => {
      host.requestUpdate();
    };
    this.#years = new YearControl((until) => {
      host.narrow({ until });
    });
    this.#unmarked = new LazyDetails(refresh);
    this.#notCounted = new LazyDetails(refresh);
  }

  /** Ends the play of years. */
  stop(): void {
    this.#years.stop();
  }

  renderBar(view: MapViewName, level: MapLevel): TemplateResult {
    const host = this.#host;
    return html`<div class="choice">
        ${choice(msg('Map', { id: 'map.map' }), view === 'map', () => {
          host.show('map');
        })}
        ${choice(msg('List', { id: 'map.list' }), view === 'list', () => {
          host.show('list');
        })}
      </div>
      <div class="choice" role="group" aria-label=${fieldWords().level}>
        ${Object.entries(levelWords()).map(([name, word]) =>
          choice(word, name === level, () => {
            this.stop();
            host.narrow({ level: name as MapLevel });
          }),
        )}
      </div>`;
  }

  renderZoomBar(view: MapView, near: boolean): TemplateResult {
    return renderZoomBar(view, near);
  }

  renderYears(first: number, until: number, last: number): unknown {
    return this.#years.render(first, until, last, msg(str`Until ${until}`, { id: 'map.until' }));
  }

  /**
   * The legend, and what is not on the map itself: bodies of many states, and acts that mark nothing.
   *
   * @param rest - Acts on show without a mark.
   */
  renderLegend(formatter: Formatter, rest: readonly Mark[]): TemplateResult {
    const isInternational = ({ level }: Mark) => level === 'international';
    const each = oneOfEach(rest);
    const organisations = each.filter(isInternational);
    const unmarked = each.filter((act) => !isInternational(act));
    const words = kindWords();
    const strip = (acts: readonly Mark[], label?: string) =>
      renderStrip(
        formatter,
        acts,
        (code) => {
          this.#host.choose(code);
        },
        label,
      );
    return html`<ul class="legend" part="legend">
        <li class="full">${words.full}</li>
        <li class="unclear">${words.unclear}</li>
        <li class="committee">${words.committee}</li>
        <li class="dot">${words.dot}</li>
        <li>${msg('No act recorded', { id: 'map.none' })}</li>
      </ul>
      ${organisations.length ? strip(organisations, levelWords().international) : nothing}
      ${
        unmarked.length
          ? this.#unmarked.render('unmarked', `${unmarkedWord()} (${unmarked.length})`, () => strip(unmarked))
          : nothing
      }`;
  }

  /** @param shown - What is on show: the map has borders, the list says dates in full. */
  renderNotes(
    formatter: Formatter,
    doc: DocumentInParts,
    count: number,
    shown: { readonly map: boolean; readonly list: boolean },
  ): TemplateResult {
    return html`<p class="notes">
      <span role="status">${
        count
          ? msg(str`Acts shown: ${count}`, { id: 'map.shown' })
          : msg('No act matches', { id: 'map.noMatch' })
      }</span>
      ${renderAge(formatter, doc, shown.list)}
      ${shown.map ? `· ${msg('Borders: Natural Earth (public domain)', { id: 'map.borders' })}` : nothing}
      ${shown.map ? formatter.text(doc.bordersNote) : nothing}
    </p>`;
  }

  /** @param isOpen - On paper it is, whatever was opened. */
  renderNotCounted(content: () => unknown, isOpen: boolean): TemplateResult {
    return this.#notCounted.render(
      'not-counted',
      msg('What is not listed, and why', { id: 'map.notCounted' }),
      content,
      isOpen,
    );
  }
}

/** Until the visitor comes near, no formatter is made: the picture at rest says the year alone, and keeps to it. */
function renderAge(
  formatter: Formatter,
  { updated, sources, recognitions = [], newestSource = '' }: DocumentInParts,
  list: boolean,
): string | typeof nothing {
  const cited = new Set(recognitions.flatMap(({ sources }) => sources));
  let newest = newestSource;
  for (const { id, date = '' } of sources ?? []) if (cited.has(id) && date > newest) newest = date;
  const date = updated ?? newest;
  if (!date) return nothing;
  const said = list ? formatter.date(date) : date.slice(0, 4);
  return updated
    ? `· ${msg(str`Data: ${said}`, { id: 'map.data' })}`
    : `· ${msg(str`Newest source: ${said}`, { id: 'map.newest' })}`;
}
