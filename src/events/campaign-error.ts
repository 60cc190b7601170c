import type { LoadFailure } from '../campaign/campaign-store.js';
import { only } from '../page/only.js';

/** Why an element shows its fallback: its document could not be had, or with `internal` it could not be drawn. */
export type CampaignFailure = LoadFailure | 'internal';

/** After: an element shows its fallback instead of the campaign. Does not bubble. */
export class CampaignErrorEvent extends CustomEvent<{ reason: CampaignFailure }> {
  constructor(detail: { reason: CampaignFailure }) {
    super('campaign-error', only({ detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-error': CampaignErrorEvent;
  }
}
