import type { ReactiveControllerHost } from 'lit';
import { only } from '../page/only.js';
import { ask } from '../page/page.js';
import { WhileConnected } from './while-connected.js';

/** Tells an element in a page what a policy of the page refused. One that only reports refuses nothing. */
export class PolicyController extends WhileConnected {
  constructor(host: ReactiveControllerHost, refused: (violation: SecurityPolicyViolationEvent) => void) {
    const told = (violation: SecurityPolicyViolationEvent) => {
      if (violation.disposition === 'enforce') refused(violation);
    };
    super(host, (signal) => {
      ask(document, 'addEventListener')('securitypolicyviolation', told, only({ signal }));
    });
  }
}
