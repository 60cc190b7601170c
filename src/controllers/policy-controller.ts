import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ask } from '../page/page.js';

/** Tells an element in a page what a policy of the page refused. One that only reports refuses nothing. */
export class PolicyController implements ReactiveController {
  readonly #refused: (violation: SecurityPolicyViolationEvent) => void;

  constructor(host: ReactiveControllerHost, refused: (violation: SecurityPolicyViolationEvent) => void) {
    this.#refused = refused;
    host.addController(this);
  }

  hostConnected(): void {
    ask(document, 'addEventListener')('securitypolicyviolation', this.#told);
  }

  hostDisconnected(): void {
    ask(document, 'removeEventListener')('securitypolicyviolation', this.#told);
  }

  readonly #told = (violation: SecurityPolicyViolationEvent) => {
    if (violation.disposition === 'enforce') this.#refused(violation);
  };
}
