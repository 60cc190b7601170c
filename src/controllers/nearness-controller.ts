import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { only } from '../page/only.js';

/** Tells when its element is near the window. */
export class NearnessController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #margin: string;
  #observer: IntersectionObserver | undefined;

  /** @param margin - How far outside the window is near. */
  constructor(host: ReactiveControllerHost & Element, margin = '0px') {
    this.#host = host;
    this.#margin = margin;
    host.addController(this);
  }

  /** Calls back once, when the element is near or comes there; not after it has left the page, nor after another wish. */
  wait(come: () => void): void {
    this.stop();
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.stop();
        come();
      },
      only({ rootMargin: this.#margin }),
    );
    this.#observer.observe(this.#host);
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
