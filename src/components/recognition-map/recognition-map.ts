import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import type { Act } from '../../campaign/schema.js';
import { GradualList } from '../../controllers/gradual-list.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { SourceFolds } from '../../controllers/source-folds.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { bringWorld } from '../../geography/atlas.js';
import { isWorldKnown, type Point } from '../../geography/geography.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { only } from '../../page/only.js';
import { renderQuote, renderText, textFor } from '../../element/text.js';
import { msg, str } from '../../locale/localize.js';
import type { ListState } from './act-list.js';
import {
  actsOf,
  kindOf,
  kindsOf,
  layoutOf,
  countryOf,
  neighbour,
  oneOfEach,
  outlineOf,
  placesOf,
  yearOf,
  type Outline,
  type Place,
} from './acts.js';
import { bringControls, controlsHere } from './controls-here.js';
import { MapView } from './map-view.js';
import { onServer } from '../../page/on-server.js';
import { isSavingData } from '../../page/saving-data.js';
import { whenIdle } from '../../page/when-idle.js';
import { recognitionMapStyles } from './recognition-map.styles.js';
import type { ControlsHost, MapControls } from './map-controls.js';
import { middleOf } from './middle.js';
import type { Formatter } from './formatter.js';
import { levelWords, noActWord, titleWord } from '../../acts/words.js';
import { renderWorld, type StageHandlers } from './world-view.js';
import { renderStrip } from './strip.js';

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
/** Milliseconds that the controls wait on a busy page. */
const MOST_WAIT = 200;
let instances = 0;

const WHOLE = ['recognitions', 'notCounted', 'sources'] as const;
type Details = typeof import('./map-details.js');

