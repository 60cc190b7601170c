import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignDocument, Position, Speaker } from '../../campaign/schema.js';
import { joinParts } from '../../element/join-parts.js';
import { renderOpenAll } from '../../element/open-all.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg, str } from '../../locale/localize.js';
import { fragmentUrl } from '../../page/fragment-url.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { chapterStyles } from '../../styles/chapter.styles.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { countOf, rowsOf, speakersOf, type Cell, type Row } from './matrix.js';
import { isQuotation, kindWord } from './kinds.js';
import { positionsStyles } from './positions.styles.js';

/** Width, in the size of the text, from which there is room for tables. */
const WIDE = 48;

/**
 * Questions on which speakers differ, with what each has said: dated, sourced, in their own words where these are
 * known. Nothing is judged, and the order, which is the document's, is no ranking.
 *
 * Each question is a line that unfolds; at first none is, so that nobody's words come first. Where there is room, a
 * question opens a table of its speakers, and one more fold tells who speaks to which question; elsewhere it opens a
 * list. A page that is opened with `#<id>` of a question or a position shows that one.
 *
 * @customElement campaign-positions
 * @summary Who says what on contested questions, each with date and source.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no positions.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart filter - The choice of a kind of speaker.
 * @csspart count - How many statements are shown.
 * @csspart all - The button that opens or closes all questions.
 * @csspart overview - The fold with the table of who speaks to which question.
 * @csspart question - One question with what is said on it.
 * @csspart title - The question itself.
 * @csspart speaker - Who speaks.
 * @csspart position - One statement.
 * @csspart kind - Whether it is quoted, quoted in translation, or paraphrased.
 * @csspart attribution - Who said it, where, and when.
 * @csspart sources - The fold with the sources.
 */
export class CampaignPositions extends SourcedElement {
  static override properties: PropertyDeclarations = {
    questions: {},
    kind: { state: true },
    wide: { state: true },
  };
  static override styles: CSSResultGroup = [super.styles, fieldStyles, chapterStyles, positionsStyles];
  static override readonly sections = ['questions', 'speakers', 'positions', 'sources'] as const;

  /** Ids of the questions to show, separated by spaces, in the document's order; all by default. */
  questions: string | undefined = undefined;
  /** The only kind of speaker on show; all where it is empty. */
  private kind = '';
  /** Whether there is room for tables. */
  private wide = false;

