import notCounted from './not-counted.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import recognitions from './recognitions.json' with { type: 'json' };
import { justiceForKhojalyHeader } from './header.js';
import type { Act, CampaignDocument } from '../../campaign/schema.js';

/** The acts, what is not counted, and the sources. */
export const justiceForKhojalyRecognitions: CampaignDocument = {
  ...justiceForKhojalyHeader,
  sources: sources,
  recognitions: recognitions as Act[],
  notCounted: notCounted,
};
