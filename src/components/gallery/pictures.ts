import type { CampaignDocument, GalleryItem } from '../../campaign/schema.js';
import { safeUrl } from '../../page/safe-url.js';

/** An item of the gallery whose address may be loaded. */
export interface Picture extends GalleryItem {
  /** Candidates for `srcset`, where the document has several widths. */
  readonly srcset: string | undefined;
}

/**
 * The pictures that can be shown. A `data:` picture asks nobody for anything and an `<img>` runs no script in it;
 * the bundled drawings are such, and the parser lets none in from a fetched document.
 */
export function picturesOf(doc: CampaignDocument, base: string): Picture[] {
  const address = (src: string) => (src.startsWith('data:image/') ? src : safeUrl(src, base));
  return (doc.gallery ?? []).flatMap((item) => {
    const src = address(item.src);
    if (!src) return [];
    return {
      ...item,
      src,
      // Thousands of pictures have thousands of these, and few are near.
      get srcset() {
        const candidates = [item, ...(item.sizes ?? [])].flatMap((size) => {
          const candidate = address(size.src);
          return candidate ? `${candidate} ${Math.round(size.width)}w` : [];
        });
        return item.sizes && candidates.join(', ');
      },
    };
  });
}
