/** An event for the visitor's calendar: as a file (RFC 5545), and as links to calendars that are asked by a click. */
import { dayOf } from './anniversary.js';
import type { Occurrence } from './occurrence.js';
import { instantOf } from './clock.js';

const DAY = 86_400_000;
/** Years for which changes of the clocks are written out for what comes back each year. */
const YEARS = 10;

export interface CalendarEntry {
  /** The same for the same event: a calendar that reads the file again updates what it has. */
  readonly uid: string;
  readonly title: string;
  readonly when: Occurrence;
  readonly place?: string;
  readonly text?: string;
  /** A checked address. */
  readonly url?: string | undefined;
  readonly cancelled?: boolean;
}

const stamp = (moment: number) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

/** Start and end as days, by the clocks of the place where it comes back each year, else in UTC. */
function timesOf({ timed, every, startWall, endWall, start, end }: Occurrence): [from: string, to?: string] {
  const write = (wall: number, instant: number) =>
    timed && !every ? stamp(instant) : stamp(wall).slice(0, timed ? 15 : 8);
  return endWall === undefined ? [write(startWall, start)] : [write(startWall, start), write(endWall, end)];
}

const ruleOf = ({ every }: Occurrence) =>
  // 29 February: the last day of that month in every year.
  every && `RRULE:FREQ=YEARLY${every === '02-29' ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`;

/** Without the colon of a zone such as "+04:00", which would end the parameter. */
const nameOf = ({ timeZone }: Occurrence) => timeZone.replace(/[^\w/+-]/g, '');

/**
 * The zone as the event meets it: its offset on the day, and in every year in which that is another. Calendars that
 * know the zone's name use their own rules; the others have the right instant each year.
 */
function zoneLines(when: Occurrence): string[] {
  const { every = '', startWall, timeZone } = when;
  const year = new Date(startWall).getUTCFullYear();
  const lines = ['BEGIN:VTIMEZONE', `TZID:${nameOf(when)}`];
  const write = (offset: number) => (offset < 0 ? '-' : '+') + stamp(Math.abs(offset)).slice(9, 13);
  let before: number | undefined;
  for (let ahead = 0; ahead < YEARS; ahead++) {
    const wall = startWall + (dayOf(year + ahead, every) - dayOf(year, every)) * DAY;
    const offset = wall - instantOf(timeZone, wall);
    if (offset !== before) {
      lines.push(
        'BEGIN:STANDARD',
        `DTSTART:${stamp(wall - DAY).slice(0, 15)}`,
        `TZOFFSETFROM:${write(before ?? offset)}`,
        `TZOFFSETTO:${write(offset)}`,
        'END:STANDARD',
      );
    }
    before = offset;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** A text in which nothing can end the line. Control characters and halves of characters have no place in a file. */
const escape = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');

/** Lines of at most 75 bytes, with no character split. */
function fold(line: string): string {
  let folded = '';
  let room = 75;
  for (const character of line) {
    const { length } = new TextEncoder().encode(character);
    if (length > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= length;
  }
  return `${folded}\r\n`;
}

/** The event as an iCalendar file. */
export function calendarFile({ uid, title, when, place, text, url, cancelled }: CalendarEntry): string {
  const [from, to] = timesOf(when);
  const zoned = when.timed && when.every;
  const kind = zoned ? `;TZID=${nameOf(when)}` : when.timed ? '' : ';VALUE=DATE';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//campaign-elements//EN',
    ...(zoned ? zoneLines(when) : []),
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${stamp(Date.now())}`,
    `DTSTART${kind}:${from}`,
    to && `DTEND${kind}:${to}`,
    ruleOf(when),
    `SUMMARY:${escape(title)}`,
    place && `LOCATION:${escape(place)}`,
    text && `DESCRIPTION:${escape(text)}`,
    url && `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => line && fold(line))
    .join('');
}

function linkTo(address: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  // Outlook would show a plus sign.
  return `${address}&${query.toString().replaceAll('+', '%20')}`;
}

const detailsOf = ({ text, url }: CalendarEntry) => [text, url].filter(Boolean).join('\n');

/** Google's form for a new event, filled in. */
export function googleLink(entry: CalendarEntry): string {
  const { title, when, place } = entry;
  const [from, to = from] = timesOf(when);
  return linkTo('https://calendar.google.com/calendar/render?action=TEMPLATE', {
    text: title,
    dates: `${from}/${to}`,
    ctz: when.timeZone,
    recur: ruleOf(when),
    location: place,
    details: detailsOf(entry),
  });
}

/** Outlook's form for a new event, filled in. It knows no event that comes back: this is the next one. */
export function outlookLink(entry: CalendarEntry): string {
  const { title, when, place } = entry;
  const { timed, startWall, endWall, start, end } = when;
  const write = (moment: number) => new Date(moment).toISOString().slice(0, timed ? 24 : 10);
  return linkTo('https://outlook.live.com/calendar/0/deeplink/compose?rru=addevent', {
    path: '/calendar/action/compose',
    subject: title,
    startdt: write(timed ? start : startWall),
    enddt: endWall === undefined ? endWall : write(timed ? end : endWall),
    allday: timed ? '' : 'true',
    location: place,
    body: detailsOf(entry),
  });
}
