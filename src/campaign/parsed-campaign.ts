import type { CampaignDocument } from './schema.js';

export interface Problem {
  /** Where it is, such as `recognitions[3].date`. */
  path: string;
  /** What is wrong and what to do. */
  message: string;
}

export interface ParsedCampaign {
  /** The valid part of the document; undefined where even its `id` and `name` cannot be read. */
  campaign: CampaignDocument | undefined;
  problems: Problem[];
}
