import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';

/** What happened on the page and can be seen no more. */
export interface Events {
  /** Elements of ours that the page took away. */
  readonly removed: Set<string>;
  /** What a policy of the page refused. */
  readonly refused: Set<string>;
}

export function watchPage(): Events {
  const events: Events = { removed: new Set(), refused: new Set() };
  ask(document, 'addEventListener')('securitypolicyviolation', (violation) => {
    const { blockedURI, effectiveDirective, disposition } = violation;
    if (disposition === 'enforce') events.refused.add(`${effectiveDirective}: ${blockedURI}`);
  });
  new MutationObserver((changes) => {
    for (const { removedNodes } of changes) {
      for (const node of removedNodes) {
        const name = ask(node, 'nodeName').toLowerCase();
        if (name.startsWith('campaign-') && !ask(node, 'isConnected')) events.removed.add(`<${name}>`);
      }
    }
  }).observe(document, only({ childList: true, subtree: true }));
  return events;
}
