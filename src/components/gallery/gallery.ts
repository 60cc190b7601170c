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
import { LazyPart } from '../../controllers/lazy-part.js';
import { CampaignSelectEvent } from '../../events/campaign-select.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { HeldPictures, showPictures } from '../../element/held-pictures.js';
import { renderMemoryBox } from '../../element/memory-box.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { create } from '../../page/page.js';
import { isSavingData } from '../../page/saving-data.js';
import type { SourceFormatter } from '../../element/source-list.js';
import { directionOf } from '../../locale/languages.js';
import { msg } from '../../locale/localize.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { nextIcon, previousIcon } from '../../styles/icons.js';
import { Covers } from './covers.js';
import { galleryStyles } from './gallery.styles.js';
import type { Lightbox } from './lightbox.js';
import { picturesOf, type Picture } from './pictures.js';

/** Values of `layout`. */
export const GALLERY_LAYOUTS = ['rows', 'grid', 'strip'] as const;
export type GalleryLayout = (typeof GALLERY_LAYOUTS)[number];

/** Frames that are drawn at a time; more follow when the last one nears the screen. */
const PAGE = 60;
const NEAR = '1500px';
/** With more frames than this, those far from the screen are emptied again. */
const MOST_FILLED = 300;
/** Words in the place of a picture need room, before and after it is shown, so that nothing moves. */
const LEAST_RATIO_FOR_WORDS = 1.6;
const HASH = '#campaign-gallery=';

/**
 * Photographs, images and drawings, with a lightbox.
 *
 * Sizes come from the document, so nothing moves when a picture arrives. Distressing pictures are covered, and not
 * loaded, until the visitor asks for them; so are all, in words, where the visitor saves data.
 *
 * @customElement campaign-gallery
 * @summary Photographs and images, with a lightbox.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no pictures.
 * @fires {CampaignSelectEvent} campaign-select - A picture was opened; `detail.id` names it.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart list - The list of tiles.
 * @csspart item - One tile with its frame.
 * @csspart tile - The button that opens a picture.
 * @csspart image - A picture, in its tile or in the lightbox.
 * @csspart caption - Caption and credit on a tile.
 * @csspart veil - What covers a distressing picture.
 * @csspart show-pictures - The button that shows all pictures, where the visitor saves data.
 * @csspart lightbox - The dialog.
 * @csspart details - Caption, credit, licence and sources in the lightbox.
 * @cssprop [--campaign-gallery-gap=8px] - Space between tiles.
 * @cssprop [--campaign-gallery-row-height] - Least height of a row; by default it grows with the gallery's width.
 * @cssprop [--campaign-gallery-radius=6px] - Corners of the tiles.
 * @cssprop [--campaign-lightbox-background=#121317] - Ground of the lightbox.
 */
export class CampaignGallery extends CampaignElement {
  static override properties: PropertyDeclarations = {
    layout: { reflect: true, useDefault: true },
    limit: { type: Number },
    deepLink: { type: Boolean, attribute: 'deep-link' },
    drawn: { state: true },
  };
  static override readonly choices = { ...super.choices, layout: GALLERY_LAYOUTS };
  static override styles: CSSResultGroup = [super.styles, iconButtonStyles, galleryStyles];
  static override readonly sections = ['gallery', 'sources'] as const;

  /** Rows of one height each, a grid of squares, or one strip that scrolls sideways. */
  layout: GalleryLayout = 'rows';
  /** Most pictures to show; all by default. */
  limit: number | undefined = undefined;
  /** Keeps the open picture in the page's address, as `#campaign-gallery=<id>`, and opens the one named there. */
  deepLink = false;
  /** How many frames are drawn. */
  private drawn = PAGE;
  /** Whether more than the lightbox must be drawn. Declared only: the base class sets it before fields exist. */
  declare private listIsStale: boolean | undefined;

