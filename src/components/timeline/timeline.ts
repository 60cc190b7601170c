import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { WhileConnected } from '../../controllers/while-connected.js';
import { GradualList } from '../../controllers/gradual-list.js';
import type { PartName } from '../../campaign/extracts.js';
import type { Act, CampaignDocument, Text, TimelineEvent } from '../../campaign/schema.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { textFor } from '../../element/text.js';
import { directionOf } from '../../locale/languages.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { nextIcon, previousIcon } from '../../styles/icons.js';
import { renderTold } from '../../acts/render-truth.js';
import { byYear, entriesOf, type Entry } from './entries.js';
import { kindWords } from './kinds.js';
import { timelineStyles } from './timeline.styles.js';

/** Values of `layout`. */
export const TIMELINE_LAYOUTS = ['vertical', 'horizontal'] as const;
export type TimelineLayout = (typeof TIMELINE_LAYOUTS)[number];

/**
 * Dated events, each at its own precision, with who says so and its sources; grouped by year.
 *
 * The date of an event is a link to it, as `#<id>` of the page; a page that is opened with such an address shows
 * that event. An act that joins in is named by its code and date.
 *
 * @customElement campaign-timeline
 * @summary Dated events by year, with their sources.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no events.
 * @fires {CampaignSelectEvent} campaign-select - A visitor chose an event by its link; `detail.id` names it.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart filter - The choice of a kind.
 * @csspart count - How many entries are shown.
 * @csspart list - All years; it scrolls where the layout is horizontal.
 * @csspart year - A year.
 * @csspart item - One event.
 * @csspart link - Its date, which is the link to it.
 * @csspart title - Its title.
 * @csspart sources - Its sources.
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
  };
  static override readonly choices = { ...super.choices, layout: TIMELINE_LAYOUTS };
  static override styles: CSSResultGroup = [super.styles, fieldStyles, iconButtonStyles, timelineStyles];
  static override readonly sections = ['timeline', 'told'] as const;

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

  #entries: Entry[] = [];
  readonly #drawn = new GradualList(this);
  #hashReadFor: CampaignDocument['timeline'];
  /** The event that was scrolled to. */
  #revealed: string | null | undefined;
  #takesFocus = false;
  #sizes: ResizeObserver | undefined;

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
    this.#entries = entriesOf(doc, this.withActs, this.from, this.until);
    if (!onServer && doc.timeline !== this.#hashReadFor) {
      this.#hashReadFor = doc.timeline;
      this.#followHash();
      // Whoever is already at work elsewhere on the page is left there.
      this.#takesFocus &&= ask(document, 'activeElement') === ask(document, 'body');
    }
    // What is asked for is shown, whatever kind was chosen before; so is all, where there is none of that kind.
    const chosen = changed.has('selected') && this.#entries.find(({ id }) => id === this.selected);
    if ((chosen && this.#isHidden(chosen)) || this.#entries.every(this.#isHidden)) this.kind = '';
  }

  protected override renderCampaign(): TemplateResult | undefined {
    const entries = this.#entries;
    if (!entries.length) return undefined;
    const words = kindWords();
    const upToSelected = entries.findIndex(({ id }) => id === this.selected) + 1;
    const word = (kind: string) => (Object.hasOwn(words, kind) ? words[kind] : undefined);
    return html`<div class="bar">
        ${this.#renderFilter(word)}
        <div class="turns" hidden>
          ${this.#renderTurn(msg('Previous', { id: 'previous' }), previousIcon, -1)}
          ${this.#renderTurn(msg('Next', { id: 'next' }), nextIcon, 1)}
        </div>
      </div>
      <section
        class=${this.layout}
        part="list"
        aria-label=${msg('Timeline', { id: 'name.timeline' })}
        @keydown=${this.#keydown}
      >
        ${[...byYear(onServer ? entries : this.#drawn.take(entries, upToSelected))].map(
          ([year, ofYear]) =>
            html`<div class="group" ?hidden=${ofYear.every(this.#isHidden)}>
              <p class="year" part="year" id=${`y${year}`}>${this.date(year)}</p>
              <ol aria-labelledby=${`y${year}`}>
                ${ofYear.map((entry) => this.#renderEntry(entry, word(entry.kind) ?? this.text(entry.kind)))}
              </ol>
            </div>`,
        )}
      </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.#list;
    // What it holds may have changed, which its own size does not tell: it is looked at each time.
    this.#sizes?.disconnect();
    if (list) this.#sizes?.observe(list);
    const { selected } = this;
    if (selected === this.#revealed) return;
    const item = list?.querySelector<HTMLElement>('[aria-current]');
    if (selected && !item) return;
    this.#revealed = selected;
    // Where columns snap, the nearest edge would leave it half in view.
    item?.scrollIntoView(only({ inline: this.layout === 'horizontal' ? 'start' : 'nearest' }));
    if (this.#takesFocus) item?.focus(only({ preventScroll: true }));
    this.#takesFocus = false;
  }

  #renderFilter(word: (kind: string) => string | undefined): TemplateResult | typeof nothing {
    const kinds = new Set(this.#entries.map(({ kind }) => kind));
    if (kinds.size < 2) return nothing;
    const option = (kind: string, words: string) =>
      html`<option value=${kind} .selected=${kind === this.kind}>${words}</option>`;
    const choose = ({ currentTarget }: Event) => {
      this.kind = (currentTarget as HTMLSelectElement).value;
    };
    const shown = this.number(this.#entries.filter((entry) => !this.#isHidden(entry)).length);
    return html`<label class="muted" part="filter">
      ${msg('Kind', { id: 'timeline.kind' })}
      <select @change=${choose}>
        ${option('', msg('All', { id: 'map.all' }))} ${[...kinds].map((kind) => option(kind, word(kind) ?? this.plain(kind)))}
      </select>
    </label>
    <span class="muted" part="count" role="status">${msg(str`Entries shown: ${shown}`, { id: 'timeline.shown' })}</span>`;
  }

  #renderTurn(label: string, shape: unknown, step: number): TemplateResult {
    const turn = () => {
      this.#scroll(directionOf(this.locale) === 'rtl' ? -step : step);
    };
    return html`<button class="icon-button turn" aria-label=${label} @click=${turn}>${shape}</button>`;
  }

  #renderEntry(entry: Entry, kind: unknown): TemplateResult {
    const { id, date, until, event, act, sources } = entry;
    const isCurrent = id === this.selected;
    const choose = () => {
      // It is before the visitor's eyes already.
      this.selected = this.#revealed = id;
      this.dispatchEvent(new CampaignSelectEvent({ id }));
    };
    // From the page's own address: a `base` element must not lead away.
    const page = onServer ? '' : location.href.split('#')[0];
    return html`<li
      part="item"
      ?hidden=${this.#isHidden(entry)}
      aria-current=${isCurrent ? 'true' : nothing}
      tabindex=${isCurrent ? -1 : nothing}
    >
      <p class="muted">
        <a class="when" part="link" href="${page}#${id}" @click=${choose}
          ><time datetime=${date}>${this.date(date, until)}</time></a
        >
        · ${kind}
      </p>
      ${event ? this.#renderEvent(event) : act && this.#renderAct(act)}
      ${this.#renderTruth(entry)}
      ${this.renderSources(sources)}
    </li>`;
  }

  #renderEvent({ title, text, attribution, note }: TimelineEvent): TemplateResult {
    return html`<h3 part="title">${this.text(title)}</h3>
      <p>${this.text(text)}</p>
      ${attribution && muted(html`— ${this.text(attribution)}`)} ${muted(this.text(note))}`;
  }

  #renderAct({ jurisdiction, actDetail, dateNote }: Act): TemplateResult {
    return html`<h3 part="title">${this.text(jurisdiction)}</h3>
      ${muted(this.text(actDetail))} ${muted(this.text(dateNote))}`;
  }

  /** What must be said of an act wherever it is told. Its words are on the map, with how they are known. */
  #renderTruth({ told }: Entry): TemplateResult | undefined {
    const { doc, locale } = this;
    const show = {
      locale,
      text: (text: Text | undefined) => this.text(text),
      plain: (text: Text | undefined) => this.plain(text),
      found: (text: Text) => textFor(text, locale, doc?.languages?.[0]),
      date: (date: string) => this.date(date),
      source: (id: string) => doc?.sources?.find((source) => source.id === id),
    };
    return told && renderTold(show, told);
  }

  readonly #isHidden = ({ kind }: Entry) => !!this.kind && kind !== this.kind;

  get #list() {
    return this.renderRoot.querySelector('section');
  }

  /** By one event, to the left or to the right. */
  #scroll(direction: number) {
    const width = this.#list?.querySelector<HTMLElement>('li:not([hidden])')?.offsetWidth ?? 0;
    this.#list?.scrollBy(only({ left: width * direction }));
  }

  /** Only what scrolls is a stop of the Tab key and has buttons. */
  readonly #sized = () => {
    const list = this.#list;
    if (!list) return;
    const scrolls = list.scrollWidth > list.clientWidth + 1;
    if (scrolls) list.tabIndex = 0;
    else list.removeAttribute('tabindex');
    this.renderRoot.querySelector('.turns')?.toggleAttribute('hidden', !scrolls);
  };

  readonly #keydown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const step = Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
    if (!step || altKey || ctrlKey || metaKey || this.#list?.tabIndex !== 0) return;
    event.preventDefault();
    this.#scroll(step);
  };

  readonly #followHash = () => {
    const id = location.hash.slice(1);
    if (id === this.selected || !this.#entries.some((entry) => entry.id === id)) return;
    this.selected = id;
    this.#takesFocus = true;
  };
}

const muted = (words: unknown) => html`<p class="muted">${words}</p>`;
