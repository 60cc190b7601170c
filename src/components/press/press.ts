import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignDocument, PressItem } from '../../campaign/schema.js';
import { NearnessController } from '../../controllers/nearness-controller.js';
import { GradualList } from '../../controllers/gradual-list.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { PrintController } from '../../controllers/print-controller.js';
import { languageName } from '../../locale/names.js';
import { joinParts } from '../../element/join-parts.js';
import { ask } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { textFor } from '../../element/text.js';
import { warnOnce } from '../../page/warn-once.js';
import { msg, str } from '../../locale/localize.js';
import { pressStyles } from './press.styles.js';
import type { NewsItem } from './read-feed.js';

type Item = PressItem | NewsItem;

/** Items at first, where there are more. */
const FIRST = 3;
/** How near to the screen the element is when its feed is asked for. */
const NEAR = '300px';

/**
 * Press and media items, newest first, each under the headline that its publisher wrote; where the page names a
 * news feed, its items among them, marked as such.
 *
 * The feed is asked for when the element comes near the screen; another origin gets no credentials, and must allow the
 * page's own (CORS), as a policy of the page must allow the address (`connect-src`). Nothing of it is shown as markup.
 *
 * @customElement campaign-press
 * @summary Press and media items, and optionally those of a news feed.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no items.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart publisher - Who published it.
 * @csspart headline - Its headline.
 * @csspart details - Its language, and who is speaking.
 * @csspart sources - A fold with the sources of an item.
 * @csspart more - The button that shows all items.
 * @csspart feed-failure - What is said when the feed cannot be had.
 */
