import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import { counted } from '../../campaign/grouped.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { yearSliderStyles } from '../../styles/year-slider.styles.js';
import { ageOf } from '../../acts/age.js';
import { fieldWords, kindWords, levelWords, partyWord, unmarkedWord } from '../../acts/words.js';
import type { Inset, Layout, ViewBox } from '../../geography/geography.js';
import { countryOf, oneOfEach, yearOf, type Kind, type Place } from './acts.js';
import { controlStyles } from './controls.styles.js';
import type { Formatter } from './formatter.js';
import { renderInsets, type InsetHandlers } from './insets-view.js';
import { placeLabels, renderLabels } from './labels.js';
import { layoutOf } from './layout-of.js';
import { LazyDetails } from './lazy-details.js';
import type { MapView } from './map-view.js';
import { PlaceField, type FieldHost } from './place-field.js';
import type { MapLevel, MapViewName } from './recognition-map.js';
import { renderRows } from './rows.js';
import { renderStrip } from './strip.js';
import { YearControl } from './year-control.js';
import { renderZoomBar } from './zoom-bar.js';

/** More places than these are not named one by one. */
const MOST_NAMED = 4;
/** The country whose parts an inset shows, where these are many: it goes by its name, and they have no room for theirs. */
function countryOfAll({ codes }: Inset): string | undefined {
  const [country, ...others] = new Set(codes.map(countryOf));
  return codes.length > MOST_NAMED && !others.length ? country : undefined;
}

export const styles = [fieldStyles, iconButtonStyles, yearSliderStyles, controlStyles];

/** The element, as its controls know it. */
export interface ControlsHost extends FieldHost {
  show(view: MapViewName): void;
  narrow(choice: { readonly level?: MapLevel; readonly until?: number }): void;
  choose(code: string): void;
}

/** What the map marks. */
export interface Marked {
  readonly marks: readonly Place[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly read: ReadonlySet<string>;
  readonly parties: readonly string[];
}

/** All around the picture that is no part of it: what chooses, and the words below. */
export class MapControls {
  readonly styles = styles;
  readonly #host: ControlsHost;
  readonly #field: PlaceField;
  readonly #years: YearControl;
  readonly #unmarked: LazyDetails;
  readonly #notCounted: LazyDetails;

