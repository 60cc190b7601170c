import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { only } from '../page/only.js';

/** Watches elements, and tells of each once, when it is near the window or comes there. */
export function watchNearness(
  come: (element: Element) => void,
  options: IntersectionObserverInit,
): IntersectionObserver {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      come(target);
    }
  }, options);
  return observer;
}

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
    this.#observer = watchNearness(come, only({ rootMargin: this.#margin }));
    this.#observer.observe(this.#host);
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
