import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { DialogController } from '../../controllers/dialog-controller.js';
import { joinParts } from '../../element/join-parts.js';
import { safeUrl } from '../../page/safe-url.js';
import { renderSourceLink, type SourceFormatter } from '../../element/source-list.js';
import { msg } from '../../locale/localize.js';
import { closeIcon, minusIcon, nextIcon, plusIcon, previousIcon } from '../../styles/icons.js';
import { lightboxStyles } from './lightbox.styles.js';
import type { Picture } from './pictures.js';
import { StageGestures, type StageActions } from './stage-gestures.js';
import { clampZoom, MOST_ZOOM, scrollToKeep, swipeStep } from './zoom-pan.js';

/** What a gallery does for its lightbox. */
export interface LightboxOwner {
  /** How many pictures there are. */
  count(): number;
  isRightToLeft(): boolean;
  /** Draws the lightbox again; `moved` where it shows another picture. */
  refresh(moved: boolean): void;
  closed(index: number): void;
}

/** What a gallery puts into its lightbox. */
export interface LightboxContent {
  readonly picture: Picture;
  readonly label: string;
  readonly counter: string;
  /** The picture itself, or what stands in its place. */
  readonly image: TemplateResult;
  /** Below the words. */
  readonly memory: unknown;
  readonly formatter: Omit<SourceFormatter, 'details'>;
}

const PAN = 80;
const STEP = 1.6;
const DOUBLE_TAP = 2.5;

/** One picture at a time in a modal dialog: which one it is, how far it is magnified, and what moves it. */
export class Lightbox implements StageActions {
  readonly styles = lightboxStyles;
  /** Number of the picture on show; undefined while closed. */
  index: number | undefined;
  zoom = 1;
  readonly #owner: LightboxOwner;
  readonly #gestures = new StageGestures(this);
  readonly #modal: DialogController;
  #dialog: HTMLDialogElement | null = null;
  /** Alternates between two templates, so that no picture inherits an element that still shows the last one. */
  #afresh = false;

  constructor(host: ReactiveControllerHost, owner: LightboxOwner) {
    this.#modal = new DialogController(host);
    this.#owner = owner;
  }

  /** Shows a picture; after the last one comes the first. */
  show(index: number): void {
    const count = this.#owner.count();
    this.index = (index + count) % count;
    this.zoom = 1;
    this.#afresh = !this.#afresh;
    this.#owner.refresh(true);
  }

  /** Forgets what was open: for when the gallery leaves the page. */
  abandon(): void {
    this.#dialog = null;
    this.index = undefined;
  }

  render({ picture, label, counter, image, memory, formatter }: LightboxContent): TemplateResult {
    const { zoom } = this;
    const button = (part: string, name: string, icon: unknown, act: () => void, disabled = false) =>
      html`<button class="icon-button ${part}" part=${part} aria-label=${name} aria-disabled=${disabled} @click=${act}>
        ${icon}
      </button>`;
    return html`<dialog part="lightbox" aria-label=${label || nothing} @keydown=${this.#keydown} @close=${this.#closed}>
      <div class="frame" tabindex="-1">
        <div class="bar">
          <span class="counter" part="counter">${counter}</span>
          ${button('zoom-out', msg('Zoom out', { id: 'zoomOut' }), minusIcon, this.#zoomBy(1 / STEP), zoom === 1)}
          ${button('zoom-in', msg('Zoom in', { id: 'zoomIn' }), plusIcon, this.#zoomBy(STEP), zoom === MOST_ZOOM)}
          ${button('close', msg('Close', { id: 'close' }), closeIcon, this.#close)}
        </div>
        ${
          this.#owner.count() > 1
            ? [
                button('turn previous', msg('Previous', { id: 'previous' }), previousIcon, this.#turn(-1)),
                button('turn next', msg('Next', { id: 'next' }), nextIcon, this.#turn(1)),
              ]
            : nothing
        }
        <figure aria-live="polite">
          <div
            class="stage"
            part="stage"
            tabindex=${zoom > 1 ? 0 : -1}
            @pointerdown=${this.#gestures}
            @pointermove=${this.#gestures}
            @pointerup=${this.#gestures}
            @pointercancel=${this.#gestures}
          >
            ${this.#afresh ? html`${image}` : html`<!---->${image}`}
          </div>
          <figcaption class="details" part="details">${renderDetails(picture, formatter)} ${memory}</figcaption>
        </figure>
      </div>
    </dialog>`;
  }

