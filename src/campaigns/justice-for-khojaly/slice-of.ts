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
  const known = new Map<string, Promise<DocumentTexts | undefined>>();
  // The texts of the sources come with the others: not every element that shows sources asks for them.
  const load = async (language: string) => {
    const files = await Promise.all([texts[language]?.(), sourceTexts[language]?.()]);
    const [first, ...others] = files.flatMap((file) => file?.default ?? []);
    return first && { ...first, ...merged([first, ...others]) };
  };
  addTextsLoader(slice.id, (language, section) => {
    if (section !== 'sources' && !sections.includes(section)) return Promise.resolve();
    const coming = known.get(language) ?? load(language);
    known.set(language, coming);
    return coming;
  });
  return slice;
}

const merged = (files: readonly DocumentTexts[]) => ({
  texts: Object.fromEntries(files.flatMap(({ texts = {} }) => Object.entries(texts))),
  phrases: Object.fromEntries(files.flatMap(({ phrases = {} }) => Object.entries(phrases))),
});
