import gallery from './gallery.json' with { type: 'json' };
import { drawings } from './drawings.js';
import { justiceForKhojalyHeader } from './header.js';
import type { CampaignDocument, GalleryItem } from '../../campaign/schema.js';

/** The drawings, inside the document: no request is needed to show them. */
export const justiceForKhojalyGallery: CampaignDocument = {
  ...justiceForKhojalyHeader,
  gallery: (gallery as GalleryItem[]).map((item) => ({ ...item, src: drawings[item.src] ?? item.src })),
};
