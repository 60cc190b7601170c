/** Day numbers and years of a remembrance, in the campaign's own time zone. */
const DAY = 86_400_000;

/** Number of the calendar day (days since 1970) that `now` falls on in a time zone; an unknown zone counts as UTC. */
export function dayIn(timeZone: string, now: number): number {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  const [month, day, year] = format.format(now).split('/').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / DAY;
}

const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear();
const dayOf = (year: number, monthDay: string) => {
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  return Date.UTC(year, month - 1, day) / DAY;
};

/** Days to the remembrance day nearest to `today`: negative after it. */
function distance(monthDay: string, today: number): number {
  const year = yearOf(today);
  const distances = [year - 1, year, year + 1].map((candidate) => dayOf(candidate, monthDay) - today);
  return distances.reduce((nearest, days) => (Math.abs(days) < Math.abs(nearest) ? days : nearest));
}

/** Whether `today` lies from 7 days before to 1 day after the remembrance day. */
export function isAnniversarySeason(monthDay: string, today: number): boolean {
  const days = distance(monthDay, today);
  return days <= 7 && days >= -1;
}

/** Whole years from a date (YYYY, YYYY-MM or YYYY-MM-DD) to `today`. */
export function yearsSince(date: string, today: number): number {
  const year = yearOf(today);
  const reached = today >= dayOf(year, date.length === 10 ? date.slice(5) : '01-01');
  return year - Number(date.slice(0, 4)) - (reached ? 0 : 1);
}
