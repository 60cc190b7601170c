import type { CampaignStore } from '../campaign/campaign-store.js';
import type { Theme } from './campaign-element.js';
import { announcePageChange, sharedPage } from './shared-page.js';

/**
 * Where a pledge can be made on this page, by whichever script: every pledge button opens a desk for its campaign, and whatever calls to
 * action are about find it here, wherever it stands.
 */
export type Desk = (asker: Asker) => void;

/** Who sends a visitor to a desk. */
export interface Asker {
  readonly store: CampaignStore | undefined;
  readonly locale: string;
  readonly theme: Theme;
}

/** Desk for any campaign: the one script brings its own pledge dialog where the page has no pledge button. */
export const ANY_CAMPAIGN = '*';

/** Opens a desk; returns how to close it. */
export function addDesk(campaignId: string, desk: Desk): () => void {
  const { desks } = sharedPage();
  const group = desks.get(campaignId) ?? new Set();
  desks.set(campaignId, group.add(desk));
  announcePageChange();
  return () => {
    group.delete(desk);
    announcePageChange();
  };
}

/** The desk of a campaign, if there is one. */
export function findDesk(campaignId: string): Desk | undefined {
  for (const id of [campaignId, ANY_CAMPAIGN]) {
    for (const desk of sharedPage().desks.get(id) ?? []) return desk;
  }
  return undefined;
}
