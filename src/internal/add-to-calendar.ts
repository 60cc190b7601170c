import { css, html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { calendarFile, googleLink, outlookLink, type CalendarEntry } from './calendar.js';

export const addToCalendarStyles = css`
  .calendar ul {
    margin-block: 0.25em;
    text-align: center;
    font-size: max(12px, 0.85em);
  }
  .calendar a {
    display: block;
    padding-block: 0.3em;
  }
  @media print {
    .calendar {
      display: none;
    }
  }
`;

/**
 * The ways into a calendar: a file, made when they are opened, and the two that most people have. A cancelled event
 * has the file only, which strikes it from the calendar that has it.
 */
export function addToCalendar(entry: CalendarEntry): TemplateResult {
  const make = ({ currentTarget }: Event) => {
    const link = (currentTarget as Element).querySelector('a');
    if (link) link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(entry))}`;
  };
  const calendar = (name: string, address: string) =>
    html`<li><a href=${address} target="_blank" rel="noopener noreferrer">${name}</a></li>`;
  const label = msg('Add to calendar', { id: 'addToCalendar' });
  return html`<details class="calendar" part="calendar" @toggle=${make}>
    <summary class="button quiet small" aria-label="${label}: ${entry.title}">${label}</summary>
    <ul>
      <li><a href="data:," download="event.ics">iCalendar (.ics)</a></li>
      ${entry.cancelled ? nothing : [calendar('Google', googleLink(entry)), calendar('Outlook', outlookLink(entry))]}
    </ul>
  </details>`;
}