  readonly #broken = new Set<string>();
  readonly #lightbox = new LazyPart(this, async () => {
    const { Lightbox } = await import('./lightbox.js');
    return new Lightbox(this, {
      count: () => this.#pictures.length,
      isRightToLeft: () => this.#isRightToLeft,
      refresh: (moved) => {
        if (moved) this.#moved();
        super.requestUpdate();
      },
      closed: (index) => {
        this.#closed(index);
      },
    });
  });
  /** Number of the picture to open once the lightbox is here. */
  #wanted: number | undefined;
  #pictures: Picture[] = [];
  #readFrom: unknown;
  #covers = new Covers('');
  readonly #held = new HeldPictures();
  readonly #formatter: Omit<SourceFormatter, 'details'> = {
    text: (text) => this.text(text),
    date: (date) => this.date(date),
    source: (id) => this.doc?.sources?.find((source) => source.id === id),
  };
  /** Numbers of the frames that are filled. */
  readonly #near = new Set<number>();
  #watch: IntersectionObserver | undefined;
  #hashRead = false;

  constructor() {
    super();
    new WhileConnected(this, (signal) => {
      addEventListener('hashchange', this.#hashChanged, only({ signal }));
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#lightbox.here?.abandon();
    this.#wanted = undefined;
    this.#hashRead = false;
  }

  override requestUpdate(...request: Parameters<CampaignElement['requestUpdate']>): void {
    this.listIsStale = true;
    super.requestUpdate(...request);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { doc, limit = 0 } = this;
    if (!doc) return;
    if (doc.gallery !== this.#readFrom || changed.has('limit')) {
      this.#readFrom = doc.gallery;
      this.#pictures = picturesOf(doc, this.docUrl).slice(0, limit > 0 ? limit : undefined);
      this.#covers = new Covers(doc.id);
      this.#broken.clear();
      for (let index = 0; index < PAGE; index++) this.#near.add(index);
      this.#wanted = undefined;
      if ((this.#lightbox.here?.index ?? 0) >= this.#pictures.length) this.#lightbox.here?.abandon();
    }
    if (this.deepLink && !this.#hashRead) this.#openNamed();
    if (this.#wanted !== undefined && this.#lightbox.here) {
      this.#lightbox.here.show(this.#wanted);
      this.#wanted = undefined;
    }
  }

  protected override renderCampaign(): TemplateResult | undefined {
    const pictures = this.#pictures;
    if (!pictures.length) return undefined;
    const lightbox = this.#lightbox.here;
    return html`${this.listIsStale ? this.#renderList(pictures) : noChange}
    ${lightbox ? this.#renderLightbox(lightbox) : nothing}`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    const frame = activeElement?.closest('li');
    super.update(changed);
    // What had the focus gave way to something else in the same place.
    if (!activeElement || activeElement.isConnected) return;
    (frame?.isConnected ? frame : this.#list)?.querySelector('button')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.listIsStale) this.#listDrawn(changed.has('layout'));
    this.listIsStale = false;
    const lightbox = this.#lightbox.here;
    const dialog = this.renderRoot.querySelector('dialog');
    const current = this.#pictures[lightbox?.index ?? -1];
    if (dialog && current) this.#setFrame(dialog, current, current.width / current.height);
    lightbox?.updated(dialog);
  }

  #renderList(pictures: readonly Picture[]): TemplateResult {
    const { length } = pictures;
    const waiting = pictures.filter((picture) => this.#held.holds(picture.src));
    const showAll = () => {
      this.#held.ask(...waiting.map(({ src }) => src));
      this.requestUpdate();
    };
    return html`${waiting.some((picture) => !this.#covers.isCovered(picture)) ? showPictures(showAll) : nothing}
      <ul class=${this.layout} part="list">
        ${pictures.slice(0, this.drawn).map((picture, index) => {
          const tile = this.#near.has(index)
            ? html`${this.#renderTile(picture, index)} ${this.#renderFailure(index)}`
            : nothing;
          // What a server writes has its frames without a script; a page's policy would refuse the attribute.
          return onServer
            ? html`<li part="item" style=${`--_ratio: ${frameRatio(picture)}`}>${tile}</li>`
            : html`<li part="item" aria-setsize=${length} aria-posinset=${index + 1}>${tile}</li>`;
        })}
      </ul>
      ${this.layout === 'strip' && length > 1 ? this.#renderTurns() : nothing}
      ${pictures.some(({ distressing }) => distressing) ? this.#renderMemory() : nothing}`;
  }

  #renderTile(picture: Picture, index: number): TemplateResult {
    const open = () => {
      this.#open(index);
      this.dispatchEvent(new CampaignSelectEvent({ id: picture.id }));
    };
    return (
      this.#renderInstead(picture) ??
      html`<button class="tile" part="tile" aria-haspopup="dialog" @click=${open}>
        ${this.#renderImage(picture, 'auto, 50vw', 'lazy')}
        <span class="caption" part="caption">
          <span>${this.text(picture.caption)}</span>
          <small>${this.text(picture.credit)}</small>
        </span>
      </button>`
    );
  }

  /** Over the tile that was pressed, where the lightbox cannot be had. */
  #renderFailure(index: number): unknown {
    if (index !== this.#wanted) return nothing;
    const failure = this.#lightbox.render(() => nothing);
    return failure === nothing ? nothing : html`<div class="over">${failure}</div>`;
  }

  #renderImage(picture: Picture, sizes: string, loading: 'lazy' | 'eager'): TemplateResult {
    const failed = () => {
      this.#broken.add(picture.id);
      this.requestUpdate();
    };
    return html`<img
      part="image"
      decoding="async"
      draggable="false"
      loading=${loading}
      alt=${this.plain(picture.alt)}
      width=${picture.width}
      height=${picture.height}
      sizes=${picture.srcset ? sizes : nothing}
      srcset=${picture.srcset ?? nothing}
      src=${picture.src}
      @error=${failed}
    />`;
  }

  /** What stands where a picture is covered, waits or did not come. */
  #renderInstead(picture: Picture): TemplateResult | undefined {
    const { id, src } = picture;
    const covered = this.#covers.isCovered(picture);
    const waits = covered || this.#held.holds(src);
    if (!waits && !this.#broken.has(id)) return undefined;
    const act = () => {
      if (covered) this.#covers.lift(id);
      this.#held.ask(src);
      this.#broken.delete(id);
      this.requestUpdate();
    };
    return html`<div class="tile instead ${covered ? 'veil' : ''}" part=${covered ? 'veil' : 'tile'}>
      ${covered ? html`<span>${msg('This image may be distressing', { id: 'gallery.distressing' })}</span>` : nothing}
      <span class=${covered ? 'visually-hidden' : ''}>${this.text(picture.alt || picture.caption)}</span>
      <button class="button quiet small" @click=${act}>
        ${waits ? msg('Show image', { id: 'gallery.show' }) : msg('Try again', { id: 'tryAgain' })}
      </button>
    </div>`;
  }

  #renderTurns(): TemplateResult {
    const turn = (step: number) => () => {
      const list = this.#list;
      list?.scrollBy(only({ left: list.clientWidth * step * (this.#isRightToLeft ? -0.8 : 0.8) }));
    };
    return html`<div class="turns">
      <button class="icon-button turn" aria-label=${msg('Previous', { id: 'previous' })} @click=${turn(-1)}>
        ${previousIcon}
      </button>
      <button class="icon-button turn" aria-label=${msg('Next', { id: 'next' })} @click=${turn(1)}>
        ${nextIcon}
      </button>
    </div>`;
  }

  #renderMemory(): TemplateResult {
    const keep = (wish: boolean) => {
      this.#covers.setRemembers(wish);
      this.requestUpdate();
      return this.#covers.remembers;
    };
    return renderMemoryBox(this.#covers.remembers, keep, 'memory muted');
  }

  #renderLightbox(lightbox: Lightbox): TemplateResult | typeof nothing {
    const { index = -1, zoom } = lightbox;
    const picture = this.#pictures[index];
    if (!picture) return nothing;
    return lightbox.render({
      picture,
      label: this.plain(picture.caption) || this.plain(picture.alt),
      counter: `${this.number(index + 1)} / ${this.number(this.#pictures.length)}`,
      image: this.#renderInstead(picture) ?? this.#renderImage(picture, `${zoom * 100}vw`, 'eager'),
      memory: picture.distressing ? this.#renderMemory() : nothing,
      formatter: this.#formatter,
    });
  }

  get #isRightToLeft() {
    return directionOf(this.locale) === 'rtl';
  }

  get #list() {
    return this.renderRoot.querySelector('ul');
  }

  /** Gives the frames their proportions, and watches which ones are near. */
  #listDrawn(layoutChanged: boolean) {
    const list = this.#list;
    if (layoutChanged) this.#watch?.disconnect();
    if (layoutChanged || !this.#watch) {
      const root = this.layout === 'strip' ? list : null;
      this.#watch = new IntersectionObserver(this.#nearChanged, only({ root, rootMargin: NEAR }));
    }
    [...(list?.children ?? [])].forEach((item, index) => {
      const picture = this.#pictures[index];
      if (!picture) return;
      this.#setFrame(item as HTMLElement, picture, frameRatio(picture));
      this.#watch?.observe(item);
    });
  }

  readonly #nearChanged = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const place = Number(target.ariaPosInSet);
      if (!isIntersecting) {
        if (this.drawn > MOST_FILLED && !target.matches(':focus-within')) this.#near.delete(place - 1);
        continue;
      }
      this.#near.add(place - 1);
      if (place === this.drawn) this.drawn += PAGE;
    }
    this.requestUpdate();
  };

  #setFrame({ style }: HTMLElement, { width, colour = '' }: Picture, ratio: number) {
    style.setProperty('--_ratio', String(ratio));
    style.setProperty('--_width', `${width}px`);
    style.setProperty('--_colour', colour);
  }

  #open(index: number) {
    this.#wanted = index;
    super.requestUpdate();
    void this.#lightbox.bring();
  }

  #moved() {
    const { index = 0 } = this.#lightbox.here ?? {};
    const { length } = this.#pictures;
    this.#writeHash(this.#pictures[index]?.id);
    for (const near of [index + 1, index - 1 + length]) {
      const picture = this.#pictures[near % length];
      if (!picture || isSavingData() || this.#covers.isCovered(picture)) continue;
      const image = create('img');
      image.decoding = 'async';
      if (picture.srcset) {
        image.sizes = '100vw';
        image.srcset = picture.srcset;
      }
      image.src = picture.src;
    }
  }

  /** Back to the tile of the picture that was shown last. */
  #closed(index: number) {
    this.#writeHash();
    this.drawn = Math.max(this.drawn, index + 1);
    this.#near.add(index);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#list?.children[index]?.querySelector('button')?.focus();
    });
  }

  #writeHash(id?: string) {
    if (!this.deepLink || (!id && !location.hash.startsWith(HASH))) return;
    try {
      history.replaceState(history.state, '', (location.href.split('#')[0] ?? '') + (id ? HASH + id : ''));
    } catch {
      // A browser may refuse when asked too often or in a sandboxed frame: the address is a convenience.
    }
  }

  #openNamed() {
    this.#hashRead = true;
    const { hash } = location;
    const index = this.#pictures.findIndex(({ id }) => hash === HASH + id);
    if (index >= 0 && index !== this.#lightbox.here?.index) this.#open(index);
  }

  readonly #hashChanged = () => {
    // Before the first rendering there is nothing to open; it looks for itself.
    if (this.deepLink && this.#hashRead) this.#openNamed();
  };
}

/** Proportions of a picture's place in the list. */
function frameRatio({ width, height, src, distressing }: Picture): number {
  const mayWait = !!distressing || (isSavingData() && !src.startsWith('data:'));
  return Math.max(width / height, mayWait ? LEAST_RATIO_FOR_WORDS : 0);
}
