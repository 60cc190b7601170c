import { only } from '../page/only.js';

/** Before: the banner is about to be dismissed. Cancelable. Does not bubble. */
export class CampaignBannerDismissEvent extends CustomEvent<null> {
  constructor() {
    super('campaign-banner-dismiss', only({ cancelable: true }));
  }
}

/** After: the banner is gone. Does not bubble. */
export class CampaignBannerDismissedEvent extends CustomEvent<null> {
  constructor() {
    super('campaign-banner-dismissed');
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-banner-dismiss': CampaignBannerDismissEvent;
    'campaign-banner-dismissed': CampaignBannerDismissedEvent;
  }
}
