import { nothing, type CSSResultGroup, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { renderFailure } from './failure.js';
import { only } from '../page/only.js';
import { isSavingData } from '../page/saving-data.js';
import { msg } from '../locale/localize.js';
import { version } from '../page/version.js';
import { warnOnce } from '../page/warn-once.js';
import { whenIdle } from '../page/when-idle.js';

export type LazyHost = ReactiveControllerHost & HTMLElement & { addStyles(styles: CSSResultGroup): void };

/** What shows that a visitor may want more of an element. */
const INTENTS = ['pointerenter', 'focusin', 'touchstart'] as const;

/**
 * A part of an element that no first picture needs: it comes in a file of its own when the visitor reaches for the
 * element, and at the latest when it is asked for. Where the visitor saves data it is only asked for.
 */
export class LazyPart<T extends object> implements ReactiveController {
  /** What came; undefined until then. */
  here: T | undefined;
  readonly #host: LazyHost;
  readonly #load: () => Promise<T>;
  readonly #onIntent: boolean;
  #arrival: Promise<T | undefined> | undefined;
  #intent: AbortController | undefined;
  /** Whether the visitor waits for it, and has to be told that it cannot be had. */
  #isWanted = false;
  #hasFailed = false;

  /**
   * @param load - Imports the part: `() => import('./lightbox.js')`. Its `styles` become the element's.
   * @param options.onIntent - False waits until it is asked for: for what few visitors need of many elements.
   */
  constructor(host: LazyHost, load: () => Promise<T>, { onIntent = true } = {}) {
    this.#onIntent = onIntent;
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.here || !this.#onIntent || isSavingData()) return;
    const { signal } = (this.#intent = new AbortController());
    for (const type of INTENTS) {
      this.#host.addEventListener(type, () => void this.#fetch(), only({ signal, passive: true }));
    }
  }

  hostDisconnected(): void {
    this.#intent?.abort();
  }

  /** Whether it is here, or is known not to come. */
  get isSettled(): boolean {
    return !!this.here || this.#hasFailed;
  }

  /** Asks for the part: the visitor waits for it. The host is rendered when it is here, and when it cannot be had. */
  async bring(): Promise<T | undefined> {
    this.#isWanted = true;
    if (this.#hasFailed) this.#host.requestUpdate();
    return this.#fetch();
  }

  /** Asks for it when the browser is idle: for what has to be here without the visitor's coming near. */
  bringWhenIdle(): void {
    if (isSavingData()) return;
    whenIdle(() => void this.#fetch());
  }

  /**
   * What to render in its place.
   *
   * @param show - Renders the part once it is here.
   * @param meanwhile - Stands there until then.
   */
  render(show: (part: T) => unknown, meanwhile: unknown = nothing): unknown {
    if (this.here) return show(this.here);
    if (!this.#isWanted || !this.#hasFailed) return meanwhile;
    const words = msg('This part could not be loaded', { id: 'partFailed' });
    return renderFailure(!!this.#arrival, this.#again, words);
  }

  #fetch(): Promise<T | undefined> {
    this.#intent?.abort();
    return (this.#arrival ??= this.#take());
  }

  async #take(): Promise<T | undefined> {
    try {
      const part = await this.#load();
      const { styles } = part as { readonly styles?: CSSResultGroup };
      if (styles) this.#host.addStyles(styles);
      this.here = part;
      this.#hasFailed = false;
    } catch (error) {
      this.#arrival = undefined; // offline: the next press asks again
      this.#hasFailed = true;
      warnOnce(`<${this.#host.localName}> ${version}: a part of it cannot be had. ${String(error)}`);
    }
    this.#host.requestUpdate();
    return this.here;
  }

  readonly #again = () => void this.bring();
}
