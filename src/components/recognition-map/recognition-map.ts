import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { notCountedSection, recognitions, type Act, type CampaignDocument } from '../../campaign/schema.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { mergedPath, type Point } from '../../geography/geography.js';
import { CampaignElement } from '../../internal/campaign-element.js';
import { regionName } from '../../internal/intl.js';
import { only } from '../../internal/only.js';
import { renderText, textFor } from '../../internal/text.js';
import { msg, str } from '../../locale/localize.js';
import { renderCard } from './act-card.js';
import { listed, renderList, type ListState } from './act-list.js';
import {
  actsOf,
  kindOf,
  kindsOf,
  nearest,
  neighbour,
  oneOfEach,
  placesOf,
  yearOf,
  type Place,
} from './acts.js';
import { Fold } from './fold.js';
import { MapView } from './map-view.js';
import { isSavingData } from '../../internal/saving-data.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { sourceStyles } from '../../styles/source.styles.js';
import { recognitionMapStyles } from './recognition-map.styles.js';
import { renderSources } from '../../internal/source-list.js';
import type { Voice } from './voice.js';
import { fieldWords, kindWords, levelWords, titleWord, unmarkedWord } from './words.js';
import { renderWorld, type StageHandlers } from './world-view.js';
import { YearControl } from './year-control.js';
import { renderZoomBar } from './zoom-bar.js';

