import '../define/lazy-locales.js';
import { areTexts, withTexts, type DocumentTexts } from '../campaign/document-texts.js';
import { parseCampaign } from '../campaign/parse-campaign.js';
import { isParsed, markParsed } from '../campaign/parsed.js';
import type { CampaignDocument } from '../campaign/schema.js';
import { textsLoaderOf } from '../campaign/text-loaders.js';
import { bringLanguage } from '../locale/catalogues.js';
import { languageOf, LANGUAGE_CODES, SOURCE_LANGUAGE } from '../locale/languages.js';
import { defaultCampaign } from './default-campaign.js';

/** A checked document in a language. */
export interface Told {
  readonly doc: CampaignDocument;
  readonly locale: string;
  /** Whether its words are a translation that no native speaker has read. */
  readonly isDraft: boolean;
}

/**
 * The document with its texts in a language, and that language ready for `msg`.
 *
 * @param texts - The document's texts in the language, where they are in a file of their own.
 * @throws {Error} Where the document or the language cannot be used: the message says why.
 */
export async function documentFor(
  campaign: unknown,
  lang: string | undefined,
  texts: unknown,
): Promise<Told> {
  const doc = checked(campaign);
  const original = doc.languages?.[0] ?? SOURCE_LANGUAGE;
  const locale = lang ?? (languageOf(original) ? original : SOURCE_LANGUAGE);
  const language = languageOf(locale);
  if (!language || !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(locale))
    throw new Error(`The language "${locale}" is not one of ${LANGUAGE_CODES.join(', ')}.`);
  await bringLanguage(language);
  if (language === original.split('-')[0]) return { doc, locale, isDraft: false };
  const own = checkedTexts(texts, language) ?? (await textsLoaderOf(doc.id)?.(language, 'sources'));
  if (!areTexts(own) || own.language !== language) return { doc, locale, isDraft: false };
  return { doc: markParsed(withTexts(doc, own, original)), locale, isDraft: !own.reviewer };
}

function checked(campaign: unknown): CampaignDocument {
  if (campaign === undefined) return defaultCampaign;
  if (isParsed(campaign)) return campaign;
  const { campaign: doc, problems } = parseCampaign(campaign);
  if (doc) return doc;
  const list = problems.map(({ path, message }) => `${path || 'document'}: ${message}`);
  throw new Error(`This is no campaign document:\n${list.join('\n')}`);
}

function checkedTexts(texts: unknown, language: string): DocumentTexts | undefined {
  if (texts === undefined) return undefined;
  if (areTexts(texts) && texts.language === language) return texts;
  throw new Error(`The texts are not of the form { "language": "${language}", "texts": { … } }.`);
}
