import { parseSections } from './parse-sections.js';
import type { ParsedCampaign } from './parsed-campaign.js';
import { allSections, type SectionName } from './schema.js';

/** Reads the header and these sections of a document that nobody has checked. Never throws. */
export type Checker = (input: unknown, names: readonly SectionName[]) => ParsedCampaign;

export const check: Checker = (input, names) => {
  const wanted = allSections.filter(({ name }) => names.includes(name as SectionName));
  return parseSections(input, wanted);
};
