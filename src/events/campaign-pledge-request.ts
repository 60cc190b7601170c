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

declare global {
  interface HTMLElementEventMap {
    'campaign-pledge-request': CampaignPledgeRequestEvent;
  }
}
