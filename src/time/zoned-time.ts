/**
 * Time by the clocks of a place: an IANA time zone and `Intl`, no table of our own.
 *
 * A "wall" time is what those clocks show, in milliseconds since 1970 as if it were UTC.
 */
import { dateFormat, memoize, type DateFormat } from '../locale/formats.js';

const LAST_DAY = Date.UTC(9999, 11, 31);
const WALL: Intl.DateTimeFormatOptions = {
  hour: 'numeric',
  minute: '2-digit',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
};

/** A formatter for a time zone; an unknown zone counts as UTC. */
export function formatIn(timeZone: string, locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  return memoize(`z${timeZone} ${locale} ${Object.values(options).join()}`, () => {
    try {
      return dateFormat(locale, { ...options, timeZone });
    } catch {
      return dateFormat(locale, { ...options, timeZone: 'UTC' });
    }
  });
}

/** Wall time of a day's beginning; what lies outside its month or year rolls over. */
export function wallOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The day of a wall time, as `YYYY-MM-DD`: four digits are the most that a date has. */
export function dateOf(wall: number): string {
  return new Date(Math.min(wall, LAST_DAY)).toISOString().slice(0, 10);
}

/** Wall time of a zone at an instant. */
export function wallAt(timeZone: string, instant: number): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
    formatIn(timeZone, 'en-US', WALL).format(instant).match(/\d+/g)?.map(Number) ?? [];
  return wallOf(year, month, day) + (hour * 3600 + minute * 60 + second) * 1000;
}