/** Values of `view`. */
export const MAP_VIEWS = ['map', 'list'] as const;
export type MapViewName = (typeof MAP_VIEWS)[number];
/** Values of `level`. */
export const MAP_LEVELS = ['all', 'national', 'subnational', 'international'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
/** Pixels around a small place within which it is still hit: a target of 24. */
const REACH = 12;
let instances = 0;

const language = (tag: string) => tag.split('-')[0];
const choice = (label: string, pressed: boolean, choose: () => void) =>
  html`<button aria-pressed=${pressed} @click=${choose}>${label}</button>`;

/**
 * Acts by legislatures and other bodies, on a map of the world and in a list of the same rows. Choosing a
 * jurisdiction opens its card: every act with its body, date, words, disputes and sources.
 *
 * Areas are filled by the kind of body that acted, never by the strength of its words. The map is one tab stop:
 * arrow keys go to the next marked place in that direction, Enter opens its card, Escape closes it.
 *
 * @customElement campaign-recognition-map
 * @summary Acts by legislatures and other bodies: a map, a list, and the sources of each act.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignSelectEvent} campaign-select - A visitor chose a jurisdiction; `detail.id` is its code.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart frame - The box around it.
 * @csspart heading - The heading.
 * @csspart map - The map.
 * @csspart legend - The legend.
 * @csspart list - The table.
 * @csspart card - The card of the chosen jurisdiction.
 * @csspart close - The button that closes the card.
 * @cssprop [--campaign-land=#e3ded4] - Countries without an act.
 */
export class CampaignRecognitionMap extends CampaignElement {
  static override properties: PropertyDeclarations = {
    view: { useDefault: true },
    level: { useDefault: true },
    until: { type: Number },
    selected: { reflect: true },
    active: { state: true },
    listState: { state: true },
    printing: { state: true },
  };
  static override readonly choices = { ...super.choices, view: MAP_VIEWS, level: MAP_LEVELS };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    iconButtonStyles,
    sourceStyles,
    recognitionMapStyles,
  ];
  static override readonly sections = [recognitions, notCountedSection];

  /** What is on show. Where the visitor saves data, the list comes first. */
  declare view: MapViewName;
  /** Which acts are shown. */
  declare level: MapLevel;
  /** Acts up to this year are shown; by default all. */
  declare until: number | undefined;
  /** Code of the jurisdiction whose card is open. */
  declare selected: string | null | undefined;
  /** The place under the pointer, or the one that the arrow keys reached. */
  declare private active: string | undefined;
  declare private listState: ListState;
  declare private printing: boolean;

  readonly #refresh = () => {
    this.requestUpdate();
  };
  readonly #map = new MapView(this.#refresh);
  readonly #years = new YearControl((year) => {
    this.until = year;
    this.requestUpdate();
  });
  readonly #unmarked = new Fold(this.#refresh);
  readonly #notCounted = new Fold(this.#refresh);
  readonly #hatch = `campaign-hatch-${++instances}`;
  #connection: AbortController | undefined;
  #sizes: ResizeObserver | undefined;
  #stage: HTMLElement | null = null;
  #width = 900;
  /** What had the focus before the card opened. */
  #opener: HTMLElement | null = null;
  #focusCard = false;
  #row: Act | undefined;
  /** Where the arrow keys go on from. */
  #last: string | undefined;
  #mapWanted = false;
  /** Whether the visitor came near. Formatters cost more time than the whole picture, and wait for that. */
  #near = false;
  #places: Place[] = [];
  #land = '';
  #placed: CampaignDocument | undefined;
  /** The places that the acts on show mark. */
  #marks: Place[] = [];

  constructor() {
    super();
    this.view = 'map';
    this.level = 'all';
    this.until = undefined;
    this.selected = undefined;
    this.active = undefined;
    this.listState = { query: '', sort: 'name', descending: false };
    this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#connection = new AbortController());
    // Told after layout, so that the width is known without forcing one.
    this.#sizes = new ResizeObserver(([entry]) => {
      this.#width = entry?.contentRect.width ?? 0;
      this.#scaleHatch();
    });
    addEventListener('beforeprint', () => (this.printing = true), only({ signal }));
    addEventListener('afterprint', () => (this.printing = false), only({ signal }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#sizes?.disconnect();
    this.#stage = null;
    this.#map.stop();
    this.#years.stop();
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const all = doc.recognitions;
    if (!all?.length) return undefined;
    const years = all.map(yearOf);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const until = this.until ? Math.max(first, Math.min(this.until, last)) : last;
    const level = MAP_LEVELS.includes(this.level) ? this.level : 'all';
    const acts = actsOf(all, level, until);
    // Where data are saved, nothing of the map is decoded before it is asked for.
    const sparing = isSavingData() && !this.#mapWanted;
    const list = this.view === 'list' || sparing;
    this.#near ||= list || this.printing || !!this.selected;
    const updated = doc.updated && this.#near ? this.date(doc.updated) : doc.updated;
    const voice = this.#voice(doc);
    if (!sparing) this.#place(doc, all);
    return html`<div class="frame" part="frame" @pointerenter=${this.#come} @focusin=${this.#come} @keydown=${this.#keydown}>
      <h2 part="heading">${titleWord()}</h2>
      <div class="bar">
        <div class="choice">
          ${choice(msg('Map', { id: 'map.map' }), !list, () => {
            this.#mapWanted = true;
            this.view = 'map';
            this.requestUpdate();
          })}
          ${choice(msg('List', { id: 'map.list' }), list, () => (this.view = 'list'))}
        </div>
        <div class="choice" role="group" aria-label=${fieldWords().level}>
          ${Object.entries(levelWords()).map(([name, word]) =>
            choice(word, name === level, () => (this.level = name as MapLevel)),
          )}
        </div>
      </div>
      ${!list || (this.printing && !sparing) ? this.#renderMap(voice, all, acts) : nothing}
      ${this.#years.render(first, until, last, msg(str`Until ${until}`, { id: 'map.until' }))}
      ${list || this.printing ? this.#renderList(voice, all, acts) : nothing}
      ${list ? nothing : this.#renderBelow(voice, acts)}
      <p class="notes">
        <span role="status">${msg(str`Acts shown: ${acts.length}`, { id: 'map.shown' })}</span>
        ${updated ? `· ${msg(str`Data: ${updated}`, { id: 'map.data' })}` : nothing}
        ${list ? nothing : `· ${msg('Borders: Natural Earth (public domain)', { id: 'map.borders' })}`}
        ${list ? nothing : this.text(doc.bordersNote)}
      </p>
      ${this.#renderNotCounted(voice, doc)}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { box } = this.#map;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    this.#scaleHatch();
    const stage = find('.stage');
    if (stage !== this.#stage) {
      this.#sizes?.disconnect();
      this.#stage = stage;
      if (stage) this.#sizes?.observe(stage);
    }
    const point = this.#mark(this.active)?.point;
    if (point) {
      find('.tip')?.style.setProperty('--_x', `${((point[0] - box[0]) / box[2]) * 100}%`);
      find('.tip')?.style.setProperty('--_y', `${((point[1] - box[1]) / box[3]) * 100}%`);
    }
    if (this.#focusCard) find('.card')?.focus();
    this.#focusCard = false;
  }

  #place(doc: CampaignDocument, all: readonly Act[]) {
    if (this.#placed === doc) return;
    this.#placed = doc;
    this.#places = placesOf(all);
    this.#land = mergedPath(new Set(this.#places.filter(({ area }) => area).map(({ code }) => code)));
  }

  /** The hatch keeps its size on the screen. */
  #scaleHatch() {
    this.renderRoot
      .querySelector('pattern')
      ?.setAttribute('patternTransform', `rotate(45) scale(${this.#map.box[2] / (this.#width || 900)})`);
  }

  #mark(code: string | null | undefined): Place | undefined {
    return this.#marks.find((place) => place.code === code);
  }

  #renderMap(voice: Voice, all: readonly Act[], acts: readonly Act[]): TemplateResult {
    const kinds = kindsOf(acts);
    this.#marks = this.#places.filter(({ code }) => kinds.has(code));
    const active = this.#mark(this.active);
    return html`<div class="map">
      ${renderWorld(voice, {
        land: this.#land,
        places: this.#places,
        kinds,
        view: this.#map,
        hatch: this.#hatch,
        active: active?.code,
        selected: this.selected,
        on: this.#onStage,
      })}
      ${active ? html`<div class="tip" aria-hidden="true">${voice.name(active.act).value}</div>` : nothing}
      ${renderZoomBar(this.#map, this.#near)} ${this.#renderCard(voice, all)}
    </div>`;
  }

  /** The legend, and what is not on the map itself: bodies of many states, and acts that mark nothing. */
  #renderBelow(voice: Voice, acts: readonly Act[]): TemplateResult {
    const rest = oneOfEach(acts).filter(({ code }) => !this.#mark(code));
    const isInternational = ({ level }: Act) => level === 'international';
    const organisations = rest.filter(isInternational);
    const unmarked = rest.filter((act) => !isInternational(act));
    const words = kindWords();
    const strip = (items: readonly Act[], label?: string) =>
      html`<div class="strip">
        ${label}
        ${items.map((act) => {
          const choose = () => {
            this.#choose(act.code);
          };
          const { value, lang } = voice.name(act);
          return html`<button
            class="button quiet small"
            data-code=${act.code}
            lang=${lang}
            dir="auto"
            @click=${choose}
          >
            ${value}
          </button>`;
        })}
      </div>`;
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

  #renderNotCounted(voice: Voice, { notCounted }: CampaignDocument): TemplateResult | typeof nothing {
    if (!notCounted?.length) return nothing;
    return this.#notCounted.render(
      'not-counted',
      msg('What is not listed, and why', { id: 'map.notCounted' }),
      () =>
        html`<ul>
          ${notCounted.map(
            ({ jurisdiction, date, what, note, sources }) =>
              html`<li>
                <strong>${this.text(jurisdiction)}</strong> ${date && this.date(date)}
                <p>${this.text(what)}</p>
                <p class="muted">${this.text(note)}</p>
                ${renderSources(voice, sources)}
              </li>`,
          )}
        </ul>`,
    );
  }

  #renderList(voice: Voice, all: readonly Act[], acts: readonly Act[]): TemplateResult {
    const rows = listed(voice, acts, this.listState);
    const { selected, printing } = this;
    const ofSelected = rows.filter(({ code }) => code === selected);
    const row = ofSelected.find((act) => act === this.#row) ?? ofSelected[0];
    const card = () => (printing ? nothing : this.#renderCard(voice, all));
    return html`<div class="list">
      ${row ? nothing : card()}
      ${renderList(voice, rows, this.listState, {
        row,
        card,
        isMarked: (act) =>
          !!kindOf(act) && (!this.#placed || this.#places.some(({ code }) => code === act.code)),
        change: (state) => (this.listState = state),
        choose: (act) => {
          if (act === row) this.#close();
          else this.#choose(act.code, act);
        },
      })}
    </div>`;
  }

  #renderCard(voice: Voice, all: readonly Act[]): TemplateResult | typeof nothing {
    const acts = all.filter(({ code }) => code === this.selected);
    if (!acts.length) return nothing;
    const [left, , width] = this.#map.box;
    const isRight = (this.#mark(this.selected)?.point[0] ?? 0) > left + width / 2;
    return renderCard(voice, acts, isRight ? 'left' : 'right', this.#close);
  }

  #voice(doc: CampaignDocument): Voice {
    const { locale } = this;
    const name = ({ code, jurisdiction }: Act) => {
      const found = textFor(jurisdiction, locale, doc.languages?.[0]);
      const isForeign = language(found.lang) !== language(locale);
      return isForeign && this.#near && /^[A-Z]{2}$/.test(code)
        ? { value: regionName(locale, code), lang: locale }
        : found;
    };
    return {
      locale,
      text: (text) => this.text(text),
      plain: (text) => this.plain(text),
      date: (date) => this.date(date),
      name,
      marked: (act) => {
        const { value, lang } = name(act);
        return renderText({ [lang]: value }, locale);
      },
      source: (id) => doc.sources?.find((source) => source.id === id),
    };
  }

  readonly #come = () => {
    if (!this.#near) this.requestUpdate();
    this.#near = true;
  };

  readonly #onStage: StageHandlers = {
    click: (event) => {
      const place = this.#placeAt(event);
      if (place && !this.#map.dragged) this.#choose(place.code);
    },
    keydown: (event) => {
      const { key } = event;
      const direction = DIRECTIONS[key];
      const place = this.#mark(this.active);
      if (direction) this.#go(place ? neighbour(this.#marks, place.point, direction) : this.#marks[0]);
      else if (place && (key === 'Enter' || key === ' ')) this.#choose(place.code);
      else if (key === '+' || key === '-') this.#map.zoom(key === '+' ? 1 : -1);
      else return;
      event.preventDefault();
    },
    focus: ({ currentTarget }) => {
      if ((currentTarget as Element).matches(':focus-visible'))
        this.#go(this.#mark(this.#last) ?? this.#marks[0]);
    },
    leave: () => {
      this.active = undefined;
    },
    down: (event) => {
      this.#map.down(event);
    },
    move: (event) => {
      this.#map.move(event);
      this.active = this.#map.dragged ? undefined : this.#placeAt(event)?.code;
    },
    up: (event) => {
      this.#map.up(event);
    },
    wheel: (event) => {
      this.#map.wheel(event);
    },
  };

  /** The place that a pointer means: the one below it, or a small one close by. */
  #placeAt(event: MouseEvent): Place | undefined {
    const target = event.target instanceof SVGElement ? this.#mark(event.target.dataset['code']) : undefined;
    const { point, unit } = this.#map.locate(event);
    return target ?? nearest(this.#marks, ([x, y]) => Math.hypot(x - point[0], y - point[1]) / unit, REACH);
  }

  #go(place: Place | undefined) {
    if (!place) return;
    this.active = this.#last = place.code;
    this.#map.reveal(place.point);
  }

  #choose(code: string, row?: Act) {
    this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#row = row;
    this.#last = this.selected = code;
    this.active = undefined;
    this.#focusCard = true;
    this.dispatchEvent(new CampaignSelectEvent({ id: code }));
  }

  readonly #close = () => {
    this.selected = undefined;
    (this.#opener ?? this.renderRoot.querySelector<HTMLElement>('.stage'))?.focus();
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.selected) return;
    event.preventDefault();
    this.#close();
  };
}
