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
import { NearnessController } from '../../controllers/nearness-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { SourceFolds } from '../../controllers/source-folds.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { bringWorld } from '../../geography/atlas.js';
import { isWorldKnown, type ViewBox } from '../../geography/geography.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { sizeThumb } from '../../element/size-thumb.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { isSavingData } from '../../page/saving-data.js';
import { whenIdle } from '../../page/when-idle.js';
import { titleWord } from '../../acts/words.js';
import { fieldStyles } from '../../styles/field.styles.js';
import type { ListState } from './act-list.js';
import { actsOf, kindOf, yearOf, type Place } from './acts.js';
import { ActsOnMap } from './acts-on-map.js';
import {
  nameOf,
  renderAnswer,
  renderCardOf,
  renderNoActOf,
  renderTip,
  whyNoAct,
  type Asked,
} from './answers.js';
import { renderChoice, renderFieldRoom } from './choice.js';
import { bringControls, controlsHere } from './controls-here.js';
import { formatterOf, type Formatter } from './formatter.js';
import type { ControlsHost, MapControls } from './map-controls.js';
import { MapView } from './map-view.js';
import { frameOf } from './middle.js';
import { openingRegion, ownCountry } from './opening-region.js';
import { insetWidth, isWide, placeTip, scaleHatches, type TipPlace } from './pictures.js';
import type { PlaceIndex } from './place-index.js';
import { recognitionMapStyles } from './recognition-map.styles.js';
import { insetHandlers, stageHandlers, type Spot, type StageHost } from './stage.js';
import { WordsBelow } from './words-below.js';
import { wordStyles } from './words.styles.js';
import { renderWorld } from './world-view.js';

