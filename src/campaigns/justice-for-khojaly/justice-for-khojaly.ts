import './lazy-texts.js';
import { markParsed } from '../../campaign/parsed.js';
import type { CampaignDocument } from '../../campaign/schema.js';
import { drawings } from './drawings.js';
import { justiceForKhojalyHeader } from './header.js';
import { sections } from './sections.js';

/** The default campaign, whole. Facts are edited in the JSON beside it and checked by a test. */
export const justiceForKhojaly: CampaignDocument = markParsed({
  ...justiceForKhojalyHeader,
  ...sections,
  // The drawings are inside the document: no request is needed to show them.
  gallery: sections.gallery?.map((item) => ({ ...item, src: drawings[item.src] ?? item.src })) ?? [],
});
