/**
 * Time by the clocks of a place: an IANA time zone and `Intl`, no table of our own.
 *
 * A "wall" time is what those clocks show, in milliseconds since 1970 as if it were UTC.
 */
import { dateFormat, formatDate, isAzerbaijani, memoize, type DateFormat } from '../locale/formats.js';

const DAY = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31);
const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const WALL: Intl.DateTimeFormatOptions = {
  ...CLOCK,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
};

/** A formatter for a time zone; an unknown zone counts as UTC. */
function formatIn(timeZone: string, locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
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

/**
 * The instant of a wall time. As RFC 5545 has it, a time that comes twice is the first of the two, and one that is
 * skipped is read with the offset from before.
 */
export function instantOf(timeZone: string, wall: number): number {
  const candidates = [wall - DAY, wall + DAY].map((near) => wall + near - wallAt(timeZone, near));
  return candidates.find((instant) => wallAt(timeZone, instant) === wall) ?? candidates[0] ?? wall;
}

/** The visitor's time zone; empty where the device does not tell it. */
export function visitorZone(): string {
  // eslint-disable-next-line no-restricted-syntax -- an old polyfill does not know it
  return (new Intl.DateTimeFormat().resolvedOptions() as { timeZone?: string }).timeZone ?? '';
}

/**
 * "17:00–19:00 Azerbaijan Standard Time": by the clocks of a zone, which it names. In Azerbaijani hours are written as
 * Turkish does, zones by their offset.
 */
export function formatClock(locale: string, timeZone: string, start: number, end?: number): string {
  const language = isAzerbaijani(locale) ? 'tr' : locale === 'en' ? 'en-GB' : locale;
  const timeZoneName = isAzerbaijani(locale) ? 'shortOffset' : timeZone === 'UTC' ? 'long' : 'longGeneric';
  const named = formatIn(timeZone, language, { ...CLOCK, timeZoneName });
  return end
    ? `${formatIn(timeZone, language, CLOCK).format(start)}–${named.format(end)}`
    : named.format(start);
}

/** The short name of the month of a day (`YYYY-MM` or `YYYY-MM-DD`). */
export function formatMonth(locale: string, date: string): string {
  const month = date.slice(0, 7);
  return isAzerbaijani(locale)
    ? // June and July differ in their fourth letter.
      (/iyu.|.../.exec(formatDate(locale, month))?.[0] ?? '')
    : formatIn('UTC', locale, { month: 'short' }).format(Date.parse(month));
}
