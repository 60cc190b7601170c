import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile, googleLink, outlookLink, type CalendarEntry } from './calendar.js';

/**
 * The ways into a calendar: a file, and the two that most people have. A cancelled event has the file only, which
 * strikes it from the calendar that has it.
 */
export function renderCalendarLinks(entry: CalendarEntry): TemplateResult {
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(entry))}`;
  const calendar = (name: string, address: string) =>
    html`<li><a href=${address} target="_blank" rel="noopener noreferrer">${name}</a></li>`;
  return html`<ul>
    <li><a href=${file} download="event.ics">iCalendar (.ics)</a></li>
    ${entry.cancelled ? nothing : [calendar('Google', googleLink(entry)), calendar('Outlook', outlookLink(entry))]}
  </ul>`;
}
