import { only } from '../page/only.js';

/** After: the collector confirmed a pledge. Bubbles, composed; carries nothing about the person. */
export class CampaignPledgedEvent extends CustomEvent<{ campaignId: string }> {
  constructor(detail: { campaignId: string }) {
    super('campaign-pledged', only({ detail, bubbles: true, composed: true }));
  }
}

/** On the document and the window too, since it bubbles. */
declare global {
  interface GlobalEventHandlersEventMap {
    'campaign-pledged': CampaignPledgedEvent;
  }
}
