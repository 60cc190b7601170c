import {
  html,
  noChange,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { WhileConnected } from '../../controllers/while-connected.js';
import { GradualList } from '../../controllers/gradual-list.js';
import { TableSaver } from '../../controllers/table-saver.js';
import type { DocumentInParts, PartName } from '../../campaign/extracts.js';
import type { Act, CampaignDocument, TimelineEvent } from '../../campaign/schema.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { fragmentUrl } from '../../page/fragment-url.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { renderOpenAll } from '../../element/open-all.js';
import { markQuotations, markTitles } from '../../element/quotations.js';
import { sizeThumb } from '../../element/size-thumb.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { directionOf } from '../../locale/languages.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { saveStyles } from '../../styles/save.styles.js';
import { yearSliderStyles } from '../../styles/year-slider.styles.js';
import { nextIcon, previousIcon } from '../../styles/icons.js';
import { renderTold } from '../../acts/render-truth.js';
import { renderBars } from './bars.js';
import { entriesOf, groupsOf, type Entry, type Group } from './entries.js';
import { kindWords } from './kinds.js';
import { timelineStyles } from './timeline.styles.js';

/** Values of `layout`. */
export const TIMELINE_LAYOUTS = ['vertical', 'horizontal'] as const;
export type TimelineLayout = (typeof TIMELINE_LAYOUTS)[number];

/** Entries that fill a screen or two. */
const FIRST = 40;
/** Of a longer list the browser lays out what is near the window only. */
const LONG = 200;

/**
 * Dated events, each at its own precision, in the chapters of the document; one without chapters, and a line across the
 * page, is grouped by year. An event is a line that unfolds: what happened, who says so, its sources.
 *
 * Chapters are lines that unfold too: those that the document opens are open, or all where it opens none. A press on a
 * bar leads to the entries of its year. What is on show can be saved.
 *
 * In it is a link to it, as `#<id>` of the page; a page that is opened with such an address shows that event. An act
 * that joins in is named by its code and date.
 *
 * @customElement campaign-timeline
 * @summary Dated events in chapters, with their sources.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no events.
 * @fires {CampaignSelectEvent} campaign-select - A visitor chose an event by its link; `detail.id` names it.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart filter - The choice of a kind.
 * @csspart count - How many entries are shown.
 * @csspart all - The button that opens and closes all chapters.
 * @csspart bars - How many entries there are in each year, and the slider that chooses one.
 * @csspart list - All chapters or years; it scrolls where the layout is horizontal.
 * @csspart chapter - A chapter with its entries.
 * @csspart chapter-title - Its title.
 * @csspart year - A year.
 * @csspart item - One event.
 * @csspart title - Its title.
 * @csspart link - The link to it.
 * @csspart note - What else is to be said of it.
 * @csspart sources - Its sources.
 * @csspart save - A button that saves the entries as a file.
 * @cssprop [--campaign-timeline-column=19em] - Width of an event where the layout is horizontal.
 */
export class CampaignTimeline extends SourcedElement {
  static override properties: PropertyDeclarations = {
    layout: { reflect: true, useDefault: true },
    from: {},
    until: {},
    withActs: { type: Boolean, attribute: 'with-acts' },
    selected: { reflect: true },
    kind: { state: true },
    year: { state: true },
  };
  static override readonly choices = { ...super.choices, layout: TIMELINE_LAYOUTS };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    iconButtonStyles,
    saveStyles,
    yearSliderStyles,
    timelineStyles,
  ];
  static override readonly sections = ['timeline', 'told', 'chapters'] as const;

  /** Down the page, or across it where there is room. */
  layout: TimelineLayout = 'vertical';
  /** First year or date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; by default the first of the document. */
  from: string | undefined = undefined;
  /** Last year or date, written in the same way. */
  until: string | undefined = undefined;
  /** Shows the acts of the document too; one that an event already tells is not shown twice. */
  withActs = false;
  /** Id of the event that is marked and scrolled to. */
  selected: string | null | undefined = undefined;
  /** The only kind on show; all where it is empty. */
  private kind = '';
  /** The year that was chosen by its bar. */
  private year: number | undefined = undefined;

  /** What the entries are made of. */
  #material: readonly unknown[] = [];
  #entries: readonly Entry[] = [];
  /** Those of the chosen kind: others are not there at all, however many there are. */
  #shown: readonly Entry[] = [];
  #groups: readonly Group[] = [];
  /** Another list of entries is drawn anew: by the other of two templates. */
  #isOther = false;
  readonly #gradual = new GradualList(this, FIRST);
  /** How many entries stand and stay as they are. */
  #standing = 0;
  #drawn = 0;
  /** Folds that were opened or closed, by entry or chapter. */
  readonly #folds = new Map<string, boolean>();
  #hashReadFor: CampaignDocument['timeline'];
  /** The event that was scrolled to. */
  #revealed: string | null | undefined;
  #takesFocus = false;
  /** Whether the chosen year is still to be brought into view. */
  #seeksYear = false;
  #sizes: ResizeObserver | undefined;
  readonly #saver = new TableSaver(this, () => import('./save-timeline.js'));

  constructor() {
    super();
    new WhileConnected(this, (signal) => {
      addEventListener('hashchange', this.#followHash, only({ signal }));
      this.#sizes = new ResizeObserver(this.#sized);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override get parts(): readonly PartName[] {
    return this.withActs ? [...super.parts, 'recognitions'] : super.parts;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { doc } = this;
    if (!doc) return;
    const material = [doc.timeline, doc.told, doc.recognitions, this.withActs, this.from, this.until];
    const isSame = material.every((part, index) => part === this.#material[index]);
    this.#material = material;
    if (!isSame) this.#entries = entriesOf(doc, this.withActs, this.from, this.until);
    if (!onServer && doc.timeline !== this.#hashReadFor) {
      this.#hashReadFor = doc.timeline;
      this.#followHash();
      // Whoever is already at work elsewhere on the page is left there.
      this.#takesFocus &&= ask(document, 'activeElement') === ask(document, 'body');
    }
    // What is asked for is shown, whatever kind was chosen before; so is all, where there is none of that kind.
    const chosen = changed.has('selected') && this.#entries.find(({ id }) => id === this.selected);
    if ((chosen && this.#isHidden(chosen)) || this.#entries.every(this.#isHidden)) this.kind = '';
    if (!isSame || (changed as PropertyValues).has('kind') || changed.has('layout')) {
      this.#choose(doc, changed.has('layout'));
      if (!this.#shown.some(this.#isOfYear)) this.year = undefined;
    }
    this.#standing = !changed.size && this.#gradual.isGrowing ? this.#drawn : 0;
  }

  #choose(doc: DocumentInParts, anew: boolean) {
    const before = this.#shown;
    this.#shown = this.#entries.filter((entry) => !this.#isHidden(entry));
    this.#groups = groupsOf(this.#shown, this.layout === 'horizontal' ? [] : doc.chapters);
    // Where only their words are others, the entries stay, with what is open and with the focus.
    const isSame = (entry: Entry, index: number) => entry.id === before[index]?.id;
    if (!anew && before.length === this.#shown.length && this.#shown.every(isSame)) return;
    this.#isOther = !this.#isOther;
    this.#gradual.restart();
  }

  protected override renderCampaign(doc: DocumentInParts): TemplateResult | undefined {
    if (!this.#entries.length) return undefined;
    const words = kindWords();
    const word = (kind: string) => (Object.hasOwn(words, kind) ? words[kind] : undefined);
    const groups = this.#renderGroups(word);
    const folds = this.#renderFolds();
    const kinds = new Set(this.#entries.map(({ kind }) => kind));
    return html`<div class="bar">
        ${kinds.size > 1 ? this.#renderFilter(kinds, word) : nothing} ${this.#renderCount(kinds.size > 1)} ${folds}
        <div class="turns" hidden>
          ${this.#renderTurn(msg('Previous', { id: 'previous' }), previousIcon, -1)}
          ${this.#renderTurn(msg('Next', { id: 'next' }), nextIcon, 1)}
        </div>
      </div>
      ${this.layout === 'horizontal' ? nothing : this.#renderBars()}
      <section
        class="${this.layout} ${this.#shown.length > LONG ? 'long' : ''}"
        part="list"
        aria-label=${msg('Timeline', { id: 'name.timeline' })}
        @keydown=${this.#keydown}
        @toggle=${this.#toggled}
      >
        ${this.#isOther ? html`${groups}` : html`${groups}`}
      </section>
      ${this.#saver.render(this.voice, doc, this.#shown)}`;
  }

  #renderBars() {
    const marked = this.#groups.flatMap((group) => (group.chapter?.open ? yearOf(group.entries[0]) : []));
    return renderBars({
      entries: this.#shown,
      marked: new Set(marked),
      chosen: this.year,
      isRightToLeft: directionOf(this.locale) === 'rtl',
      year: (year) => this.date(year),
      number: (count) => this.number(count),
      choose: this.#chooseYear,
    });
  }

  /** Its entries are marked, their chapters opened, and the first of them brought into view. */
  readonly #chooseYear = (year: number | undefined, byKey: boolean) => {
    this.year = year;
    this.#seeksYear = year !== undefined;
    this.#takesFocus = byKey && this.#seeksYear;
    for (const group of this.#groups)
      if (group.entries.some(this.#isOfYear)) this.#folds.set(this.#foldOf(group), true);
  };

  readonly #isOfYear = (entry: Entry) => Number(yearOf(entry)) === this.year;

  /** A kind that is chosen has folds of its own: all that it finds is open. */
  #foldOf({ key }: Group): string {
    return ` ${this.kind} ${key}`;
  }

  #renderFolds() {
    const groups = this.#groups.filter(({ year }) => year === undefined);
    if (groups.length < 2) return nothing;
    const areOpen = groups.every((group) => this.#isOpen(group));
    const toggle = () => {
      for (const group of groups) this.#folds.set(this.#foldOf(group), !areOpen);
      this.requestUpdate();
    };
    return renderOpenAll(areOpen, toggle);
  }

  #renderGroups(word: (kind: string) => string | undefined): unknown[] {
    const entries = this.#groups.flatMap(({ entries }) => entries);
    const asked = Math.max(
      entries.findIndex(({ id }) => id === this.selected),
      this.#seeksYear ? entries.findIndex(this.#isOfYear) : -1,
    );
    const drawn = onServer ? entries.length : this.#gradual.take(entries, asked + 1).length;
    this.#drawn = drawn;
    let start = 0;
    return this.#groups.flatMap((group) => {
      const from = start;
      start += group.entries.length;
      // A chapter has its line at once, so that what is drawn later moves nothing below a closed one.
      if (from >= drawn && group.year !== undefined) return [];
      const items = group.entries
        .slice(0, Math.max(0, drawn - from))
        .map((entry, index) =>
          from + index < this.#standing
            ? noChange
            : this.#renderEntry(entry, word(entry.kind) ?? this.text(entry.kind), group, !index),
        );
      return group.year === undefined
        ? this.#renderChapter(group, items)
        : this.#renderYear(group.year, items);
    });
  }

  #renderYear(year: string, items: readonly unknown[]) {
    return html`<div class="group">
      <p class="year" part="year" id=${`y${year}`}>${this.date(year)}</p>
      <ol aria-labelledby=${`y${year}`}>
        ${items}
      </ol>
    </div>`;
  }

  #renderChapter(group: Group, items: readonly unknown[]) {
    const { chapter, entries } = group;
    const first = yearOf(entries[0]);
    const last = yearOf(entries.at(-1));
    return html`<details
      class="chapter ${chapter?.open ? 'main' : ''}"
      part="chapter"
      data-fold=${this.#foldOf(group)}
      ?open=${this.#isOpen(group)}
    >
      <summary>
        <h3 part="chapter-title">
          ${chapter ? this.text(chapter.title) : msg('Further entries', { id: 'timeline.further' })}
        </h3>
        <span class="muted"
          >${this.date(first, last > first ? last : undefined)}${NO_BREAK_DOT}${msg(str`Entries: ${this.number(entries.length)}`, { id: 'entries' })}</span
        >
      </summary>
      <ol>
        ${items}
      </ol>
    </details>`;
  }

  #isOpen(group: Group): boolean {
    const isOpen = !!this.kind || !!group.chapter?.open || !this.#groups.some(({ chapter }) => chapter?.open);
    return this.#folds.get(this.#foldOf(group)) ?? isOpen;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.#section;
    // What it holds may have changed, which its own size does not tell: it is looked at each time.
    this.#sizes?.disconnect();
    if (list) this.#sizes?.observe(list);
    sizeThumb(this.renderRoot);
    if (this.#seeksYear) this.#revealYear();
    const { selected } = this;
    if (selected === this.#revealed) return;
    const item = list?.querySelector<HTMLElement>('[aria-current]');
    if (selected && !item) return;
    this.#revealed = selected;
    for (const fold of [item?.closest('details'), item?.querySelector('details')]) if (fold) fold.open = true;
    // Where columns snap, the nearest edge would leave it half in view.
    item?.scrollIntoView(only({ inline: this.layout === 'horizontal' ? 'start' : 'nearest' }));
    if (this.#takesFocus) item?.focus(only({ preventScroll: true }));
    this.#takesFocus = false;
  }

  #revealYear() {
    const line = this.#section?.querySelector<HTMLElement>('.of-year summary');
    if (!line) return;
    this.#seeksYear = false;
    line.scrollIntoView(only({ block: 'center' }));
    if (this.#takesFocus) line.focus(only({ preventScroll: true }));
    this.#takesFocus = false;
  }

  #renderFilter(kinds: ReadonlySet<string>, word: (kind: string) => string | undefined): TemplateResult {
    const option = (kind: string, words: string) =>
      html`<option value=${kind} .selected=${kind === this.kind}>${words}</option>`;
    const choose = ({ currentTarget }: Event) => {
      this.kind = (currentTarget as HTMLSelectElement).value;
    };
    return html`<label class="muted" part="filter">
      ${msg('Kind', { id: 'timeline.kind' })}
      <select @change=${choose}>
        ${option('', msg('All', { id: 'map.all' }))} ${[...kinds].map((kind) => option(kind, word(kind) ?? this.plain(kind)))}
      </select>
    </label>`;
  }

  /** How much is on show, where there is a choice of kinds, and of the year that was chosen. */
  #renderCount(hasChoice: boolean): TemplateResult {
    const shown = this.number(this.#shown.length);
    const ofYear = this.#shown.filter(this.#isOfYear).length;
    const words = [
      hasChoice ? msg(str`Entries shown: ${shown}`, { id: 'timeline.shown' }) : '',
      ofYear ? `${this.date(String(this.year))}: ${this.number(ofYear)}` : '',
    ];
    return html`<span class="muted" part="count" role="status">${words.filter(Boolean).join(NO_BREAK_DOT)}</span>`;
  }

  #renderTurn(label: string, shape: unknown, step: number): TemplateResult {
    const turn = () => {
      this.#scroll(directionOf(this.locale) === 'rtl' ? -step : step);
    };
    return html`<button class="icon-button turn" aria-label=${label} @click=${turn}>${shape}</button>`;
  }

  #renderEntry(entry: Entry, kind: unknown, group: Group, isFirst: boolean): TemplateResult {
    const { id, date, until, event, act, sources } = entry;
    const isCurrent = id === this.selected;
    const choose = () => {
      // It is before the visitor's eyes already.
      this.selected = this.#revealed = id;
      this.dispatchEvent(new CampaignSelectEvent({ id }));
    };
    // Of a chapter that is open at first, the first entry is; without chapters, all are.
    const isOpen = group.year !== undefined || (!!group.chapter?.open && isFirst);
    const ofYear = this.#isOfYear(entry) ? 'of-year' : nothing;
    return html`<li part="item" class=${ofYear} aria-current=${isCurrent ? 'true' : nothing} tabindex=${isCurrent ? -1 : nothing}>
      <details data-fold=${id} ?open=${this.#folds.get(id) ?? isOpen}>
        <summary>
          <time datetime=${date}>${this.date(date, until)}</time>
          <span class="title" part="title" role="heading" aria-level=${group.year === undefined ? 4 : 3}
            >${event ? this.text(event.title, markTitles) : this.text(act?.jurisdiction)}</span
          >
        </summary>
        <div class="body">
          ${event ? this.#renderEvent(event) : act && this.#renderAct(act)} ${this.#renderTruth(entry)}
          ${this.#renderNote(event?.note)} ${this.renderSources(sources)}
          <p class="muted">
            ${kind}<span class="to"
              >${NO_BREAK_DOT}<a part="link" href=${fragmentUrl(id)} @click=${choose}
                >${msg('Link to this entry', { id: 'timeline.link' })}</a
              ></span
            >
          </p>
        </div>
      </details>
    </li>`;
  }

  #renderEvent({ text, attribution, confidence }: TimelineEvent): TemplateResult {
    return html`<p class="text">${this.text(text, markQuotations)}</p>
      ${attribution && muted(html`— ${this.text(attribution, markQuotations)}`)}
      ${confidence === 'low' ? muted(msg('Little is known of this here.', { id: 'timeline.low' })) : nothing}`;
  }

  #renderAct({ actDetail, dateNote }: Act): TemplateResult {
    return html`${muted(this.text(actDetail))} ${muted(this.text(dateNote))}`;
  }

  /** What must be said of an act wherever it is told. Its words are on the map, with how they are known. */
  #renderTruth({ told }: Entry): TemplateResult | undefined {
    return told && renderTold(this.voice, told);
  }

  #renderNote(note: TimelineEvent['note']): TemplateResult | typeof nothing {
    if (!note) return nothing;
    return html`<details class="cited" part="note">
      <summary>${msg('Note', { id: 'note' })}</summary>
      <p>${this.text(note, markQuotations)}</p>
    </details>`;
  }

  readonly #isHidden = ({ kind }: Entry) => !!this.kind && kind !== this.kind;

  get #section() {
    return this.renderRoot.querySelector('section');
  }

  /** By one event, to the left or to the right. */
  #scroll(direction: number) {
    const width = this.#section?.querySelector<HTMLElement>('li:not([hidden])')?.offsetWidth ?? 0;
    this.#section?.scrollBy(only({ left: width * direction }));
  }

  /** Only what scrolls is a stop of the Tab key and has buttons. */
  readonly #sized = () => {
    const list = this.#section;
    if (!list) return;
    const scrolls = list.scrollWidth > list.clientWidth + 1;
    if (scrolls) list.tabIndex = 0;
    else list.removeAttribute('tabindex');
    this.renderRoot.querySelector('.turns')?.toggleAttribute('hidden', !scrolls);
  };

  readonly #keydown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const step = Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
    if (!step || altKey || ctrlKey || metaKey || this.#section?.tabIndex !== 0) return;
    event.preventDefault();
    this.#scroll(step);
  };

  readonly #toggled = {
    handleEvent: ({ target }: Event) => {
      const { open, dataset } = target as HTMLDetailsElement;
      const { fold } = dataset;
      if (fold === undefined || this.#folds.get(fold) === open) return;
      this.#folds.set(fold, open);
      // What opens and closes all chapters speaks of them.
      if (fold.startsWith(' ')) this.requestUpdate();
    },
    // It does not bubble.
    capture: true,
  };

  readonly #followHash = () => {
    const id = location.hash.slice(1);
    if (id === this.selected || !this.#entries.some((entry) => entry.id === id)) return;
    this.selected = id;
    this.#takesFocus = true;
  };
}

const NO_BREAK_DOT = '\u00a0· ';
const yearOf = (entry: Entry | undefined) => entry?.date.slice(0, 4) ?? '';
const muted = (words: unknown) => html`<p class="muted">${words}</p>`;
