/** How old the facts of a document are. */
import type { DocumentInParts } from '../campaign/extracts.js';
import { msg, str } from '../locale/localize.js';

/** The day of a document's facts: its own, or that of the newest source that its acts cite. */
export function dayOf({ updated, newestSource, sources, recognitions = [] }: DocumentInParts): string {
  if (updated) return updated;
  const cited = new Set(recognitions.flatMap((act) => act.sources));
  let newest = newestSource ?? '';
  for (const { id, date = '' } of sources ?? []) if (cited.has(id) && date > newest) newest = date;
  return newest;
}

/** The same in words, which say what the day is of; empty where it is not known. */
export function ageOf(doc: DocumentInParts, write: (date: string) => string): string {
  const day = dayOf(doc);
  if (!day) return '';
  const said = write(day);
  return doc.updated
    ? msg(str`Data: ${said}`, { id: 'map.data' })
    : msg(str`Newest source: ${said}`, { id: 'map.newest' });
}
