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
export function citationOf(say: Say, doc: CampaignDocument, act: Act): string {
  const words = [
    `${say.plain(act.jurisdiction)}: ${truthLine(say, act)}`,
    act.title && `“${say.plain(act.title)}”`,
    `${say.plain(doc.name)}, ${titleWord()}`,
    ageOf(doc, (date) => say.date(date)),
    pageAddress(),
    `${msg('Sources', { id: 'sources' })}: ${sourcesOf(say, act)
      .map((source) => citedSource(say, source))
      .join('; ')}`,
  ];
  return words.filter(Boolean).map(ended).join(' ');
}

export const sourcesOf = (say: Say, { sources }: Act): Source[] =>
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