  constructor(host: ControlsHost) {
    this.#host = host;
    const refresh = () => {
      host.requestUpdate();
    };
    this.#field = new PlaceField(host);
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

  /** Has the field say what was chosen. */
  say(name: string): void {
    this.#field.say(name);
  }

  /** The picture of a document that has none. */
  layOut(acts: readonly Mark[], parties: readonly string[]): Layout {
    return layoutOf(acts, parties);
  }

  /** @param count - How many acts there are in all. */
  renderBar(view: MapViewName, level: MapLevel, count: number): TemplateResult {
    const host = this.#host;
    const tab = (name: MapViewName, label: string) =>
      html`<button aria-pressed=${name === view} @click=${() => {
        host.show(name);
      }}>${label}</button>`;
    return html`${this.#field.render()}
      <div class="choice">
        ${tab('map', msg('Map', { id: 'map.map' }))}
        ${tab('list', msg(str`All acts as a table (${count})`, { id: 'map.table' }))}
        <label>${fieldWords().level} <select
          .value=${level}
          @change=${(event: Event) => {
            this.stop();
            host.narrow({ level: (event.target as HTMLSelectElement).value as MapLevel });
          }}
        >
          ${Object.entries(levelWords()).map(
            ([name, word]) => html`<option value=${name} ?selected=${name === level}>${word}</option>`,
          )}
        </select></label>
      </div>`;
  }

  renderZoomBar(view: MapView, near: boolean): TemplateResult {
    return renderZoomBar(view, near);
  }

  /**
   * Names beside places, as many as find room.
   *
   * @param places - The most important first.
   * @param marks - What no name may lie over.
   * @param pixels - How wide the picture is.
   */
  renderNames(
    formatter: Formatter,
    places: readonly Place[],
    marks: readonly Place[],
    box: ViewBox,
    pixels: number,
  ): unknown {
    const named = places.flatMap((place) => (place.act ? { place, name: formatter.name(place.act) } : []));
    return renderLabels(placeLabels(named, marks, box, pixels), box[2] / pixels);
  }

  /**
   * @param places - Every place that some choice marks.
   * @param hatch - Id of the hatch of the world that the insets are parts of.
   * @param widthOf - Pixels that one is wide.
   */
  renderInsets(
    formatter: Formatter,
    insets: readonly Inset[],
    places: readonly Place[],
    marks: readonly Place[],
    hatch: string,
    widthOf: (box: ViewBox) => number,
    on: InsetHandlers,
  ): TemplateResult[] {
    const of = (some: readonly Place[], { codes }: Inset) => some.filter(({ code }) => codes.includes(code));
    return renderInsets({
      insets,
      hatch,
      on,
      nameOf: (inset) => {
        const country = countryOfAll(inset);
        const own = of(places, inset);
        return country
          ? formatter.country(country)
          : own.flatMap(({ act }) => (act ? formatter.name(act).value : [])).join(' · ');
      },
      labelsOf: (inset) =>
        countryOfAll(inset)
          ? nothing
          : this.renderNames(formatter, of(marks, inset), marks, inset.box, widthOf(inset.box)),
    });
  }

  /** @param acts - Of the chosen level, whatever the year. */
  renderYears(acts: readonly Mark[], first: number, until: number, last: number): unknown {
    const counts = counted(acts, yearOf);
    const shown = acts.filter((act) => yearOf(act) <= until).length;
    const [when, many] = [
      msg(str`Until ${until}`, { id: 'map.until' }),
      msg(str`Acts: ${shown}`, { id: 'map.acts' }),
    ];
    return this.#years.render({ first, until, last, counts, label: `${when} · ${many}` });
  }

  /** How to begin. */
  renderHint(): TemplateResult {
    return html`<p class="hint">
      ${msg('Choose a country on the map, or write its name above: here stands what is listed of it.', { id: 'map.hint' })}
    </p>`;
  }

  renderLegend({ marks, kinds, read, parties }: Marked): TemplateResult {
    const count = (kind: Kind) => marks.filter(({ code }) => kinds.get(code) === kind).length;
    const words = kindWords();
    return html`<ul class="legend" part="legend">
      ${(['full', 'unclear', 'committee', 'dot'] as const).map(
        (kind) => html`<li class=${kind}>${words[kind]} <b>${count(kind)}</b></li>`,
      )}
      <li class="outlined"
        >${msg('Text of the act read', { id: 'map.textRead' })} <b>${marks.filter(({ code }) => read.has(code)).length}</b>
      </li>
      ${parties.length ? html`<li class="of-party">${partyWord()}</li>` : nothing}
      <li>${msg('No act recorded', { id: 'map.none' })}</li>
    </ul>`;
  }

  /**
   * What is not on the map itself: bodies of many states, acts that mark nothing, and what is not listed.
   *
   * @param acts - Of the chosen level, whatever the year: what is of another year keeps its place.
   * @param shown - Those on show.
   * @param marked - Codes of what the map marks for some year.
   * @param notCounted - Renders what is not listed; undefined where there is nothing of it.
   * @param isPrinted - Paper has what is not listed, and nothing that leads to the rows.
   */
  renderBeside(
    formatter: Formatter,
    acts: readonly Mark[],
    shown: readonly Mark[],
    marked: ReadonlySet<string>,
    notCounted: (() => unknown) | undefined,
    isPrinted: boolean,
  ): TemplateResult {
    const isInternational = ({ level }: Mark) => level === 'international';
    const isUnmarked = (act: Mark) => !isInternational(act) && !marked.has(act.code);
    const bodies = acts.filter(isInternational);
    const unmarked = oneOfEach(shown.filter(isUnmarked));
    const hasUnmarked = acts.some(isUnmarked);
    const choose = (code: string) => {
      this.#host.choose(code);
    };
    return html`<div class="beside">
      <div>
        ${
          bodies.length
            ? html`<h3>${msg('International bodies', { id: 'map.bodies' })}</h3>
                ${renderRows(formatter, bodies, shown, choose)}`
            : nothing
        }
      </div>
      <div>
        ${hasUnmarked || notCounted ? html`<h3>${msg('Read with care', { id: 'map.care' })}</h3>` : nothing}
        ${
          hasUnmarked
            ? this.#unmarked.render('unmarked', `${unmarkedWord()} (${unmarked.length})`, () =>
                renderStrip(formatter, unmarked, choose),
              )
            : nothing
        }
        ${notCounted ? this.renderNotCounted(notCounted, isPrinted) : nothing}
      </div>
    </div>`;
  }

  /** @param shown - What is on show: the map has borders, the list says dates in full. */
  renderNotes(
    formatter: Formatter,
    doc: DocumentInParts,
    count: number,
    shown: { readonly map: boolean; readonly list: boolean },
  ): TemplateResult {
    // Until the visitor comes near, no formatter is made: the picture at rest says the year alone, and keeps to it.
    const age = ageOf(doc, (date) => (shown.list ? formatter.date(date) : date.slice(0, 4)));
    return html`<p class="notes">
      <span role="status">${
        count
          ? msg(str`Acts shown: ${count}`, { id: 'map.shown' })
          : msg('No act matches', { id: 'map.noMatch' })
      }</span>
      ${age && `· ${age}`}
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
