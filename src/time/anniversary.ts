/** Day numbers and years of a remembrance, in the campaign's own time zone. */
import { wallAt } from './zoned-time.js';

const DAY = 86_400_000;

/** Number of the calendar day (days since 1970) that `now` falls on in a time zone; an unknown zone counts as UTC. */
export function dayIn(timeZone: string, now: number): number {
  return Math.floor(wallAt(timeZone, now) / DAY);
}

/** Whether a day, a month or a year is over in a time zone. */
export function isOver(date: string, timeZone: string, now: number): boolean {
  const today = new Date(dayIn(timeZone, now) * DAY).toISOString();
  return today.slice(0, date.length) > date;
}

const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear();

/** Number of the day that a day of every year (`MM-DD`) falls on; 29 February is the 28th in common years. */
export function dayOf(year: number, monthDay: string): number {
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  return Math.min(Date.UTC(year, month - 1, day), Date.UTC(year, month, 0)) / DAY;
}

/** Number of the next remembrance day: `today` where it is today. */
export function nextDay(monthDay: string, today: number): number {
  const day = dayOf(yearOf(today), monthDay);
  return day < today ? dayOf(yearOf(today) + 1, monthDay) : day;
}

/** Days to the remembrance day nearest to `today`: negative after it. */
function distance(monthDay: string, today: number): number {
  const year = yearOf(today);
  const distances = [year - 1, year, year + 1].map((candidate) => dayOf(candidate, monthDay) - today);
  let nearest = Infinity;
  for (const days of distances) if (Math.abs(days) < Math.abs(nearest)) nearest = days;
  return nearest;
}

/** Whether `today` lies from 7 days before to 1 day after the remembrance day. */
export function isAnniversarySeason(monthDay: string, today: number): boolean {
  const days = distance(monthDay, today);
  return days <= 7 && days >= -1;
}

/**
 * Whole years from a date to now, in a time zone. On most days all zones agree, and no formatter is made: the first one
 * costs more than the rest of a first picture.
 */
export function yearsUntilNow(date: string, timeZone: string, now: number): number {
  const day = Math.floor(now / DAY);
  const years = yearsSince(date, day - 1);
  return years === yearsSince(date, day + 1) ? years : yearsSince(date, dayIn(timeZone, now));
}

/** Whole years from a date (YYYY, YYYY-MM or YYYY-MM-DD) to `today`. */
export function yearsSince(date: string, today: number): number {
  const year = yearOf(today);
  const reached = today >= dayOf(year, date.length === 10 ? date.slice(5) : '01-01');
  return year - Number(date.slice(0, 4)) - (reached ? 0 : 1);
}
