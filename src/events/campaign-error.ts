import type { LoadFailure } from '../campaign/campaign-store.js';
import { only } from '../internal/only.js';

/** After: the campaign document could not be loaded. Does not bubble. */
export class CampaignErrorEvent extends CustomEvent<{ reason: LoadFailure }> {
  constructor(detail: { reason: LoadFailure }) {
    super('campaign-error', only({ detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'campaign-error': CampaignErrorEvent;
  }
}
