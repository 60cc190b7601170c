import { only } from '../page/only.js';

/** After: a visitor chose a jurisdiction on the map (its code), an item of the gallery or an event of the timeline (its id). Does not bubble. */
export class CampaignSelectEvent extends CustomEvent<{ id: string }> {
  constructor(detail: { id: string }) {
    super('campaign-select', only({ detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-select': CampaignSelectEvent;
  }
}
