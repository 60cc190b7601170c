import type { CampaignDocument, Pledge } from '../campaign/schema.js';
import { isOver } from '../time/anniversary.js';
import { safeUrl } from '../page/safe-url.js';

/** A pledge that somebody receives, now. */
export interface OpenPledge {
  readonly pledge: Pledge;
  /** Address of the collector. */
  readonly collector: string;
}

/** Campaigns of which a collector has told this page that it takes no pledge. */
const refused = new Set<string>();
const written = (collector: string, campaign: string) => `${collector} ${campaign}`;

/** Address of the collector that a document names. */
export function collectorOf({ pledge }: CampaignDocument, docUrl: string): string | undefined {
  return safeUrl(pledge?.collector?.url, docUrl)?.replace(/\/$/, '');
}

/** Whether the last day is over, in the campaign's time zone. */
export function isClosed({ pledge, anniversary }: CampaignDocument): boolean {
  const closes = pledge?.closes;
  return !!closes && isOver(closes, anniversary?.timeZone ?? 'UTC', Date.now());
}

/** The pledge that can be made now; undefined where nobody receives one. */
export function openPledge(doc: CampaignDocument, docUrl: string): OpenPledge | undefined {
  const { pledge, id } = doc;
  const collector = collectorOf(doc, docUrl);
  const isOpen = collector && !isClosed(doc) && !refused.has(written(collector, id));
  return pledge && isOpen ? { pledge, collector } : undefined;
}

/** From now on nobody is invited on this page to what a collector has said it does not take. */
export function refusePledges(collector: string, campaign: string): void {
  refused.add(written(collector, campaign));
}
