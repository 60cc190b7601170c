/** When an event of a document takes place: its next time where it comes back each year. Free of the DOM. */
import type { CampaignEvent } from '../campaign/schema.js';
import { dayOf } from './anniversary.js';
import { instantOf } from './clock.js';
import { dateOf, wallAt, wallOf } from './zoned-time.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An event that names no end is taken to last this long. It is shown, and put into calendars, without an end. */
const PRESUMED = 2 * HOUR;
const LAST_YEAR = 9999;

export interface Occurrence {
  /** First day, at the precision it is known with, and last day where it is another. */
  readonly date: string;
  readonly until: string | undefined;
  /** Whether the days are known, not a month or a year only. */
  readonly exact: boolean;
  /** Whether it has a time of day; without one it takes whole days. */
  readonly timed: boolean;
  readonly timeZone: string;
  /** Wall times of start and end; no end where the document names none. */
  readonly startWall: number;
  readonly endWall: number | undefined;
  /** Instants. */
  readonly start: number;
  readonly end: number;
  /** The day of every year that it comes back on. */
  readonly every: string | undefined;
}

/** First and last day of a day, a month or a year. */
function daysOf(date: string): [first: number, last: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = wallOf(year, month ?? 1, day ?? 1);
  return [first, day ? first : wallOf(year, (month ?? 12) + 1, 0)];
}

const clock = (time: string) => Date.parse(`1970-01-01T${time}Z`);

/**
 * When an event takes place; where it comes back each year, the first time that has not ended by `now`. A `date`
 * beside `every` is that of the very first time. Undefined where the document does not say.
 *
 * @param zone - Time zone of events that name none.
 */
export function occurrenceOf(
  event: Omit<CampaignEvent, 'id' | 'title' | 'sources'>,
  zone: string,
  now: number,
): Occurrence | undefined {
  const { date = '', until = '', every, time, endTime, timeZone = zone } = event;
  const [from, to] = date ? daysOf(date) : [-Infinity, -Infinity];
  const finish = until ? Math.max(to, daysOf(until)[1]) : to;

  const at = (first: number, last: number, exact: boolean): Occurrence => {
    const timed = exact && !!time;
    const startWall = first + (timed ? clock(time) : 0);
    let endWall = timed && endTime ? last + clock(endTime) : timed && first === last ? undefined : last + DAY;
    if (endWall && endWall <= startWall) endWall += DAY; // after midnight
    const start = instantOf(timeZone, startWall);
    return {
      date: exact ? dateOf(first) : date,
      until: exact ? (last > first ? dateOf(last) : undefined) : last > to ? until : undefined,
      exact,
      timed,
      timeZone,
      startWall,
      endWall,
      start,
      end: endWall === undefined ? start + PRESUMED : instantOf(timeZone, endWall),
      every,
    };
  };

  const exact = date.length === 10 && until.length % 10 === 0;
  if (!every) return date ? at(from, finish, exact) : undefined;
  // The last one may have begun last year.
  let year = new Date(Math.max(wallAt(timeZone, now), from)).getUTCFullYear() - 1;
  for (; year <= LAST_YEAR; year++) {
    const first = dayOf(year, every) * DAY;
    if (first < from) continue;
    const next = at(first, first + (exact ? finish - from : 0), true);
    if (next.end > now) return next;
  }
  return undefined;
}
