/** Entries of the timeline as a file. */
import { sourceColumns } from '../../acts/act-table.js';
import { citationIn } from '../../acts/citation.js';
import { aboutTable } from '../../acts/table-about.js';
import { truthOf } from '../../acts/truth.js';
import type { DocumentInParts } from '../../campaign/extracts.js';
import type { Voice } from '../../element/voice.js';
import type { Language } from '../../locale/languages.js';
import { inLanguage, msg } from '../../locale/localize.js';
import { saveTable, type TableForm } from '../../saving/table.js';
import type { Entry } from './entries.js';
import { kindWords } from './kinds.js';

/** Saves these entries in a form, in the words of a language. */
export function save(
  form: TableForm,
  language: Language,
  voice: Voice,
  doc: DocumentInParts,
  entries: readonly Entry[],
): void {
  inLanguage(language, () => {
    const list = msg('Timeline', { id: 'name.timeline' });
    const about = aboutTable(voice, doc, list);
    const words = kindWords();
    const chapters = new Map(doc.chapters?.map(({ id, title }) => [id, title]));
    const rows = entries.map((entry) => {
      const { id, date, until, kind, event, act, told, sources } = entry;
      const title = voice.plain(event?.title ?? act?.jurisdiction);
      const truth = told && truthOf(voice, told);
      return {
        id,
        date,
        until,
        chapter: voice.plain(chapters.get(entry.chapter ?? '')),
        kind: (Object.hasOwn(words, kind) ? words[kind] : undefined) ?? voice.plain(kind),
        title,
        text: voice.plain(event?.text ?? act?.actDetail),
        who_says_so: voice.plain(event?.attribution),
        body: truth?.body,
        act: truth?.act,
        how_known: truth?.known,
        disputed: truth?.disputed,
        note: voice.plain(event?.note ?? act?.dateNote),
        confidence: event?.confidence ?? act?.confidence,
        ...sourceColumns(voice, entry),
        citation: citationIn(voice, doc, list, sources, [`${voice.date(date, until)}: ${title}`]),
        licence: about.licence,
      };
    });
    saveTable(form, 'timeline', rows, about);
  });
}
