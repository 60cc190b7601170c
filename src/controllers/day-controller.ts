import type { ReactiveControllerHost } from 'lit';
import { only } from '../page/only.js';
import { ask } from '../page/page.js';
import { WhileConnected } from './while-connected.js';

/** Renders an element again when it comes into a page, and when the visitor comes back to it: the day may be another. */
export class DayController extends WhileConnected {
  constructor(host: ReactiveControllerHost) {
    const refresh = () => {
      host.requestUpdate();
    };
    super(host, (signal) => {
      ask(document, 'addEventListener')('visibilitychange', refresh, only({ signal }));
      refresh();
    });
  }
}
