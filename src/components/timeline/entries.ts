import type { DocumentInParts, ToldAct } from '../../campaign/extracts.js';
import type { Act, Chapter, TimelineEvent } from '../../campaign/schema.js';
import { grouped } from '../../campaign/grouped.js';

/** What the timeline shows at one date: an event, an act, or an event that is an act. */
export interface Entry {
  readonly id: string;
  readonly chapter?: string | undefined;
  readonly date: string;
  readonly until?: string | undefined;
  readonly kind: string;
  readonly sources: readonly string[];
  readonly event?: TimelineEvent;
  readonly act?: Act;
  /** The act that it is, or that its event tells. */
  readonly told?: ToldAct | undefined;
}

/** The events of a document in the order of their dates; its acts too, where asked, each once. */
export function entriesOf(
  { timeline = [], recognitions: acts = [], told: toldActs = acts }: DocumentInParts,
  withActs: boolean,
  from: unknown,
  until: unknown,
): Entry[] {
  const told = new Set(timeline.map(({ recognition }) => recognition));
  const entries: Entry[] = timeline.map((event) => ({
    ...event,
    // An end that is not after the start is none.
    until: event.until && event.until > event.date ? event.until : undefined,
    event,
    told: toldActs.find(({ id }) => id === event.recognition),
  }));
  if (withActs) {
    for (const act of acts) {
      const { code, date, sources } = act;
      // A link must outlive changes of the list, which a script knows by numbers.
      if (!told.has(act.id))
        entries.push({ id: `${code}-${date}`, date, kind: 'act', sources, told: act, act });
    }
  }
  return entries
    .filter((entry) => !isBefore(entry.until ?? entry.date, from) && !isBefore(until, entry.date))
    .sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
}

/** Entries that stand together: a chapter of the document, a year, or what is in no chapter. */
export interface Group {
  readonly key: string;
  readonly chapter?: Chapter | undefined;
  readonly year?: string;
  readonly entries: readonly Entry[];
}

/** Entries by the chapters of the document; where none is in one, by the year in which they begin. */
export function groupsOf(entries: readonly Entry[], chapters: readonly Chapter[] = []): Group[] {
  const known = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const byChapter = grouped(entries, ({ chapter = '' }) => (known.has(chapter) ? chapter : ''));
  const rest = byChapter.get('');
  if (rest?.length === entries.length) {
    return [...grouped(entries, ({ date }) => date.slice(0, 4))].map(([year, entries]) => ({
      key: year,
      year,
      entries,
    }));
  }
  return [...known.keys(), ''].flatMap((key) => {
    const entries = byChapter.get(key);
    return entries ? { key, chapter: known.get(key), entries } : [];
  });
}

/** Whether a date is surely before another, at the precision that both have; never, where one is no date. */
function isBefore(date: unknown, other: unknown): boolean {
  const [a, b] = [String(date), String(other)];
  if (![a, b].every((value) => /^\d{4}(-\d\d){0,2}$/.test(value))) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
