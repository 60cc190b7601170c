import header from './header.json' with { type: 'json' };
import type { CampaignDocument } from '../../campaign/schema.js';

/** What every script shows of the campaign. */
export const justiceForKhojalyHeader: CampaignDocument = header;
