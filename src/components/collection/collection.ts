import { html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument, CollectionItem, Text } from '../../campaign/schema.js';
import { ClipboardController } from '../../controllers/clipboard-controller.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { formatBytes, formatList, languageName } from '../../locale/names.js';
import { HeldPictures, showPictures } from '../../element/held-pictures.js';
import { joinParts } from '../../element/join-parts.js';
import { safeUrl } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg } from '../../locale/localize.js';
import { icon } from '../../styles/icons.js';
import { collectionStyles } from './collection.styles.js';
import { kindOf } from './kinds.js';
import { worksOf } from './works.js';

/**
 * Books, documents, photo sets and films of a published collection, each with how to cite it and its sources.
 *
 * What is part of a collection stands with it, each by its name, and what else is known of it one press away. What is
 * not known is left out: a work without a title is named by its kind. Where no cover may be shown one is drawn, and says
 * that it is a drawing; where the visitor saves data, until covers are asked for.
 *
 * @customElement campaign-collection
 * @summary Published books, documents, photo sets and films.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no such works.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart show-pictures - The button that shows the covers, where the visitor saves data.
 * @csspart list - The list of works.
 * @csspart item - One work, alone or inside a collection.
 * @csspart parts - The list of what a collection contains.
 * @csspart part - The fold with what is known of one of these.
 * @csspart cover - A cover, a picture or drawn.
 * @csspart title - The title, or the kind of a work without one.
 * @csspart facts - Kind, date, publisher, contributor, languages, format and size, ISBN.
 * @csspart cite - The fold with the citations.
 * @csspart sources - The fold with the sources.
 */
export class CampaignCollection extends SourcedElement {
  static override properties: PropertyDeclarations = { kind: {} };
  static override styles: CSSResultGroup = [super.styles, collectionStyles];
  static override readonly sections = ['collection', 'sources'] as const;

  /**
   * Kinds to show, as the document names them, one or several with spaces between: `book photo-set`. All by default.
   * A collection stays for the works in it that are shown.
   */
  kind: string | undefined = undefined;

  readonly #clipboard = new ClipboardController(this);
  readonly #citationForms = new LazyPart(this, () => import('./citation-forms.js'));
  /** Works whose citations were asked for. */
  readonly #cited = new Set<string>();
  /** Addresses of covers that did not come. */
  readonly #broken = new Set<string>();
  readonly #held = new HeldPictures();

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const works = worksOf(doc.collection ?? [], this.kind ?? '');
    if (!works.length) return undefined;
    const waiting = works
      .flatMap(({ item, parts }) =>
        [item, ...parts].map(({ cover }) => safeUrl(cover?.src, this.docUrl) ?? ''),
      )
      .filter((src) => src && this.#held.holds(src));
    const showAll = () => {
      this.#held.ask(...waiting);
      this.requestUpdate();
      // The button is gone then.
      void this.updateComplete.then(() => {
        const item = this.renderRoot.querySelector('figure')?.closest('li');
        if (item) item.tabIndex = -1;
        item?.focus();
      });
    };
    return html`${waiting.length ? showPictures(showAll) : nothing}<ul class="works" part="list" aria-label=${msg('Published works', { id: 'name.collection' })}>
      ${works.map(({ item, parts }) =>
        this.#renderItem(
          item,
          parts.length
            ? html`<ul class="parts" part="parts" aria-label=${this.plain(item.title ?? item.kind)}>
                ${parts.map((part) => this.#renderPart(part, item))}
              </ul>`
            : nothing,
        ),
      )}
    </ul>`;
  }

  #renderItem(item: CollectionItem, parts: unknown): TemplateResult {
    const name = this.#nameOf(item);
    const url = safeUrl(item.url, this.docUrl);
    return html`<li class=${parts === nothing ? '' : 'whole'} part="item">
      ${
        this.#renderCover(item) ??
        // Its words stand beside it as well, so it is kept from who listens.
        html`<div class="cover drawn" part="cover" aria-hidden="true">
          ${motifOf(item)}<b>${name}</b
          ><small class="muted">${msg('Drawing', { id: 'collection.drawing' })}</small>
        </div>`
      }
      <div class="words">
        <h3 part="title">${url ? anchor(url, name) : name}</h3>
        ${this.#renderFacts(item)}
      </div>
      ${parts}
    </li>`;
  }

  /** What a collection contains, as one line that opens. */
  #renderPart(item: CollectionItem, whole: CollectionItem): TemplateResult {
    const url = safeUrl(item.url, this.docUrl);
    return html`<li part="item">
      <details class="part" part="part">
        <summary>
          <span class="motif">${motifOf(item)}</span>
          <h3 part="title">${this.#nameOf(item)}</h3>
        </summary>
        ${this.#renderCover(item)}
        <div class="words">
          ${url ? html`<p class="muted">${anchor(url, new URL(url).host)}</p>` : nothing}
          ${this.#renderFacts(item, whole)}
        </div>
      </details>
    </li>`;
  }

