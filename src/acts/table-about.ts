/** What is said of a saved table as a whole. */
import type { DocumentInParts } from '../campaign/extracts.js';
import { msg } from '../locale/localize.js';
import type { TableAbout } from '../saving/table.js';
import { dayOf } from './age.js';
import { pageAddress } from './citation.js';
import type { Say } from './truth.js';

/** The licence of a document's own texts and facts, or that it states none. */
export const licenceWord = (say: Say, { licence }: DocumentInParts): string =>
  say.plain(licence?.name) || msg('The document states no licence', { id: 'act.noLicence' });

/** @param list - Title of the list that is saved. */
export const aboutTable = (say: Say, doc: DocumentInParts, list: string): TableAbout => ({
  title: `${say.plain(doc.name)}: ${list}`,
  date: dayOf(doc),
  licence: licenceWord(say, doc),
  from: pageAddress(),
});
