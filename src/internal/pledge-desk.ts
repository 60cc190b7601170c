import type { CampaignStore } from '../campaign/campaign-store.js';
import type { Theme } from './campaign-element.js';

/**
 * Where a pledge can be made on this page: every pledge button opens a desk for its campaign, and whatever calls to
 * action are about find it here, wherever it stands.
 */
type Desk = (asker: Asker) => void;

/** Who sends a visitor to a desk. */
export interface Asker {
  readonly store: CampaignStore | undefined;
  readonly locale: string;
  readonly theme: Theme;
}

const desks = new Map<string, Set<Desk>>();
const listeners = new Set<() => void>();
/** Desk for any campaign: the one script brings its own pledge dialog where the page has no pledge button. */
export const ANY_CAMPAIGN = '*';

/** Opens a desk; returns how to close it. */
export function addDesk(campaignId: string, desk: Desk): () => void {
  const group = desks.get(campaignId) ?? new Set();
  desks.set(campaignId, group.add(desk));
  for (const listener of listeners) listener();
  return () => {
    group.delete(desk);
    for (const listener of listeners) listener();
  };
}

/** The desk of a campaign, if there is one. */
export function findDesk(campaignId: string): Desk | undefined {
  for (const id of [campaignId, ANY_CAMPAIGN]) {
    for (const desk of desks.get(id) ?? []) return desk;
  }
  return undefined;
}

/** Calls back when desks come or go; returns how to stop. */
export function onDesksChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