export class CampaignPress extends SourcedElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    limit: { type: Number },
    unfolded: { state: true },
    news: { state: true },
    trouble: { state: true },
  };
  static override styles: CSSResultGroup = [super.styles, pressStyles];
  static override readonly sections = ['press', 'sources'] as const;

  /** Address of a news feed (RSS, Atom or JSON Feed), `https:` or the page's own origin. */
  feed: string | undefined = undefined;
  /** Most items to show, at once. By default all, when they are asked for; the first three stand until then. */
  limit: number | undefined = undefined;
  /** Whether all were asked for. */
  private unfolded = false;
  /** Items of the feed, once it is here. */
  private news: readonly NewsItem[] | undefined;
  /** Whether the feed could not be had, and is tried again. */
  private trouble: 'failed' | 'again' | undefined;

  /** Reads feeds; where none is named it is never asked for. */
  #reader: LazyPart<typeof import('./load-feed.js')> | undefined;
  /** The attempt to read the feed that is under way. */
  #attempt: XMLHttpRequest | undefined;
  readonly #nearness = new NearnessController(this, NEAR);
  readonly #drawn = new GradualList(this);
  /** On paper all items stand. */
  readonly #print = new PrintController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveUp();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('feed')) return;
    this.#giveUp();
    this.news = undefined;
    this.trouble = undefined;
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const { limit = 0, trouble } = this;
    const items = this.#itemsOf(doc);
    const { length } = items;
    if (!length && !trouble) return undefined;
    const isWhole = this.unfolded || limit > 0 || length <= FIRST;
    const shown = this.#print.isPrinting ? items : isWhole ? this.#drawn.take(items) : items.slice(0, FIRST);
    const count = this.number(length);
    return html`${length ? this.#renderList(shown) : html`<slot></slot>`}
      ${
        !isWhole
          ? html`<button class="button quiet small" part="more" @click=${this.#showAll}>
            ${msg(str`All ${count}`, { id: 'press.all' })}
          </button>`
          : nothing
      }
      <div class="failure" part="feed-failure">
        <span role="status">${trouble === 'failed' ? msg('Could not load the news feed', { id: 'press.feedFailed' }) : nothing}</span>
        ${
          trouble
            ? html`<button class="button quiet small" @click=${this.#retry}>${msg('Try again', { id: 'tryAgain' })}</button>`
            : nothing
        }
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const wanted = this.doc && this.feed && !this.news && this.trouble !== 'failed';
    if (wanted && !this.#attempt) this.#readWhenNear();
  }

  /** Those of the document and of the feed, newest first, each address once; the document's own stand. */
  #itemsOf(doc: CampaignDocument): Item[] {
    const { limit = 0 } = this;
    const seen = new Set<string>();
    return [...(doc.press ?? []), ...(this.news ?? [])]
      .filter(({ url }) => {
        const address = safeUrl(url, this.docUrl);
        return !address || (!seen.has(address) && seen.add(address));
      })
      .sort(({ date: one = '' }, { date: other = '' }) => Number(one < other) - Number(one > other))
      .slice(0, limit > 0 ? limit : undefined);
  }

  /** The feed's items stand before the document's next one, so that one that is being read stays the same node. */
  #renderList(items: readonly Item[]): TemplateResult {
    const rows: TemplateResult[] = [];
    let news: TemplateResult[] = [];
    for (const item of items) {
      const row = this.#renderItem(item);
      if ('host' in item) news.push(row);
      else {
        rows.push(html`${news}${row}`);
        news = [];
      }
    }
    return html`<ul class="list" part="list" aria-label=${msg('Press', { id: 'name.press' })}>
      ${rows}${news}
    </ul>`;
  }

  #renderItem(item: Item): TemplateResult {
    const { language, date, publisher } = item;
    const fromFeed = 'host' in item;
    // The headline as it was published, not in the reader's language. A feed may not say which that is.
    const original = language ?? (fromFeed ? '' : this.doc?.languages?.[0]);
    const { value, lang } = textFor(item.title, language ?? this.locale, original);
    const href = safeUrl(item.url, this.docUrl);
    const headline = html`<cite lang=${lang} dir="auto">${value}</cite>`;
    const details = [
      language && languageName(this.locale, language.replace(/-.*/, '')),
      fromFeed ? msg('News feed', { id: 'press.feed' }) : this.text(item.perspective),
    ];
    return html`<li part="item">
      <p class="muted">
        <b part="publisher" translate="no">
          ${fromFeed ? html`<span lang=${lang} dir="auto">${publisher}</span>` : this.text(publisher)}
        </b>
        ${fromFeed ? html`<span>${item.host}</span>` : nothing}
        ${date ? html`<time datetime=${date}>${this.date(date)}</time>` : nothing}
      </p>
      <div>
        <h3 part="headline">${href ? html`<a href=${href} rel="noopener">${headline}</a>` : headline}</h3>
        <div class="foot">
          <p class="muted" part="details">${joinParts(details)}</p>
          ${fromFeed ? nothing : this.renderSources(item.sources)}
        </div>
        ${!fromFeed && item.note ? html`<p class="muted">${this.text(item.note)}</p>` : nothing}
      </div>
    </li>`;
  }

  #readWhenNear() {
    const attempt = (this.#attempt = new XMLHttpRequest());
    this.#nearness.wait(() => void this.#read(attempt));
  }

  async #read(attempt: XMLHttpRequest) {
    const address = safeUrl(this.feed, ask(document, 'baseURI'));
    if (!address) warnOnce(`a news feed must have an https: address: ${this.feed ?? ''}`);
    this.#reader ??= new LazyPart(this, () => import('./load-feed.js'));
    const reader = address ? await this.#reader.bring() : undefined;
    if (this.#attempt !== attempt) return; // given up meanwhile
    const news = address ? await reader?.loadFeed(address, attempt) : undefined;
    if (this.#attempt !== attempt) return;
    this.#attempt = undefined;
    // The button that was pressed goes away.
    if (news && this.shadowRoot?.activeElement?.closest('.failure')) this.#focusItem(0);
    // What is being read stays, whatever comes before it.
    if (this.renderRoot.querySelector('.list :is([open], :focus)')) this.unfolded = true;
    this.news = news;
    this.trouble = news ? undefined : 'failed';
  }

  #giveUp() {
    this.#nearness.stop();
    this.#attempt?.abort();
    this.#attempt = undefined;
  }

  readonly #retry = () => {
    this.trouble = 'again';
  };

  readonly #showAll = () => {
    this.#focusItem(FIRST);
    this.unfolded = true;
  };

  /** After the update that follows. */
  #focusItem(index: number) {
    requestAnimationFrame(() => {
      const item = this.renderRoot.querySelectorAll<HTMLElement>('.list > li')[index];
      if (item) item.tabIndex = -1;
      item?.focus();
    });
  }
}
