import type { CampaignStore } from '../campaign/campaign-store.js';
import type { Theme } from './campaign-element.js';
import type { Terms } from './pledge-terms.js';
import { sharedPage } from './shared-page.js';

/** Who sends a visitor to a desk. */
export interface Asker {
  readonly store: CampaignStore | undefined;
  readonly locale: string;
  readonly theme: Theme;
}

/**
 * Where a pledge can be made on this page, by whichever script: every pledge button opens a desk for its campaign,
 * and whatever calls to action are about find it here, wherever it stands.
 */
export interface Desk {
  /** What is signed and who receives it; undefined where nobody does. */
  terms(asker: Asker): Terms | undefined;
  open(asker: Asker): void;
}

/** What a call to action may say, and what it then does. */
export interface Offer {
  readonly terms: Terms;
  open(): void;
}

/** Desk for any campaign: the one script brings its own pledge dialog where the page has no pledge button. */
export const ANY_CAMPAIGN = '*';

/** Opens a desk; returns how to close it. */
export function addDesk(campaignId: string, desk: Desk): () => void {
  const { desks } = sharedPage();
  const group = desks.get(campaignId) ?? new Set();
  desks.set(campaignId, group.add(desk));
  announceDesks();
  return () => {
    group.delete(desk);
    announceDesks();
  };
}

/** What a desk of this page offers for a campaign; undefined where nobody receives a pledge. */
export function findDesk(campaignId: string, asker: Asker): Offer | undefined {
  for (const id of [campaignId, ANY_CAMPAIGN]) {
    for (const desk of sharedPage().desks.get(id) ?? []) {
      const terms = desk.terms(asker);
      const open = () => {
        desk.open(asker);
      };
      if (terms) return { terms, open };
    }
  }
  return undefined;
}

/** Calls back when desks come or go; returns how to stop. */
export function onDesksChange(listener: () => void): () => void {
  const { deskListeners } = sharedPage();
  deskListeners.add(listener);
  return () => deskListeners.delete(listener);
}

export function announceDesks(): void {
  for (const listener of sharedPage().deskListeners) listener();
}