  /** After every rendering. */
  updated(dialog: HTMLDialogElement | null): void {
    this.#dialog = dialog;
    if (!dialog) return;
    if (this.#modal.open(dialog)) dialog.querySelector<HTMLElement>('.close')?.focus();
    this.#stage?.style.setProperty('--_zoom', String(this.zoom));
    // Whatever had the focus may be gone, and the arrow keys with it.
    if (!dialog.matches(':focus-within')) dialog.querySelector<HTMLElement>('.frame')?.focus();
  }

  drag(stepX: number, stepY: number, dx: number): void {
    if (this.zoom > 1) this.#stage?.scrollBy(-stepX, -stepY);
    else this.#slide(`${dx}px`);
  }

  drop(dx: number, dy: number): void {
    this.#slide('');
    const step = this.zoom === 1 && swipeStep(dx, dy, this.#owner.isRightToLeft());
    if (step) this.#turn(step)();
  }

  tap(besidePicture: boolean): void {
    if (besidePicture && this.zoom === 1) this.#close();
  }

  doubleTap(x: number, y: number): void {
    this.#zoomTo(this.zoom > 1 ? 1 : DOUBLE_TAP, x, y);
  }

  pinch(factor: number, x: number, y: number): void {
    this.#zoomTo(this.zoom * factor, x, y);
  }

  get #stage() {
    return this.#dialog?.querySelector<HTMLElement>('.stage');
  }

  get #picture() {
    return this.#stage?.querySelector('img');
  }

  #slide(by: string) {
    this.#picture?.style.setProperty('translate', by);
  }

  #turn(step: number) {
    return () => {
      if (this.index !== undefined) this.show(this.index + step);
    };
  }

  #zoomBy(factor: number) {
    return () => {
      this.#zoomTo(this.zoom * factor);
    };
  }

  /** Magnifies around a point of the screen, the middle by default. */
  #zoomTo(zoom: number, x?: number, y?: number) {
    const stage = this.#stage;
    const picture = this.#picture;
    if (!stage || !picture) return;
    this.zoom = clampZoom(zoom);
    const box = stage.getBoundingClientRect();
    const before = picture.getBoundingClientRect();
    stage.style.setProperty('--_zoom', String(this.zoom));
    const after = picture.getBoundingClientRect();
    stage.scrollBy(scrollToKeep(before, after, x ?? box.left + box.width / 2, y ?? box.top + box.height / 2));
    this.#owner.refresh(false);
  }

  readonly #close = () => {
    this.#dialog?.close();
  };

  readonly #closed = () => {
    const { index } = this;
    this.abandon();
    if (index !== undefined) this.#owner.closed(index);
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = this.#owner.isRightToLeft() ? -1 : 1;
    const pan = (x: number, y: number) => () => this.#stage?.scrollBy(x * PAN, y * PAN);
    const zoomed = this.zoom > 1;
    const act = {
      ArrowRight: zoomed ? pan(1, 0) : this.#turn(forward),
      ArrowLeft: zoomed ? pan(-1, 0) : this.#turn(-forward),
      ArrowDown: zoomed && pan(0, 1),
      ArrowUp: zoomed && pan(0, -1),
      Home: this.#turn(-(this.index ?? 0)),
      End: this.#turn(-1 - (this.index ?? 0)),
      '+': this.#zoomBy(STEP),
      '=': this.#zoomBy(STEP),
      '-': this.#zoomBy(1 / STEP),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function renderDetails(picture: Picture, formatter: Omit<SourceFormatter, 'details'>): TemplateResult {
  const { caption, credit, licence, date, url, sources = [] } = picture;
  const origins = sources
    .flatMap((id) => formatter.source(id) ?? [])
    .map(
      (source) =>
        html`${renderSourceLink(source, formatter.text(source.title), '_blank')} (${formatter.text(source.publisher)}, ${formatter.text(source.perspective)})`,
    );
  return html`<p class="words">${formatter.text(caption)}</p>
    <p class="muted">
      ${joinParts([
        formatter.text(credit),
        licence && link(licence.url, formatter.text(licence.name)),
        date && formatter.date(date),
        url && link(url, new URL(url).host),
      ])}
    </p>
    ${origins.length ? html`<p class="muted">${msg('Sources', { id: 'sources' })}: ${joinParts(origins)}</p>` : nothing}`;
}

function link(address: string | undefined, words: unknown): unknown {
  const href = safeUrl(address);
  return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>` : words;
}
