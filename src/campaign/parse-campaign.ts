import { parseSections } from './parse-sections.js';
import type { ParsedCampaign } from './parsed-campaign.js';
import { allSections } from './schema.js';

export type { ParsedCampaign, Problem } from './parsed-campaign.js';

/**
 * Reads a campaign document with all its sections. Never throws: what is wrong is left out and named in `problems`.
 * Without a usable `id` and `name` there is no `campaign`.
 */
export function parseCampaign(input: unknown): ParsedCampaign {
  return parseSections(input, allSections);
}
