import type { DocumentInParts, ToldAct } from '../../campaign/extracts.js';
import type { Act, TimelineEvent } from '../../campaign/schema.js';

/** What the timeline shows at one date: an event, an act, or an event that is an act. */
export interface Entry {
  readonly id: string;
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

/** Entries by the year in which they begin; in order, as they are given. */
export function byYear(entries: readonly Entry[]): Map<string, Entry[]> {
  const years = new Map<string, Entry[]>();
  for (const entry of entries) {
    const year = entry.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return years;
}

/** Whether a date is surely before another, at the precision that both have; never, where one is no date. */
function isBefore(date: unknown, other: unknown): boolean {
  const [a, b] = [String(date), String(other)];
  if (![a, b].every((value) => /^\d{4}(-\d\d){0,2}$/.test(value))) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
