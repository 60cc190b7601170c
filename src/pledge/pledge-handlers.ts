import type { CampaignStore } from '../campaign/campaign-store.js';
import type { Theme } from '../element/campaign-element.js';
import type { Terms } from './pledge-terms.js';
import { sharedPage } from '../page/shared-page.js';

/** Who sends a visitor to make a pledge. */
export interface Asker {
  readonly store: CampaignStore | undefined;
  readonly locale: string;
  readonly theme: Theme;
}

/**
 * What takes a pledge on this page, by whichever script: every pledge button is one for its campaign, and the calls to
 * action find it here, wherever it stands.
 */
export interface PledgeHandler {
  /** What is signed and who receives it; undefined where nobody does. */
  terms(asker: Asker): Terms | undefined;
  open(asker: Asker): void;
}

/** What a call to action may say, and what it then does. */
export interface Offer {
  readonly terms: Terms;
  open(): void;
}

/** For any campaign: the one script brings its own pledge dialog where the page has no pledge button. */
export const ANY_CAMPAIGN = '*';

/** Offers to take pledges; returns how to stop. */
export function addPledgeHandler(campaignId: string, handler: PledgeHandler): () => void {
  const { pledgeHandlers } = sharedPage();
  const group = pledgeHandlers.get(campaignId) ?? new Set();
  pledgeHandlers.set(campaignId, group.add(handler));
  announcePledgeHandlers();
  return () => {
    group.delete(handler);
    announcePledgeHandlers();
  };
}

/** What this page offers for a campaign; undefined where nobody receives a pledge. */
export function findPledgeHandler(campaignId: string, asker: Asker): Offer | undefined {
  for (const id of [campaignId, ANY_CAMPAIGN]) {
    for (const handler of sharedPage().pledgeHandlers.get(id) ?? []) {
      const terms = handler.terms(asker);
      const open = () => {
        handler.open(asker);
      };
      if (terms) return { terms, open };
    }
  }
  return undefined;
}

/** Calls back when handlers come or go; returns how to stop. */
export function onPledgeHandlersChange(listener: () => void): () => void {
  const { pledgeHandlerListeners } = sharedPage();
  pledgeHandlerListeners.add(listener);
  return () => pledgeHandlerListeners.delete(listener);
}

export function announcePledgeHandlers(): void {
  for (const listener of sharedPage().pledgeHandlerListeners) listener();
}