const marksOf = ({ marks, recognitions }: DocumentInParts): readonly Mark[] => marks ?? recognitions ?? [];
const language = (tag: string) => tag.split('-')[0];

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
  static override styles: CSSResultGroup = [super.styles, recognitionMapStyles, controlsHere()?.styles ?? []];
  static override readonly sections = ['marks'] as const;

  /** What is on show. Where the visitor saves data, the list comes first. */
  view: MapViewName = 'map';
  /** Which acts are shown. */
  level: MapLevel = 'all';
  /** Acts up to this year are shown; by default all. */
  until: number | undefined = undefined;
  /** Code of the jurisdiction whose card is open. */
  selected: string | null | undefined = undefined;
  /** Code of what is under the pointer, or of the place that the arrow keys reached. */
  private active: string | undefined = undefined;
  /** Code of a country that was chosen and has no act on show. */
  private asked: string | undefined = undefined;
  private listState: ListState = { query: '', sort: 'name', descending: false };
  private printing = false;

  readonly #refresh = () => {
    this.requestUpdate();
  };
  /** Cards, list and answers, and the acts in full that they are of. */
  readonly #details = new LazyPart(this, async () => {
    const [part] = await Promise.all([
      import('./map-details.js'),
      this.store?.bringTexts(WHOLE, this.locale),
      ...WHOLE.map((name) => this.store?.bring(name)),
    ]);
    if (this.doc && !this.store?.read(WHOLE)) throw new Error('The acts are not here.');
    return part;
  });
  readonly #sourceFolds = new SourceFolds(this, () => ({
    locale: this.locale,
    store: this.store,
    read: (parts) => this.read(parts),
    text: (text) => this.text(text),
    plain: (text) => this.plain(text),
    quote: (text) => renderQuote(text, this.locale, this.doc?.languages?.[0]),
    date: (date) => this.date(date),
  }));
  readonly #chooseCode = (code: string) => {
    this.#choose(code);
  };
  readonly #host: ControlsHost = {
    requestUpdate: this.#refresh,
    choose: this.#chooseCode,
    show: (view) => {
      this.#mapWanted ||= view === 'map';
      this.view = view;
      this.asked = undefined;
      this.#stop();
      this.requestUpdate();
    },
    narrow: (choice) => {
      this.#narrow(choice);
      this.requestUpdate();
    },
  };
  /** All around the picture that is no part of it: asked for and drawn once that stands. */
  readonly #controls = new LazyPart<MapControls>(this, async () => {
    if (this.hasUpdated)
      await new Promise<void>((go) => {
        whenIdle(go, MOST_WAIT);
      });
    return new (await bringControls()).MapControls(this.#host);
  });
  readonly #rows = new GradualList(this);
  readonly #map = new MapView(this.#refresh);
  readonly #hatch = `campaign-hatch-${++instances}`;
  #connection: AbortController | undefined;
  #sizes: ResizeObserver | undefined;
  #sight: IntersectionObserver | undefined;
  #stage: HTMLElement | null = null;
  #width = 900;
  /** What had the focus before the card opened. */
  #opener: HTMLElement | null = null;
  #focusCard = false;
  #row: Act | undefined;
  /** Where the arrow keys go on from. */
  #last: string | undefined;
  #mapWanted = false;
  #controlsWanted = false;
  /** Whether what a picture without a layout needs was asked for, and came or failed. */
  #isPrepared = false;
  /** Whether what is on show needs the details. */
  #needsDetails = false;
  #places: Place[] = [];
  #land = '';
  #placed: readonly Mark[] | undefined;
  /** The acts on show, the same in full, and the places that they mark. */
  #shown: readonly Mark[] = [];
  #acts: readonly Act[] = [];
  #marks: Place[] = [];
  /** Where on the map the name of what is active stands. */
  #tipAt: Point = [0, 0];

  constructor() {
    super();
    const part = controlsHere();
    if (part) this.#controls.here = new part.MapControls(this.#host);
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
    this.#sight = new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Whoever prints the page from its menu comes near no element, and paper has the list.
      this.#details.bringWhenIdle();
    });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#sizes?.disconnect();
    this.#sight?.disconnect();
    this.#stage = null;
    this.#map.stop();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const needed = !onServer && (this.#isList || !!this.selected);
    // Not again when they could not be had: that is the visitor's to ask.
    if (needed && !this.#needsDetails) void this.#details.bring();
    this.#needsDetails = needed;
  }

  /** Where data are saved, nothing of the map is decoded before it is asked for. */
  get #isSparing() {
    return isSavingData() && !this.#mapWanted;
  }

  get #isList() {
    return this.view === 'list' || this.#isSparing;
  }

  /** The document with the acts in full; what the scripts carry apart is read once it was asked for. */
  get #whole() {
    return this.#details.here || !this.doc?.marks ? this.read(WHOLE) : undefined;
  }

  protected override renderCampaign(doc: DocumentInParts): TemplateResult | undefined {
    const all = marksOf(doc);
    if (!all.length || !this.#isReady(doc)) return undefined;
    const years = all.map(yearOf);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const until = this.until ? Math.max(first, Math.min(this.until, last)) : last;
    const level = this.#level;
    const acts = (this.#shown = actsOf(all, level, until));
    const whole = this.#whole;
    this.#acts = actsOf(whole?.recognitions ?? [], level, until);
    const sparing = this.#isSparing;
    const list = this.#isList;
    const formatter = this.#formatter(whole ?? doc);
    if (!sparing && this.#placed !== all) this.#place(all, doc.layout);
    const lists = list || this.printing;
    const found = lists ? this.#details.here?.listed(formatter, this.#acts, this.listState) : undefined;
    const count = (found ?? acts).length;
    const rows = this.printing ? found : found && this.#rows.take(found);
    const map = !list || (this.printing && !sparing) ? this.#renderMap(formatter, acts) : nothing;
    const controls = this.#controls.here;
    const rest = acts.filter(({ code }) => !this.#mark(code));
    // What the scripts carry apart has some that is not counted.
    const hasNotCounted = !!(doc.marks ?? whole?.notCounted?.length);
    return html`<div class="frame ${doc.layout && !list ? 'roomy' : ''}" part="frame" @keydown=${this.#keydown}>
      <h2 part="heading">${titleWord()}</h2>
      <div class="bar">${controls?.renderBar(list ? 'list' : 'map', level)}</div>
      ${this.#details.here?.renderAbout(formatter, found ?? this.#acts)}
      ${map}
      <div class="below">
        ${this.#controls.render((part) => part.renderYears(first, until, last))}
        ${lists ? this.#renderList(formatter, rows ?? []) : nothing}
        ${list ? nothing : controls?.renderLegend(formatter, rest)}
        ${controls?.renderNotes(formatter, whole ?? doc, count, { map: !list, list: lists })}
        ${
          hasNotCounted
            ? controls?.renderNotCounted(
                () =>
                  this.#details.render((part) =>
                    part.renderNotCounted(formatter, this.#whole?.notCounted ?? []),
                  ),
                this.printing,
              )
            : nothing
        }
      </div>
    </div>`;
  }

  /** A document without a layout, which is not ours, is drawn when all is here: its room is not known beforehand. */
  #isReady({ layout }: DocumentInParts) {
    const isReady = !!layout || this.#isPrepared || (!!this.#controls.here && isWorldKnown());
    if (!isReady) void this.#prepare();
    return isReady;
  }

  async #prepare() {
    if (this.#controlsWanted) return;
    this.#controlsWanted = true;
    await Promise.all([this.#controls.bring(), bringWorld().catch(this.#refresh)]);
    this.#isPrepared = true;
    this.requestUpdate();
  }

  #stop() {
    this.#controls.here?.stop();
  }

  get #all(): readonly Mark[] {
    return this.doc ? marksOf(this.doc) : [];
  }

  get #level(): MapLevel {
    return MAP_LEVELS.includes(this.level) ? this.level : 'all';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    if (!this.#controlsWanted && find('.frame')) {
      // Not again when they could not be had: that is the visitor's to ask.
      this.#controlsWanted = true;
      if (!this.#controls.here) void this.#controls.bring();
    }
    this.#scaleHatch();
    const stage = find('.stage');
    if (stage !== this.#stage) {
      this.#sizes?.disconnect();
      this.#stage = stage;
      if (stage) this.#sizes?.observe(stage);
    }
    this.#placeTip();
    const card = this.#focusCard && find('.card');
    if (!card) return;
    this.#focusCard = false;
    card.focus();
  }

  #place(all: readonly Mark[], layout = layoutOf(all)) {
    this.#placed = all;
    this.#places = placesOf(all, layout);
    this.#land = layout.land;
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

  #renderMap(formatter: Formatter, acts: readonly Mark[]): TemplateResult {
    const kinds = kindsOf(acts);
    this.#marks = this.#places.filter(({ code }) => kinds.has(code));
    const chosen = acts.find(({ code }) => code === this.selected)?.code;
    return html`<div class="map">
      ${renderWorld(formatter, {
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
      ${this.active ? this.#renderTip(formatter, this.active) : nothing}
      <div class="zoom">${this.#controls.here?.renderZoomBar(this.#map, !!this.#details.here)}</div>
      ${this.printing ? nothing : this.#renderCard(formatter)}
      ${this.asked && !this.printing ? this.#renderNoAct(formatter, this.asked) : nothing}
      ${
        this.#details.here
          ? html`<p class="visually-hidden" role="status">${
              this.asked ? `${this.#nameOf(formatter, this.asked)}: ${this.#noAct(this.asked)}` : nothing
            }</p>`
          : nothing
      }
    </div>`;
  }

  #outline(code: string | null | undefined): Outline | undefined {
    return this.#mark(code) ?? (code ? outlineOf(code) : undefined);
  }

  /** What a jurisdiction is called: by the document, or in the visitor's language. */
  #nameOf(formatter: Formatter, code: string): string {
    const act = this.#all.find((act) => act.code === code);
    return act ? formatter.name(act).value : (this.#details.here?.regionName(this.locale, code) ?? code);
  }

  /** Why a country has nothing on show. */
  #noAct(code: string): string {
    const all = this.#all;
    if (all.some((act) => act.code === code))
      return msg('No act of this level and time', { id: 'map.noActNow' });
    const hasParts = all.some((act) => act.code !== code && countryOf(act.code) === code);
    return hasParts ? `${levelWords().national}: ${noActWord()}` : noActWord();
  }

  /** What is pointed at: its name, the body that acted, or that there is no act. */
  #renderTip(formatter: Formatter, code: string): TemplateResult | typeof nothing {
    const { here } = this.#details;
    if (!here) return nothing;
    const acts = this.#acts.filter((act) => act.code === code);
    const kind = kindsOf(acts).get(code);
    const act = acts.find((act) => kindOf(act) === kind) ?? acts[0];
    return html`<div class="tip" aria-hidden="true">
      <strong>${this.#nameOf(formatter, code)}</strong>
      <span>${act ? here.renderTruth(formatter, act) : this.#noAct(code)}</span>
      ${acts.length > 1 ? html`<span>${msg(str`Acts: ${acts.length}`, { id: 'map.acts' })}</span>` : nothing}
    </div>`;
  }

  #renderNoAct(formatter: Formatter, code: string): unknown {
    const parts = oneOfEach(this.#acts).filter((act) => act.code !== code && countryOf(act.code) === code);
    return this.#details.here?.renderNoAct(
      formatter,
      {
        name: this.#nameOf(formatter, code),
        answer: this.#noAct(code),
        isUnlisted: !this.#all.some((act) => act.code === code),
        parts: parts.length
          ? renderStrip(formatter, parts, this.#chooseCode, levelWords().subnational)
          : nothing,
        notCounted: (this.#whole?.notCounted ?? []).filter((item) => item.code === code),
      },
      this.#side(code),
      this.#close,
    );
  }

  #renderList(formatter: Formatter, rows: readonly Act[]): unknown {
    return this.#details.render((part) => this.#renderRows(part, formatter, rows));
  }

  #renderRows({ renderList }: Details, formatter: Formatter, rows: readonly Act[]): TemplateResult {
    const { selected, printing } = this;
    const ofSelected = rows.filter(({ code }) => code === selected);
    const row = ofSelected.find((act) => act === this.#row) ?? ofSelected[0];
    const card = () => (printing ? nothing : this.#renderCard(formatter));
    return html`<div class="list">
      ${row ? nothing : card()}
      ${renderList(formatter, rows, this.listState, {
        row,
        card,
        printing,
        isMarked: (act) =>
          !!kindOf(act) && (!this.#placed || this.#places.some(({ code }) => code === act.code)),
        change: (state) => {
          this.#stop();
          this.#rows.restart();
          this.listState = state;
        },
        choose: (act) => {
          if (act === row) this.#close();
          else this.#choose(act.code, act);
        },
      })}
    </div>`;
  }

  /** The card of what is selected, with its acts on show; that it cannot be had, whatever was pressed. */
  #renderCard(formatter: Formatter): unknown {
    return this.#details.render(({ renderCard }) => {
      const acts = this.#acts.filter(({ code }) => code === this.selected);
      return acts.length ? renderCard(formatter, acts, this.#side(this.selected), this.#close) : nothing;
    });
  }

  /** The side of the map on which a card does not cover what it is about. */
  #side(code: string | null | undefined): string {
    const { path = '', point = middleOf(path) } = this.#outline(code) ?? {};
    const [left, , width] = this.#map.box;
    return point[0] > left + width / 2 ? 'left' : 'right';
  }

  #formatter(doc: DocumentInParts): Formatter {
    const { locale } = this;
    const { here } = this.#details;
    const name = ({ code, jurisdiction }: Mark) => {
      const found = textFor(jurisdiction, locale, doc.languages?.[0]);
      const isForeign = language(found.lang) !== language(locale);
      return isForeign && here && /^[A-Z]{2}$/.test(code)
        ? { value: here.regionName(locale, code), lang: locale }
        : found;
    };
    return {
      doc,
      host: this,
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
      details: (source) => this.#sourceFolds.render(source),
    };
  }

  readonly #onStage: StageHandlers = {
    click: (event) => {
      if (!this.#map.dragged) void this.#press(event);
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
      const { point, unit } = this.#map.locate(event);
      const code = this.#details.here?.hitTest(this.#marks, event.target, point, unit);
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

  /** What an event is about is read now: its target is gone once the details are here. */
  async #press(event: MouseEvent) {
    const { target } = event;
    const { point, unit } = this.#map.locate(event);
    const details = this.#details.here ?? (await this.#details.bring());
    const code = details?.hitTest(this.#marks, target, point, unit);
    if (code) this.#ask(code, point);
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
    if (this.#shown.some((act) => act.code === code)) {
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
    this.#stop();
    this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  readonly #close = () => {
    this.selected = this.asked = undefined;
    this.#focusCard = false;
    (this.#opener ?? this.renderRoot.querySelector<HTMLElement>('.stage'))?.focus();
  };

  /** Another choice of level or year: a card without an act on show any more closes. */
  #narrow({ level = this.level, until = this.until }: Parameters<ControlsHost['narrow']>[0]) {
    Object.assign(this, { level, until });
    this.asked = undefined;
    const acts = actsOf(this.#all, this.#level, this.until ?? Infinity);
    if (!acts.some(({ code }) => code === this.selected)) this.selected = undefined;
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(this.selected ?? this.asked)) return;
    event.preventDefault();
    this.#close();
  };
}
