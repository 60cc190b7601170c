import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Act, CampaignDocument } from '../../campaign/schema.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { mergedPath, type Point } from '../../geography/geography.js';
import { CampaignElement } from '../../internal/campaign-element.js';
import { regionName } from '../../internal/names.js';
import { only } from '../../internal/only.js';
import { renderText, textFor } from '../../internal/text.js';
import { msg, str } from '../../locale/localize.js';
import { renderCard } from './act-card.js';
import { listed, renderList, type ListState } from './act-list.js';
import {
  actsOf,
  kindOf,
  kindsOf,
  countryOf,
  neighbour,
  oneOfEach,
  outlineOf,
  placesOf,
  yearOf,
  type Outline,
  type Place,
} from './acts.js';
import { Fold } from './fold.js';
import { MapView } from './map-view.js';
import { isSavingData } from '../../internal/saving-data.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { sourceStyles } from '../../styles/source.styles.js';
import { recognitionMapStyles } from './recognition-map.styles.js';
import { sayBody } from './acting-body.js';
import { meantBy } from './meant.js';
import { middleOf } from './middle.js';
import { renderNoAct, renderNotCounted } from './no-act.js';
import type { Voice } from './voice.js';
import { fieldWords, kindWords, levelWords, noActWord, titleWord, unmarkedWord } from './words.js';
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
let instances = 0;

const language = (tag: string) => tag.split('-')[0];
const choice = (label: string, pressed: boolean, choose: () => void) =>
  html`<button aria-pressed=${pressed} @click=${choose}>${label}</button>`;

