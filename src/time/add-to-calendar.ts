import { css, html, nothing, type TemplateResult } from 'lit';
import { LazyPart, type LazyHost } from '../controllers/lazy-part.js';
import { msg } from '../locale/localize.js';
import type { CalendarEntry } from './calendar.js';

export const addToCalendarStyles = css`
  .calendar ul {
    margin-block: 0.25em;
    text-align: center;
    font-size: max(12px, 0.85em);
  }
  .calendar .failure {
    margin-block-start: 0.5em;
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

/** A fold with the ways into a calendar, which are made when it is opened. */
export class AddToCalendar {
  readonly #host: LazyHost;
  readonly #links: LazyPart<typeof import('./calendar-links.js')>;
  /** Entries whose folds were opened. */
  readonly #opened = new Set<string>();

  constructor(host: LazyHost) {
    this.#host = host;
    this.#links = new LazyPart(host, () => import('./calendar-links.js'));
  }

  render(entry: CalendarEntry): TemplateResult {
    const { uid, title } = entry;
    const toggled = ({ currentTarget }: Event) => {
      if (!(currentTarget as HTMLDetailsElement).open) return;
      this.#opened.add(uid);
      this.#host.requestUpdate();
      void this.#links.bring();
    };
    const label = msg('Add to calendar', { id: 'addToCalendar' });
    return html`<details class="calendar" part="calendar" @toggle=${toggled}>
      <summary class="button quiet small" aria-label="${label}: ${title}">${label}</summary>
      ${this.#opened.has(uid) ? this.#links.render((part) => part.renderCalendarLinks(entry)) : nothing}
    </details>`;
  }
}
