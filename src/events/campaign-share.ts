import { only } from '../page/only.js';

/** After: a visitor shared the campaign, by what means. Does not bubble. */
export class CampaignShareEvent extends CustomEvent<{ means: string }> {
  constructor(detail: { means: string }) {
    super('campaign-share', only({ detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-share': CampaignShareEvent;
  }
}
