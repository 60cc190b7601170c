import { html } from 'lit';
import { msg } from '../../locale/localize.js';
import { dayIn, nextDay } from '../../time/anniversary.js';
import { formatClock } from '../../time/clock.js';
import { occurrenceOf } from '../../time/occurrence.js';
import { dateOf } from '../../time/zoned-time.js';
import { line, list, type Light } from './light.js';

const DAY = 86_400_000;

/** What is remembered, the next day of remembrance by its date, and what takes place then. */
export function anniversary(light: Light): unknown {
  const { doc } = light;
  if (!doc.anniversary) return undefined;
  const { from, to, day: every, timeZone } = doc.anniversary;
  const day = nextDay(every, dayIn(timeZone, Date.now()));
  const date = dateOf(day * DAY);
  const events = (doc.events ?? []).flatMap((event) => {
    const when = occurrenceOf(event, timeZone, (day - 1) * DAY);
    const falls = when?.exact && when.date <= date && date <= (when.until ?? when.date);
    if (!falls || event.status === 'cancelled') return [];
    const { timed, start, end } = when;
    const clock = timed && formatClock(light.locale, when.timeZone, start, event.endTime ? end : undefined);
    return html`${light.link(event.url, light.text(event.title))} ${line(clock, light.text(event.place))}
    ${light.sources(event.sources)}`;
  });
  return html`${line(doc.event && light.text(doc.event), light.date(from, to))}
    <p>${msg('Remembrance', { id: 'name.anniversary' })}: <strong>${light.date(date)}</strong> · ${msg('Every year', { id: 'events.yearly' })}</p>
    ${list(events)}`;
}
