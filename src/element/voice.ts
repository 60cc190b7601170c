import type { CampaignStore } from '../campaign/campaign-store.js';
import type { DocumentInParts, PartName } from '../campaign/extracts.js';
import type { Source, Text } from '../campaign/schema.js';

/** How an element says things in its language, of its document. */
export interface Voice {
  readonly locale: string;
  readonly store: CampaignStore | undefined;
  read(parts: readonly PartName[]): DocumentInParts | undefined;
  text(text: Text | undefined): unknown;
  plain(text: Text | undefined): string;
  /** The words that are shown of a text, and their language. */
  found(text: Text): { value: string; lang: string };
  quote(text: Text): unknown;
  date(date: string, until?: string): string;
  source(id: string): Source | undefined;
}
