import type { ReactiveControllerHost } from 'lit';
import { only } from '../page/only.js';
import { WhileConnected } from './while-connected.js';

/** Renders an element for paper while the page is printed. */
export class PrintController extends WhileConnected {
  #isPrinting = false;

  constructor(host: ReactiveControllerHost) {
    const become = (isPrinting: boolean) => () => {
      this.#isPrinting = isPrinting;
      host.requestUpdate();
    };
    super(host, (signal) => {
      addEventListener('beforeprint', become(true), only({ signal }));
      addEventListener('afterprint', become(false), only({ signal }));
    });
  }

  get isPrinting(): boolean {
    return this.#isPrinting;
  }
}