/**
 * Acts by legislatures and other bodies, on a map of the world and in a list of the same rows. Choosing a
 * jurisdiction opens its card: every act on show with its body, date, words, disputes and sources. A country without an
 * act says so.
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
    asked: { state: true },
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
  static override readonly sections = ['recognitions', 'notCounted'] as const;

  /** What is on show. Where the visitor saves data, the list comes first. */
  declare view: MapViewName;
  /** Which acts are shown. */
  declare level: MapLevel;
  /** Acts up to this year are shown; by default all. */
  declare until: number | undefined;
  /** Code of the jurisdiction whose card is open. */
  declare selected: string | null | undefined;
  /** Code of what is under the pointer, or of the place that the arrow keys reached. */
  declare private active: string | undefined;
  /** Code of a country that was chosen and has no act on show. */
  declare private asked: string | undefined;
  declare private listState: ListState;
  declare private printing: boolean;

  readonly #refresh = () => {
    this.requestUpdate();
  };
  readonly #map = new MapView(this.#refresh);
  readonly #years = new YearControl((year) => {
    this.#narrow(() => (this.until = year));
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
  /** The acts on show, and the places that they mark. */
  #acts: readonly Act[] = [];
  #marks: Place[] = [];
  /** Where on the map the name of what is active stands. */
  #tipAt: Point = [0, 0];

  constructor() {
    super();
    this.view = 'map';
    this.level = 'all';
    this.until = undefined;
    this.selected = undefined;
    this.active = undefined;
    this.asked = undefined;
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
    const level = this.#level;
    const acts = (this.#acts = actsOf(all, level, until));
    // Where data are saved, nothing of the map is decoded before it is asked for.
    const sparing = isSavingData() && !this.#mapWanted;
    const list = this.view === 'list' || sparing;
    this.#near ||= list || this.printing || !!this.selected;
    const voice = this.#voice(doc);
    if (!sparing) this.#place(doc, all);
    const rows = list || this.printing ? listed(voice, acts, this.listState) : acts;
    return html`<div class="frame" part="frame" @pointerenter=${this.#come} @focusin=${this.#come} @keydown=${this.#keydown}>
      <h2 part="heading">${titleWord()}</h2>
      <div class="bar">
        <div class="choice">
          ${choice(msg('Map', { id: 'map.map' }), !list, () => {
            this.#mapWanted = true;
            this.#turn('map');
          })}
          ${choice(msg('List', { id: 'map.list' }), list, () => {
            this.#turn('list');
          })}
        </div>
        <div class="choice" role="group" aria-label=${fieldWords().level}>
          ${Object.entries(levelWords()).map(([name, word]) =>
            choice(word, name === level, () => {
              this.#years.stop();
              this.#narrow(() => (this.level = name as MapLevel));
              this.requestUpdate();
            }),
          )}
        </div>
      </div>
      ${!list || (this.printing && !sparing) ? this.#renderMap(voice, doc, acts) : nothing}
      ${this.#years.render(first, until, last, msg(str`Until ${until}`, { id: 'map.until' }))}
      ${list || this.printing ? this.#renderList(voice, rows) : nothing}
      ${list ? nothing : this.#renderBelow(voice, acts)}
      <p class="notes">
        <span role="status">${
          rows.length
            ? msg(str`Acts shown: ${rows.length}`, { id: 'map.shown' })
            : msg('No act matches', { id: 'map.noMatch' })
        }</span>
        ${this.#renderAge(doc, all, list || this.printing)}
        ${list ? nothing : `· ${msg('Borders: Natural Earth (public domain)', { id: 'map.borders' })}`}
        ${list ? nothing : this.text(doc.bordersNote)}
      </p>
      ${this.#renderNotCounted(voice, doc)}
    </div>`;
  }

  get #level(): MapLevel {
    return MAP_LEVELS.includes(this.level) ? this.level : 'all';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    this.#scaleHatch();
    const stage = find('.stage');
    if (stage !== this.#stage) {
      this.#sizes?.disconnect();
      this.#stage = stage;
      if (stage) this.#sizes?.observe(stage);
    }
    this.#placeTip();
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

  #renderMap(voice: Voice, doc: CampaignDocument, acts: readonly Act[]): TemplateResult {
    const kinds = kindsOf(acts);
    this.#marks = this.#places.filter(({ code }) => kinds.has(code));
    const chosen = acts.find(({ code }) => code === this.selected)?.code;
    return html`<div class="map">
      ${renderWorld(voice, {
        land: this.#land,
        places: this.#places,
        kinds,
        view: this.#map,
        hatch: this.#hatch,
        active: this.#mark(this.active)?.code,
        rings: [chosen, this.asked, this.active].flatMap((code) => this.#outline(code) ?? []),
        selected: this.selected,
        on: this.#onStage,
      })}
      ${this.active ? this.#renderTip(voice, doc, this.active) : nothing}
      ${renderZoomBar(this.#map, this.#near)} ${this.printing ? nothing : this.#renderCard(voice)}
      ${this.asked && !this.printing ? this.#renderNoAct(voice, doc, this.asked) : nothing}
      ${
        this.#near
          ? html`<p class="visually-hidden" role="status">${
              this.asked
                ? `${this.#nameOf(voice, doc, this.asked)}: ${this.#noAct(doc, this.asked)}`
                : nothing
            }</p>`
          : nothing
      }
    </div>`;
  }

  #outline(code: string | null | undefined): Outline | undefined {
    return this.#mark(code) ?? (code ? outlineOf(code) : undefined);
  }

  /** What a jurisdiction is called: by the document, or in the visitor's language. */
  #nameOf(voice: Voice, { recognitions: all }: CampaignDocument, code: string): string {
    const act = all?.find((act) => act.code === code);
    return act ? voice.name(act).value : regionName(this.locale, code);
  }

  /** Why a country has nothing on show. */
  #noAct({ recognitions: all = [] }: CampaignDocument, code: string): string {
    if (all.some((act) => act.code === code))
      return msg('No act of this level and time', { id: 'map.noActNow' });
    const hasParts = all.some((act) => act.code !== code && countryOf(act.code) === code);
    return hasParts ? `${levelWords().national}: ${noActWord()}` : noActWord();
  }

  /** What is pointed at: its name, the body that acted, or that there is no act. */
  #renderTip(voice: Voice, doc: CampaignDocument, code: string): TemplateResult {
    const acts = this.#acts.filter((act) => act.code === code);
    const kind = kindsOf(acts).get(code);
    const act = acts.find((act) => kindOf(act) === kind) ?? acts[0];
    return html`<div class="tip" aria-hidden="true">
      <strong>${this.#nameOf(voice, doc, code)}</strong>
      <span>${act ? sayBody(voice, act) : this.#noAct(doc, code)}</span>
      ${acts.length > 1 ? html`<span>${msg(str`Acts: ${acts.length}`, { id: 'map.acts' })}</span>` : nothing}
    </div>`;
  }

  #renderNoAct(voice: Voice, doc: CampaignDocument, code: string): TemplateResult {
    const all = doc.recognitions ?? [];
    const parts = oneOfEach(this.#acts).filter((act) => act.code !== code && countryOf(act.code) === code);
    return renderNoAct(
      voice,
      {
        name: this.#nameOf(voice, doc, code),
        answer: this.#noAct(doc, code),
        isUnlisted: !all.some((act) => act.code === code),
        parts: parts.length ? this.#renderStrip(voice, parts, levelWords().subnational) : nothing,
        notCounted: (doc.notCounted ?? []).filter((item) => item.code === code),
      },
      this.#side(code),
      this.#close,
    );
  }

  /** Until the visitor comes near, no formatter is made: the picture at rest says the year alone, and keeps to it. */
  #renderAge(
    { updated, sources }: CampaignDocument,
    all: readonly Act[],
    list: boolean,
  ): string | typeof nothing {
    const cited = new Set(all.flatMap(({ sources }) => sources));
    let newest = '';
    for (const { id, date = '' } of sources ?? []) if (cited.has(id) && date > newest) newest = date;
    const date = updated ?? newest;
    if (!date) return nothing;
    const said = list ? this.date(date) : date.slice(0, 4);
    return updated
      ? `· ${msg(str`Data: ${said}`, { id: 'map.data' })}`
      : `· ${msg(str`Newest source: ${said}`, { id: 'map.newest' })}`;
  }

  /** The legend, and what is not on the map itself: bodies of many states, and acts that mark nothing. */
  #renderBelow(voice: Voice, acts: readonly Act[]): TemplateResult {
    const rest = oneOfEach(acts).filter(({ code }) => !this.#mark(code));
    const isInternational = ({ level }: Act) => level === 'international';
    const organisations = rest.filter(isInternational);
    const unmarked = rest.filter((act) => !isInternational(act));
    const words = kindWords();
    return html`<ul class="legend" part="legend">
        <li class="full">${words.full}</li>
        <li class="unclear">${words.unclear}</li>
        <li class="committee">${words.committee}</li>
        <li class="dot">${words.dot}</li>
        <li>${msg('No act recorded', { id: 'map.none' })}</li>
      </ul>
      ${organisations.length ? this.#renderStrip(voice, organisations, levelWords().international) : nothing}
      ${
        unmarked.length
          ? this.#unmarked.render('unmarked', `${unmarkedWord()} (${unmarked.length})`, () =>
              this.#renderStrip(voice, unmarked),
            )
          : nothing
      }`;
  }

  /** Buttons that open the cards of jurisdictions. */
  #renderStrip(voice: Voice, items: readonly Act[], label?: string): TemplateResult {
    return html`<div class="strip">
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
  }

  #renderNotCounted(voice: Voice, { notCounted }: CampaignDocument): TemplateResult | typeof nothing {
    if (!notCounted?.length) return nothing;
    return this.#notCounted.render(
      'not-counted',
      msg('What is not listed, and why', { id: 'map.notCounted' }),
      () => renderNotCounted(voice, notCounted),
    );
  }

  #renderList(voice: Voice, rows: readonly Act[]): TemplateResult {
    const { selected, printing } = this;
    const ofSelected = rows.filter(({ code }) => code === selected);
    const row = ofSelected.find((act) => act === this.#row) ?? ofSelected[0];
    const card = () => (printing ? nothing : this.#renderCard(voice));
    return html`<div class="list">
      ${row ? nothing : card()}
      ${renderList(voice, rows, this.listState, {
        row,
        card,
        printing,
        isMarked: (act) =>
          !!kindOf(act) && (!this.#placed || this.#places.some(({ code }) => code === act.code)),
        change: (state) => {
          this.#years.stop();
          this.listState = state;
        },
        choose: (act) => {
          if (act === row) this.#close();
          else this.#choose(act.code, act);
        },
      })}
    </div>`;
  }

  /** The card of what is selected, with its acts on show. */
  #renderCard(voice: Voice): TemplateResult | typeof nothing {
    const acts = this.#acts.filter(({ code }) => code === this.selected);
    if (!acts.length) return nothing;
    return renderCard(voice, acts, this.#side(this.selected), this.#close);
  }

  /** The side of the map on which a card does not cover what it is about. */
  #side(code: string | null | undefined): string {
    const { path = '', point = middleOf(path) } = this.#outline(code) ?? {};
    const [left, , width] = this.#map.box;
    return point[0] > left + width / 2 ? 'left' : 'right';
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
      found: (text) => textFor(text, locale, doc.languages?.[0]),
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
      if (this.#map.dragged) return;
      const { code, point } = this.#meant(event);
      if (code) this.#ask(code, point);
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
      const { code, point } = this.#meant(event);
      this.active = this.#map.dragged ? undefined : code;
      this.#tipAt = point;
      this.#placeTip();
    },
    up: (event) => {
      this.#map.up(event);
    },
    wheel: (event) => {
      this.#map.wheel(event);
    },
  };

  #meant(event: MouseEvent): { code: string | undefined; point: Point } {
    const { point, unit } = this.#map.locate(event);
    return { code: meantBy(this.#marks, event.target, point, unit), point };
  }

  #placeTip() {
    const [x, y, width, height] = this.#map.box;
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip')?.style;
    tip?.setProperty('--_x', `${((this.#tipAt[0] - x) / width) * 100}%`);
    tip?.setProperty('--_y', `${((this.#tipAt[1] - y) / height) * 100}%`);
  }

  #go(place: Place | undefined) {
    if (!place) return;
    this.active = this.#last = place.code;
    this.#tipAt = place.point;
    this.#map.reveal(place.point);
  }

  /** Opens the card of what the pointer meant; where there is no act, says so. */
  #ask(code: string, point: Point) {
    if (this.#acts.some((act) => act.code === code)) {
      this.#choose(code);
      return;
    }
    this.#leave();
    this.selected = this.active = undefined;
    this.asked = code;
    this.#tipAt = point;
  }

  #choose(code: string, row?: Act) {
    this.#leave();
    this.#row = row;
    this.#last = this.selected = code;
    this.active = this.asked = undefined;
    this.#focusCard = true;
    this.dispatchEvent(new CampaignSelectEvent({ id: code }));
  }

  /** What is chosen ends the play of years, and gives the focus back when it closes. */
  #leave() {
    this.#years.stop();
    this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  readonly #close = () => {
    this.selected = this.asked = undefined;
    (this.#opener ?? this.renderRoot.querySelector<HTMLElement>('.stage'))?.focus();
  };

  /** Shows the map or the list. */
  #turn(view: MapViewName) {
    this.view = view;
    this.asked = undefined;
    this.#years.stop();
    this.requestUpdate();
  }

  /** Another choice of level or year: a card without an act on show any more closes. */
  #narrow(change: () => void) {
    change();
    this.asked = undefined;
    const acts = actsOf(this.doc?.recognitions ?? [], this.#level, this.until ?? Infinity);
    if (!acts.some(({ code }) => code === this.selected)) this.selected = undefined;
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(this.selected ?? this.asked)) return;
    event.preventDefault();
    this.#close();
  };
}
