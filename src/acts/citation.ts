import type { CampaignDocument } from '../campaign/schema.js';
import type { Act, Source } from '../campaign/schema.js';
import { msg, str } from '../locale/localize.js';
import { onServer } from '../page/on-server.js';
import { sourceAddress } from '../page/safe-url.js';
import { truthLine, type Say } from './truth.js';
import { titleWord } from './words.js';

/** The page's address, without what may be a visitor's own. */
export const pageAddress = (): string => (onServer ? '' : location.origin + location.pathname);

/** The day of a document's facts: its own, or that of the newest source that its acts cite. */
export function dayOf({
  updated,
  newestSource,
  sources,
  recognitions = [],
}: CampaignDocument & { newestSource?: string }): string {
  if (updated) return updated;
  const cited = new Set(recognitions.flatMap((act) => act.sources));
  let newest = newestSource ?? '';
  for (const { id, date = '' } of sources ?? []) if (cited.has(id) && date > newest) newest = date;
  return newest;
}

/** How an act of this list is cited: what is true of it, where it is listed, and its sources, as plain text. */
export function citationOf(say: Say, doc: CampaignDocument, act: Act): string {
  const day = dayOf(doc);
  const said = day && say.date(day);
  const words = [
    `${say.plain(act.jurisdiction)}: ${truthLine(say, act)}`,
    act.title && `“${say.plain(act.title)}”`,
    `${say.plain(doc.name)}, ${titleWord()}`,
    said &&
      (doc.updated
        ? msg(str`Data: ${said}`, { id: 'map.data' })
        : msg(str`Newest source: ${said}`, { id: 'map.newest' })),
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