  /** Questions that are open. */
  readonly #open = new Set<string>();
  /** Those of all kinds of speakers, and of the chosen one. */
  #all: readonly Row[] = [];
  #rows: readonly Row[] = [];
  #hashReadFor: CampaignDocument['positions'];
  /** Id of what is to be scrolled to. */
  #sought: string | undefined;
  #sizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followHash);
    // In the next frame: what changes its size while sizes are told would be an error of the page.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => (this.wide = this.#hasRoom)));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followHash);
    this.#sizes?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { doc } = this;
    if (!doc) return;
    this.#all = rowsOf(doc, this.questions?.match(/\S+/g));
    if (!onServer && doc.positions !== this.#hashReadFor) {
      this.#hashReadFor = doc.positions;
      this.#followHash();
    }
    const isShown = ({ speaker }: Cell) => !this.kind || this.plain(speaker.role) === this.kind;
    if (!this.#all.some(({ cells }) => cells.some(isShown))) this.kind = '';
    this.#rows = this.#all
      .map(({ question, cells }) => ({ question, cells: cells.filter(isShown) }))
      .filter(({ cells }) => cells.length);
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const rows = this.#rows;
    if (!rows.length) return undefined;
    return html`<p class="muted">
        ${msg('What each has said, quoted where the words are known. The order is no ranking; where nothing stands, nothing was found.', { id: 'positions.intro' })}
      </p>
      <div class="bar">${this.#renderFilter(doc)} ${this.#renderOpenAll()}</div>
      ${rows.length > 1 ? this.#renderWide(() => this.#renderOverview(doc, rows)) : nothing}
      ${rows.map((row) => this.#renderQuestion(row))}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const wide = this.#hasRoom;
    if (wide !== this.wide) {
      // Before it is painted; what is sought is another node then.
      queueMicrotask(() => (this.wide = wide));
      return;
    }
    if (!this.#sought) return;
    const target = (this.renderRoot as ShadowRoot).getElementById(this.#sought);
    if (!target) return;
    this.#sought = undefined;
    target.scrollIntoView(only({ block: 'nearest' }));
    // Whoever is at work elsewhere on the page is left there.
    const isFree = ask(document, 'activeElement') === ask(document, 'body');
    if (isFree || this.matches(':focus-within')) target.focus(only({ preventScroll: true }));
  }

  #renderFilter(doc: CampaignDocument): TemplateResult | typeof nothing {
    const all = speakersOf(doc, this.#all);
    const kinds = new Set(all.map(({ role }) => this.plain(role)).filter(Boolean));
    if (kinds.size < 2) return nothing;
    const option = (kind: string, words: string) =>
      html`<option value=${kind} .selected=${kind === this.kind}>${words}</option>`;
    const choose = ({ currentTarget }: Event) => {
      this.kind = (currentTarget as HTMLSelectElement).value;
    };
    const shown = this.number(countOf(this.#rows.flatMap(({ cells }) => cells)));
    return html`<label class="muted" part="filter">
        ${msg('Kind of speaker', { id: 'positions.kind' })}
        <select @change=${choose}>
          ${option('', msg('All', { id: 'map.all' }))} ${[...kinds].map((kind) => option(kind, kind))}
        </select>
      </label>
      <span class="muted" part="count" role="status">${msg(str`Statements shown: ${shown}`, { id: 'positions.shown' })}</span>`;
  }

  #renderOpenAll(): TemplateResult | typeof nothing {
    const ids = this.#rows.map(({ question }) => question.id);
    if (ids.length < 2) return nothing;
    const areOpen = ids.every((id) => this.#open.has(id));
    const toggle = () => {
      for (const id of ids) this.#open[areOpen ? 'delete' : 'add'](id);
      this.requestUpdate();
    };
    return renderOpenAll(areOpen, toggle);
  }

  /** Who speaks to which question: the number of statements, as a link to the first. */
  #renderOverview(doc: CampaignDocument, rows: readonly Row[]): TemplateResult {
    const title = msg('Who speaks to which question', { id: 'positions.overview' });
    return html`<details class="chapter overview" part="overview">
      <summary><h3>${title}</h3></summary>
      <table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${rows.map(({ question: { id, label } }) => html`<th scope="col">${this.#renderLink(id, this.text(label))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${speakersOf(doc, rows).map(
          (speaker) =>
            html`<tr>
              <th scope="row">${this.#renderSpeaker(speaker)}</th>
              ${rows.map(({ question, cells }) => {
                const [first, ...others] = cells.find((cell) => cell.speaker === speaker)?.positions ?? [];
                if (!first) return html`<td></td>`;
                const name = `: ${this.plain(speaker.label)}, ${this.plain(question.label)}`;
                return html`<td>
                  ${this.#renderLink(first.id, html`${this.number(others.length + 1)}<span class="visually-hidden">${name}</span>`)}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
    </details>`;
  }

  #renderLink(id: string, words: unknown): TemplateResult {
    const follow = () => {
      this.#seek(id);
    };
    return html`<a href=${fragmentUrl(id)} @click=${follow}>${words}</a>`;
  }

  #renderSpeaker({ label, role }: Speaker): TemplateResult {
    return html`${this.text(label)} ${role ? html`<span class="muted">${this.text(role)}</span>` : nothing}`;
  }

  #renderQuestion({ question: { id, label }, cells }: Row): TemplateResult {
    const toggled = ({ currentTarget }: Event) => {
      this.#open[(currentTarget as HTMLDetailsElement).open ? 'add' : 'delete'](id);
      this.requestUpdate();
    };
    const count = this.number(countOf(cells));
    const speakers = this.number(cells.length);
    return html`<details class="chapter" part="question" ?open=${this.#open.has(id)} @toggle=${toggled}>
      <summary id=${id}>
        <h3 part="title">${this.text(label)}</h3>
        <span class="muted counts"
          >${msg(str`Statements: ${count}`, { id: 'positions.count' })} ·
          ${msg(str`Speakers: ${speakers}`, { id: 'positions.speakers' })}</span
        >
      </summary>
      ${this.#renderWide(
        () => this.#renderTable(this.plain(label), cells),
        () => this.#renderList(cells),
      )}
    </details>`;
  }

  /** What there is room for; a server, which cannot know, writes both, and the styles show one. */
  #renderWide(wide: () => unknown, narrow: () => unknown = () => nothing): unknown {
    if (onServer)
      return html`<div><div class="wide">${wide()}</div><div class="narrow">${narrow()}</div></div>`;
    return this.wide ? wide() : narrow();
  }

  #renderTable(question: string, cells: readonly Cell[]): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">
        ${question}
      </caption>
      <thead class="muted">
        <tr>
          <th scope="col">${msg('Speaker', { id: 'positions.speaker' })}</th>
          <th scope="col">${msg('What was said', { id: 'positions.said' })}</th>
          <th scope="col">${msg('Who said it, and when', { id: 'positions.who' })}</th>
        </tr>
      </thead>
      ${cells.map(
        ({ speaker, positions }) =>
          html`<tbody>
            ${positions.map(
              (position, index) =>
                html`<tr part="position" id=${position.id} tabindex="-1">
                  ${
                    index
                      ? nothing
                      : html`<th scope="rowgroup" rowspan=${positions.length} part="speaker">${this.#renderSpeaker(speaker)}</th>`
                  }
                  <td>${this.#renderWords(position)}</td>
                  <td class="muted">${this.#renderBy(position)}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`;
  }

  #renderList(cells: readonly Cell[]): TemplateResult {
    return html`<ul class="list">
      ${cells.map(
        ({ speaker, positions }) =>
          html`<li>
            <h4 part="speaker">${this.#renderSpeaker(speaker)}</h4>
            ${positions.map(
              (position) =>
                html`<div class="said" part="position" id=${position.id} tabindex="-1">
                  ${this.#renderWords(position)}
                  <div class="muted">${this.#renderBy(position)}</div>
                </div>`,
            )}
          </li>`,
      )}
    </ul>`;
  }

  #renderWords({ text, translation, kind, note }: Position): TemplateResult {
    return html`<p class="words">${isQuotation(kind, this.plain(text)) ? this.quote(text) : this.text(text)}</p>
      ${this.renderTranslation(translation)}
      <p class="muted" part="kind">
        ${joinParts([kindWord(kind), note && html`<span class="note">${this.text(note)}</span>`])}
      </p>`;
  }

  #renderBy({ attribution, date, until, sources }: Position): TemplateResult {
    return html`<p part="attribution">
        ${joinParts([
          this.text(attribution),
          date && html`<time datetime=${date}>${this.date(date, until)}</time>`,
        ])}
      </p>
      ${this.renderSources(sources)}`;
  }

  /** Opens the question that this is, or is an answer to, whatever kind was chosen before; then scrolls there. */
  #seek(id: string) {
    const isMeant = ({ question, cells }: Row) =>
      question.id === id || cells.some(({ positions }) => positions.some((position) => position.id === id));
    const row = this.#all.find(isMeant);
    if (!row) return;
    if (!this.#rows.some(isMeant)) this.kind = '';
    this.#open.add(row.question.id);
    this.#sought = id;
    this.requestUpdate();
  }

  readonly #followHash = () => {
    this.#seek(location.hash.slice(1));
  };

  get #hasRoom(): boolean {
    const box = this.renderRoot.querySelector('.box');
    return !!box && box.clientWidth >= WIDE * Number.parseFloat(getComputedStyle(box).fontSize);
  }
}
