/** After: a visitor shared the campaign, by what means. Does not bubble. */
export class CampaignShareEvent extends CustomEvent<{ means: string }> {
  constructor(detail: { means: string }) {
    super('campaign-share', { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-share': CampaignShareEvent;
  }
}
