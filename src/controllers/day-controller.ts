import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ask } from '../page/page.js';

/** Renders an element again when it comes into a page, and when the visitor comes back to it: the day may be another. */
export class DayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    ask(document, 'addEventListener')('visibilitychange', this.#refresh);
    this.#refresh();
  }

  hostDisconnected(): void {
    ask(document, 'removeEventListener')('visibilitychange', this.#refresh);
  }

  readonly #refresh = () => {
    this.#host.requestUpdate();
  };
}
