import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Items of a long list that are drawn in one task. */
const STEP = 100;

/**
 * Draws a long list a part at a time, so that the page can answer its visitor in between: first what fits a screen or
 * two, then the rest by itself.
 */
export class GradualList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #first: number;
  #drawn: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isGrowing = false;

  /** @param first - How many fill a screen or two. */
  constructor(host: ReactiveControllerHost, first: number = STEP) {
    this.#host = host;
    this.#first = this.#drawn = first;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    this.#isGrowing = false;
  }

  /** Whether the update that is under way does nothing but draw more: what stands can stay as it is. */
  get isGrowing(): boolean {
    return this.#isGrowing;
  }

  /**
   * The items to draw now.
   *
   * @param least - How many are needed at least: up to one that is scrolled to, say.
   */
  take<Item>(items: readonly Item[], least = 0): readonly Item[] {
    this.#drawn = Math.max(this.#drawn, least);
    if (items.length <= this.#drawn) return items;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#drawn += STEP;
      this.#isGrowing = true;
      this.#host.requestUpdate();
    });
    return items.slice(0, this.#drawn);
  }

  /** Begins again with the first items: for another order, or another choice. */
  restart(): void {
    this.#drawn = this.#first;
  }
}
