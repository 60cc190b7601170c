import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an element does while it is in a page. */
export class WhileConnected implements ReactiveController {
  readonly #start: (signal: AbortSignal) => void;
  #connection: AbortController | undefined;

  /** @param start - Called whenever the element comes into a page; the signal ends what was started when it leaves. */
  constructor(host: ReactiveControllerHost, start: (signal: AbortSignal) => void) {
    this.#start = start;
    host.addController(this);
  }

  hostConnected(): void {
    this.#start((this.#connection = new AbortController()).signal);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }
}