/** Values of `view`. */
export const MAP_VIEWS = ['map', 'list'] as const;
export type MapViewName = (typeof MAP_VIEWS)[number];
/** Values of `level`. */
export const MAP_LEVELS = ['all', 'national', 'subnational', 'international'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** Milliseconds that the controls wait on a busy page. */
const MOST_WAIT = 200;
/** Pixels that the map is wide at least where there is room beside it. */
const LEAST_DOCKED = 400;
let instances = 0;

const WHOLE = ['recognitions', 'notCounted', 'sources'] as const;
type Details = typeof import('./map-details.js');

const marksOf = ({ marks, recognitions }: DocumentInParts): readonly Mark[] => marks ?? recognitions ?? [];

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
  };
  static override readonly choices = { ...super.choices, view: MAP_VIEWS, level: MAP_LEVELS };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    recognitionMapStyles,
    wordStyles,
    controlsHere()?.styles ?? [],
  ];
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
  /** Code of a place that was chosen and has no act on show. */
  private asked: string | undefined = undefined;
  private listState: ListState = { query: '', sort: 'name', descending: false };

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
  readonly #sourceFolds = new SourceFolds(this, () => this.voice);
  readonly #chooseCode = (code: string) => {
    this.#choose(code);
  };
  /** Answers for whatever place was asked for by name. */
  readonly #pick = (code: string) => {
    const outline = this.#onMap.outline(code);
    if (outline && !this.#isList) this.#map.approach(frameOf(outline.path));
    this.#answer(code);
    this.#focusCard = true;
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
      // The play of years narrows too.
      if (choice.level) this.#stop();
      this.#narrow(choice);
      this.requestUpdate();
    },
    find: (text) => {
      const { here } = this.#details;
      if (!here) void this.#details.bring();
      const index = this.#index;
      if (!here || !index) return undefined;
      const found = here.findPlaces(index, text);
      const own = text.trim() ? undefined : index.get(ownCountry());
      return own ? [own, ...found.filter((place) => place !== own)] : found;
    },
    countOf: (code) => this.#onMap.shown.filter((act) => act.code === code).length,
    pick: this.#pick,
  };
  readonly #words = new WordsBelow(this.#host);
  /** Around the picture what is no part of it: asked for and drawn once that stands. */
  readonly #controls = new LazyPart<MapControls>(this, async () => {
    if (this.hasUpdated)
      await new Promise<void>((go) => {
        whenIdle(go, MOST_WAIT);
      });
    return new (await bringControls()).MapControls(this.#host);
  });
  readonly #print = new PrintController(this);
  readonly #nearness = new NearnessController(this);
  readonly #rows = new GradualList(this);
  readonly #map = new MapView(this.#refresh);
  readonly #onMap = new ActsOnMap();
  readonly #hatch = `campaign-hatch-${++instances}`;
  #sizes: ResizeObserver | undefined;
  #stage: HTMLElement | null = null;
  /** Pixels that the map is wide. */
  #width = 0;
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
  #tip: TipPlace | undefined;
  #indexed: { readonly of: readonly unknown[]; readonly index: PlaceIndex } | undefined;

  constructor() {
    super();
    const part = controlsHere();
    if (part) this.#controls.here = new part.MapControls(this.#host);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Told after layout and before it is painted, so that the size is known without forcing a layout.
    this.#sizes = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width && width !== this.#width) this.requestUpdate();
      this.#width = width;
      this.#map.resize(width, height, () => openingRegion(this.#onMap.marks));
      scaleHatches(this.renderRoot, this.#width);
    });
    // Whoever prints the page from its menu comes near no element, and paper has the list.
    this.#nearness.wait(() => {
      this.#details.bringWhenIdle();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
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

  /** All that can be asked for by name. */
  get #index(): PlaceIndex | undefined {
    const { here } = this.#details;
    const whole = this.#whole;
    if (!here || !whole || (!isWorldKnown() && !this.doc?.layout)) return undefined;
    const { recognitions = [], notCounted = [] } = whole;
    const of = [this.locale, recognitions, notCounted];
    const known = this.#indexed;
    if (known?.of.every((one, index) => one === of[index])) return known.index;
    const index = here.placeIndex(this.#formatter(whole), recognitions, notCounted);
    this.#indexed = { of, index };
    return index;
  }

  protected override renderCampaign(doc: DocumentInParts): TemplateResult | undefined {
    const all = marksOf(doc);
    if (!all.length || !this.#isReady(doc)) return undefined;
    const years = all.map(yearOf);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const until = this.until ? Math.max(first, Math.min(this.until, last)) : last;
    const level = this.#level;
    const whole = this.#whole;
    const controls = this.#controls.here;
    const words = this.#words;
    const list = this.#isList;
    const onMap = this.#onMap;
    if (!this.#isSparing && !onMap.isPlaced(all)) {
      const layout = doc.layout ?? controls?.layOut(all, doc.parties ?? []);
      if (layout) onMap.place(all, layout);
    }
    onMap.narrow(all, whole?.recognitions ?? [], level, until);
    const formatter = this.#formatter(whole ?? doc);
    const lists = list || this.#print.isPrinting;
    const found = lists ? this.#details.here?.listed(formatter, onMap.whole, this.listState) : undefined;
    const count = (found ?? onMap.shown).length;
    const rows = this.#print.isPrinting ? found : found && this.#rows.take(found);
    const map = !list || (this.#print.isPrinting && !this.#isSparing);
    const ofLevel = actsOf(all, level, Infinity);
    const marked = new Set(onMap.places.map(({ code }) => code));
    // What the scripts carry apart has some that is not counted.
    const hasNotCounted = !!(doc.marks ?? whole?.notCounted?.length);
    const notCounted = hasNotCounted
      ? () => this.#details.render((part) => part.renderNotCounted(formatter, this.#whole?.notCounted ?? []))
      : undefined;
    const yearBars = html`<div class="years">
      ${this.#controls.render((part) => part.renderYears(ofLevel, first, until, last))}
    </div>`;
    return html`<div
      class="frame ${doc.layout && !list ? 'roomy' : ''}"
      part="frame"
      @keydown=${this.#keydown}
    >
      <h2 part="heading">${titleWord()}</h2>
      <div class="bar">
        ${controls?.renderField() ?? renderFieldRoom()}
        ${renderChoice(this.#host, list ? 'list' : 'map', level, all.length)}
      </div>
      ${this.#details.here?.renderAbout(formatter, found ?? onMap.whole)}
      ${map ? this.#renderMap(formatter, doc, yearBars, ofLevel) : yearBars}
      <div class="below">
        ${lists ? this.#renderList(formatter, rows ?? []) : nothing}
        ${
          list
            ? nothing
            : html`${words.renderLegend({ ...this.#marked, parties: doc.parties ?? [] })}
              ${words.renderBeside(formatter, ofLevel, onMap.shown, marked, notCounted, this.#print.isPrinting)}`
        }
        ${words.renderNotes(formatter, whole ?? doc, count, { map: !list, list: lists })}
        ${list && notCounted ? words.renderNotCounted(notCounted, this.#print.isPrinting) : nothing}
      </div>
    </div>`;
  }

  get #marked() {
    const { marks, kinds, read } = this.#onMap;
    return { marks, kinds, read };
  }

  /** A server writes the controls, too. */
  protected override bringFirstPicture(): boolean {
    if (!super.bringFirstPicture()) return false;
    if (!this.#controls.isSettled) void this.#controls.bring();
    return this.#controls.isSettled;
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
    scaleHatches(this.renderRoot, this.#width);
    const stage = find('.stage');
    if (stage !== this.#stage) {
      this.#sizes?.disconnect();
      this.#stage = stage;
      if (stage) this.#sizes?.observe(stage);
    }
    this.#placeTip();
    sizeThumb(this.renderRoot);
    find('.reached')?.scrollIntoView(only({ block: 'nearest' }));
    const card = this.#focusCard && find('.card');
    if (!card) return;
    this.#focusCard = false;
    card.focus();
  }

  #renderMap(
    formatter: Formatter,
    { parties = [] }: DocumentInParts,
    years: TemplateResult,
    ofLevel: readonly Mark[],
  ): TemplateResult {
    const onMap = this.#onMap;
    const { selected, active, asked } = this;
    const from = this.#asked(formatter);
    const controls = this.#controls.here;
    const [, , wide] = this.#map.box;
    const isNear = wide < 1000;
    const named = onMap.marks.filter(({ area }) => area || isNear);
    return html`<div class="split">
      <div class="map">
        <div class="picture">${renderWorld(formatter, {
          land: onMap.land,
          places: onMap.places,
          ...this.#marked,
          parties,
          box: this.#map.box,
          isWorld: this.#map.isWorld,
          hatch: this.#hatch,
          active: onMap.mark(active)?.code,
          rings: [onMap.isShown(selected) ? selected : undefined, asked, active].flatMap(
            (code) => onMap.outline(code) ?? [],
          ),
          selected,
          labels: this.#width
            ? controls?.renderNames(formatter, named, onMap.marks, this.#map.box, this.#width)
            : nothing,
          on: this.#onStage,
        })}
        <div class="zoom">${controls?.renderZoomBar(this.#map, !!this.#details.here)}</div></div>
        ${active ? renderTip(from, active) : nothing}
        ${this.#renderInsets(formatter, ofLevel)}
        ${years}
        ${
          this.#details.here
            ? html`<p class="visually-hidden" role="status">${
                asked ? `${nameOf(from, asked)}: ${whyNoAct(onMap, asked)}` : nothing
              }</p>`
            : nothing
        }
      </div>
      <div class="dock">${this.#print.isPrinting ? nothing : renderAnswer(from)}</div>
    </div>`;
  }

  /** Those that have something to show at some year; before they can be drawn, their room. */
  #renderInsets(formatter: Formatter, ofLevel: readonly Mark[]) {
    const { places, marks, insets } = this.#onMap;
    const shown = insets.filter(({ codes }) => ofLevel.some(({ code }) => codes.includes(code)));
    if (!shown.length) return nothing;
    const controls = this.#width ? this.#controls.here : undefined;
    const widthOf = (box: ViewBox) => insetWidth(this.#width, box);
    return html`<div class="insets">
      ${
        controls?.renderInsets(formatter, shown, places, marks, this.#hatch, widthOf, this.#onInset) ??
        shown.map(({ box }) => html`<div class=${isWide(box) ? 'wide' : ''}></div>`)
      }
    </div>`;
  }

  #asked(formatter: Formatter): Asked {
    // Made when it is first needed: all places of the world are in it.
    const findIndex = () => this.#index;
    return {
      formatter,
      details: this.#details,
      controls: this.#controls.here,
      onMap: this.#onMap,
      get index() {
        return findIndex();
      },
      notCounted: this.#whole?.notCounted ?? [],
      parties: this.doc?.parties ?? [],
      selected: this.selected,
      asked: this.asked,
      isWide: this.#width >= LEAST_DOCKED,
      choose: this.#chooseCode,
      pick: this.#pick,
      close: this.#close,
    };
  }

  #renderList(formatter: Formatter, rows: readonly Act[]): unknown {
    return this.#details.render((part) => this.#renderRows(part, formatter, rows));
  }

  #renderRows({ renderList }: Details, formatter: Formatter, rows: readonly Act[]): TemplateResult {
    const { selected, asked } = this;
    const printing = this.#print.isPrinting;
    const ofSelected = rows.filter(({ code }) => code === selected);
    const row = ofSelected.find((act) => act === this.#row) ?? ofSelected[0];
    const from = this.#asked(formatter);
    const card = () => (printing ? nothing : renderCardOf(from));
    return html`<div class="list">
      ${asked && !printing ? renderNoActOf(from, asked) : nothing}
      ${row ? nothing : card()}
      ${renderList(formatter, rows, this.listState, {
        row,
        card,
        printing,
        isMarked: (act) =>
          !!kindOf(act) &&
          (!this.#onMap.places.length || this.#onMap.places.some(({ code }) => code === act.code)),
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

  #formatter(doc: DocumentInParts): Formatter {
    return formatterOf(
      {
        doc,
        host: this,
        locale: this.locale,
        text: (text) => this.text(text),
        plain: (text) => this.plain(text),
        date: (date) => this.date(date),
        details: (source) => this.#sourceFolds.render(source),
        keys: ({ code }) => {
          const index = this.#index;
          return (index && this.#details.here?.keysOf(index, code)) ?? code;
        },
      },
      doc,
      this.#details.here?.regionName,
    );
  }

  readonly #pictures = this.#stageHost();
  readonly #onStage = stageHandlers(this.#pictures);
  readonly #onInset = insetHandlers(this.#pictures);

  #stageHost(): StageHost {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters of another object
    const map = this;
    return {
      view: map.#map,
      get marks() {
        return map.#onMap.marks;
      },
      get active() {
        return map.#onMap.mark(map.active);
      },
      get last() {
        return map.#onMap.mark(map.#last);
      },
      go: (place) => {
        this.#go(place);
      },
      choose: this.#chooseCode,
      point: (spot, box) => {
        this.active = this.#details.here?.hitTest(this.#onMap.marks, spot.target, spot.point, spot.unit);
        this.#tip = { ...spot, box };
        this.#placeTip();
      },
      press: (spot) => void this.#press(spot),
      leave: () => {
        this.active = undefined;
      },
    };
  }

  async #press({ target, point, unit }: Spot) {
    const details = this.#details.here ?? (await this.#details.bring());
    const code = details?.hitTest(this.#onMap.marks, target, point, unit);
    if (code) this.#answer(code);
  }

  #placeTip() {
    const tip = this.#tip;
    // The map may have moved since.
    const box = tip?.picture === this.#stage ? this.#map.box : tip?.box;
    placeTip(this.renderRoot, tip && box && { ...tip, box });
  }

  #go(place: Place) {
    this.active = this.#last = place.code;
    this.#tip = { picture: this.#stage, box: this.#map.box, point: place.point };
    this.#map.reveal(place.point);
  }

  /** Opens the card of what was meant; where there is no act, says so. */
  #answer(code: string) {
    if (this.#onMap.isShown(code)) {
      this.#choose(code);
      return;
    }
    this.#leave(code);
    this.selected = this.active = undefined;
    this.asked = code;
  }

  #choose(code: string, row?: Act) {
    this.#leave(code);
    this.#row = row;
    this.#last = this.selected = code;
    this.active = this.asked = undefined;
    this.#focusCard = true;
    this.dispatchEvent(new CampaignSelectEvent({ id: code }));
  }

  /** What is chosen ends the play of years, stands in the field, and gives the focus back when it closes. */
  #leave(code: string) {
    this.#stop();
    this.#controls.here?.say(this.#index?.get(code)?.name.value ?? '');
    this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  readonly #close = () => {
    this.selected = this.asked = undefined;
    this.#focusCard = false;
    this.#controls.here?.say('');
    const opener = this.#opener?.isConnected ? this.#opener : undefined;
    (opener ?? this.renderRoot.querySelector<HTMLElement>('.stage'))?.focus();
  };

  /** Another choice of level or year: a card without an act on show any more closes. */
  #narrow({ level = this.level, until = this.until }: Parameters<ControlsHost['narrow']>[0]) {
    Object.assign(this, { level, until });
    this.asked = undefined;
    const acts = actsOf(this.#onMap.all, this.#level, this.until ?? Infinity);
    if (!acts.some(({ code }) => code === this.selected)) this.selected = undefined;
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(this.selected ?? this.asked)) return;
    event.preventDefault();
    this.#close();
  };
}
