import { only } from '../page/only.js';

/**
 * Request: someone wants to pledge. Bubbles, composed, cancelable; whoever handles it cancels it, and what asked
 * then does nothing more.
 */
export class CampaignPledgeRequestEvent extends CustomEvent<{ campaignId: string }> {
  constructor(detail: { campaignId: string }) {
    super('campaign-pledge-request', only({ detail, bubbles: true, composed: true, cancelable: true }));
  }
}

/** On the document and the window too, since it bubbles. */
declare global {
  interface GlobalEventHandlersEventMap {
    'campaign-pledge-request': CampaignPledgeRequestEvent;
  }
}