  #kindOf({ kind }: CollectionItem) {
    return html`<span class="kind">${kindOf(kind).word ?? this.text(kind)}</span>`;
  }

  #nameOf(item: CollectionItem): unknown {
    return item.title ? this.text(item.title) : this.#kindOf(item);
  }

  /** All but the name. A paragraph or list without content is not displayed. */
  #renderFacts(item: CollectionItem, whole?: CollectionItem): TemplateResult {
    const { locale } = this;
    const { date, languages, bytes, isbn } = item;
    const line = (texts: readonly (Text | undefined)[] = [], kind = 'muted') =>
      html`<p class=${kind}>${joinParts(texts.map((text) => this.text(text)))}</p>`;
    return html`${line(item.authors, '')}
        <p class="muted" part="facts">${joinParts([
          item.title && this.#kindOf(item),
          date && html`<time datetime=${date}>${this.date(date)}</time>`,
          this.text(item.publisher),
          this.text(item.contributor),
          this.text(item.occasion),
          languages &&
            formatList(
              locale,
              languages.map((code) => languageName(locale, code)),
            ),
          this.text(item.format),
          bytes && formatBytes(locale, bytes),
          isbn && html`ISBN <bdi>${isbn}</bdi>`,
        ])}</p>
        <ul class="contents muted">${item.contents?.map((text) => html`<li>${this.text(text)}</li>`)}</ul>
        ${line(item.editions)} ${line([item.note])}
        <div class="folds">${this.renderSources(item.sources)}${this.#renderCite(item, whole)}</div>`;
  }

  /** The document's own picture, where it has one that can be had. */
  #renderCover({ cover }: CollectionItem): TemplateResult | undefined {
    const src = safeUrl(cover?.src, this.docUrl);
    if (!src || this.#broken.has(src) || this.#held.holds(src)) return undefined;
    const failed = () => {
      this.#broken.add(src);
      this.requestUpdate();
    };
    return html`<figure class="cover" part="cover">
      <img loading="lazy" alt=${this.plain(cover?.alt)} src=${src} @error=${failed} />
      <figcaption class="muted">${this.text(cover?.credit)}</figcaption>
    </figure>`;
  }

  /** Made when it is first opened. */
  #renderCite(item: CollectionItem, whole: CollectionItem | undefined): TemplateResult {
    const { id } = item;
    const opened = ({ currentTarget }: Event) => {
      if (!(currentTarget as HTMLDetailsElement).open) return;
      this.#cited.add(id);
      this.requestUpdate();
      void this.#citationForms.bring();
    };
    const voice = {
      locale: this.locale,
      plain: (text: Text | undefined) => this.plain(text) || undefined,
      date: (date: string) => this.date(date),
    };
    const cited = { item, whole, url: safeUrl(item.url, this.docUrl) };
    return html`<details class="cited" part="cite" @toggle=${opened}>
      <summary>${msg('Cite as', { id: 'collection.cite' })}</summary>
      ${
        this.#cited.has(id)
          ? this.#citationForms.render((part) => part.renderCitationForms(cited, voice, this.#clipboard))
          : nothing
      }
    </details>`;
  }
}

const motifOf = ({ kind }: CollectionItem) => icon(svg`<path d=${kindOf(kind).motif} />`);

const anchor = (url: string, words: unknown) => html`<a href=${url} rel="noopener">${words}</a>`;
