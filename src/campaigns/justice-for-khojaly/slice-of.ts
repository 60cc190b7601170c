import type { DocumentTexts } from '../../campaign/document-texts.js';
import type { DocumentInParts } from '../../campaign/extracts.js';
import { knowDrawings, markParsed } from '../../campaign/parsed.js';
import type { CampaignDocument, SectionName } from '../../campaign/schema.js';
import { addTextsLoader } from '../../campaign/text-loaders.js';
import { justiceForKhojalyHeader } from './header.js';

/** Brings texts, by language. */
export type SliceTexts = Readonly<Record<string, () => Promise<{ default: DocumentTexts }>>>;

/**
 * The campaign with some of its sections, which the build has checked.
 *
 * @param facts - These sections, and the sources that they cite.
 * @param sourceTexts - Texts of the sources in other languages.
 * @param sections - The sections that have texts of their own.
 */
export function sliceOf(
  facts: Partial<DocumentInParts>,
  sourceTexts: SliceTexts,
  sections: readonly SectionName[] = [],
  texts: SliceTexts = {},
): CampaignDocument {
  const slice = markParsed<CampaignDocument>({ ...justiceForKhojalyHeader, ...facts });
  knowDrawings(Object.fromEntries((slice.gallery ?? []).map(({ id, src }) => [id, src])));
  addTextsLoader(slice.id, async (language, section) => {
    const files = section === 'sources' ? sourceTexts : sections.includes(section) ? texts : {};
    return (await files[language]?.())?.default;
  });
  return slice;
}
