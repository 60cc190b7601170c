import type { DocumentInParts } from '../campaign/extracts.js';
import type { Act, CampaignDocument, Source } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { onServer } from '../page/on-server.js';
import { sourceAddress } from '../page/safe-url.js';
import { ageOf } from './age.js';
import { truthLine, type Say } from './truth.js';
import { titleWord } from './words.js';

/** The page's address, without what may be a visitor's own. */
export const pageAddress = (): string => (onServer ? '' : location.origin + location.pathname);

/** How an act of this list is cited: what is true of it, where it is listed, and its sources, as plain text. */
export const citationOf = (say: Say, doc: CampaignDocument, act: Act): string =>
  citationIn(say, doc, titleWord(), act.sources, [
    `${say.plain(act.jurisdiction)}: ${truthLine(say, act)}`,
    act.title && `“${say.plain(act.title)}”`,
  ]);

/**
 * How an item is cited: what it says, in which list of the document it stands, and its sources, as plain text.
 *
 * @param list - Title of the list.
 * @param words - What it says; each becomes a sentence.
 */
export function citationIn(
  say: Say,
  doc: DocumentInParts,
  list: string,
  sources: readonly string[],
  words: readonly (string | undefined)[],
): string {
  const cited = sourcesOf(say, { sources }).map((source) => citedSource(say, source));
  return [
    ...words,
    `${say.plain(doc.name)}, ${list}`,
    ageOf(doc, (date) => say.date(date)),
    pageAddress(),
    `${msg('Sources', { id: 'sources' })}: ${cited.join('; ')}`,
  ]
    .filter(Boolean)
    .map(ended)
    .join(' ');
}

/** The sources that an item names. */
export const sourcesOf = (say: Say, { sources }: { readonly sources: readonly string[] }): Source[] =>
  sources.flatMap((id) => say.source(id) ?? []);

/** A source in one line. */
export const citedSource = (say: Say, source: Source): string =>
  [
    `${say.plain(source.publisher)}, “${say.plain(source.title)}”`,
    source.date && say.date(source.date),
    sourceAddress(source)?.href,
  ]
    .filter(Boolean)
    .join(', ');

const ended = (words: string | undefined) => `${words ?? ''}${/[.!?…。؟]$/u.test(words ?? '') ? '' : '.'}`;
