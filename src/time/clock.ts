/** What clocks and calendars of a place show, in words, and the instant that they mean. */
import { numeric, regional } from '../locale/formats.js';
import { ownFormats, ownMonth } from '../locale/own-formats.js';
import { formatIn, wallAt } from './zoned-time.js';

const DAY = 86_400_000;
const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

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
 * "17:00–19:00 Azerbaijan Standard Time": by the clocks of a zone, which it names. Where the browser has no words of a
 * language, hours are written as its numbers are, zones by their offset.
 */
export function formatClock(locale: string, timeZone: string, start: number, end?: number): string {
  const language = regional(numeric(locale));
  const timeZoneName = ownFormats(locale) ? 'shortOffset' : timeZone === 'UTC' ? 'long' : 'longGeneric';
  const named = formatIn(timeZone, language, { ...CLOCK, timeZoneName });
  return end
    ? `${formatIn(timeZone, language, CLOCK).format(start)}–${named.format(end)}`
    : named.format(start);
}

/** The short name of the month of a day (`YYYY-MM` or `YYYY-MM-DD`). */
export function formatMonth(locale: string, date: string): string {
  const own = ownFormats(locale);
  return own
    ? ownMonth(own, date)
    : formatIn('UTC', regional(locale), { month: 'short' }).format(Date.parse(date.slice(0, 7)));
}
