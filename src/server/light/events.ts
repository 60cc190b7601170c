import { html, nothing } from 'lit';
import type { CampaignEvent } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import { formatClock } from '../../time/clock.js';
import { occurrenceOf, type Occurrence } from '../../time/occurrence.js';
import { line, list, type Light } from './light.js';

/**
 * Events by their dates, the newest first. What is written stays as it is while time goes on: so all are, whether they
 * are over or not, unless `show` asks for some.
 */
export function events(light: Light): unknown {
  const { doc } = light;
  const now = Date.now();
  const show = light.attribute('show') ?? 'all';
  const rows = (doc.events ?? [])
    .map((event) => ({ event, when: occurrenceOf(event, doc.anniversary?.timeZone ?? 'UTC', now) }))
    .filter(({ when }) => show === 'all' || (when && when.end > now === (show !== 'past')))
    .sort((one, other) => (other.when?.start ?? -Infinity) - (one.when?.start ?? -Infinity));
  if (show === 'upcoming') rows.reverse();
  if (rows.length)
    return list(
      rows
        .slice(0, Number(light.attribute('limit')) || undefined)
        .map((row) => writeEvent(light, row.event, row.when)),
    );
  return doc.events?.length ? html`<p>${msg('No coming events', { id: 'events.none' })}</p>` : undefined;
}

function writeEvent(light: Light, event: CampaignEvent, when: Occurrence | undefined) {
  const clock =
    when?.timed && formatClock(light.locale, when.timeZone, when.start, event.endTime ? when.end : undefined);
  const online = light.url(event.online);
  return html`${event.status === 'cancelled' ? html`<strong>${msg('Cancelled', { id: 'events.cancelled' })}</strong>` : nothing}
    <h3>${light.link(event.url, light.text(event.title))}</h3>
    ${line(when && light.date(when.date, when.until), clock, event.every && msg('Every year', { id: 'events.yearly' }))}
    ${line(
      light.text(event.place),
      light.text(event.organiser),
      online && light.link(online, msg('Online', { id: 'events.online' })),
    )}
    ${line(light.text(event.note))} ${light.sources(event.sources)}`;
}
