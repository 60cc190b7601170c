import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument, CampaignEvent } from '../../campaign/schema.js';
import { DayController } from '../../controllers/day-controller.js';
import { AddToCalendar, addToCalendarStyles } from '../../time/add-to-calendar.js';
import { joinParts } from '../../element/join-parts.js';
import { occurrenceOf, type Occurrence } from '../../time/occurrence.js';
import { onServer } from '../../page/on-server.js';
import { safeUrl } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { formatClock, formatMonth, visitorZone } from '../../time/clock.js';
import { dateOf, wallAt } from '../../time/zoned-time.js';
import { msg } from '../../locale/localize.js';
import { eventsStyles } from './events.styles.js';

/** Values of `show`. */
export const EVENTS_SHOWN = ['upcoming', 'past', 'all'] as const;
export type EventsShown = (typeof EVENTS_SHOWN)[number];

const DAY = 86_400_000;
/** Events at first where `limit` does not say. */
const PAGE = 20;
/** Later than any moment. */
const LATER = 1e16;

/**
 * Coming and past events, with times by the clocks of the place and, where these differ, by the visitor's.
 *
 * An event without an end counts as under way for two hours; it is shown, and put into calendars, without one. What
 * comes back each year is shown once, at its next time. An event without any date is only shown with `show="all"`.
 *
 * @customElement campaign-events
 * @summary Coming and past events, with a way into the visitor's calendar.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no events.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart list - The list of events.
 * @csspart item - One event.
 * @csspart day - Month and day at its side.
 * @csspart title - What the event is.
 * @csspart time - Date and time at the place.
 * @csspart your-time - The time by the visitor's clock.
 * @csspart status - "Cancelled" or "Taking place now".
 * @csspart details - Place, organiser and where to follow it.
 * @csspart calendar - The ways into a calendar.
 * @csspart sources - Its sources.
 * @csspart more - The button that shows more events.
 * @csspart none - What is said where no event is coming.
 */
export class CampaignEvents extends SourcedElement {
  static override properties: PropertyDeclarations = {
    show: {},
    limit: { type: Number },
    pages: { state: true },
  };
  static override readonly choices = { ...super.choices, show: EVENTS_SHOWN };
  static override styles: CSSResultGroup = [super.styles, addToCalendarStyles, eventsStyles];
  static override readonly sections = ['events', 'sources'] as const;

  /** Which events: those to come and under way, those that are over (newest first), or both. */
  show: EventsShown = 'upcoming';
  /** How many events to show at first, and with each "Show more"; 20 by default. */
  limit: number | undefined = undefined;
  private pages = 1;

  readonly #calendar = new AddToCalendar(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new DayController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const { show } = this;
    const now = Date.now();
    let wait = DAY;
    const rows = (doc.events ?? []).map((event) => {
      const when = occurrenceOf(event, doc.anniversary?.timeZone ?? 'UTC', now);
      const { start = 0, end = 0 } = when ?? {};
      const coming = end > now;
      if (coming) wait = Math.min(wait, (start > now ? start : end) - now);
      // Those to come, the next first; then those that are over, the newest first; then those without a date.
      return { event, when, coming, rank: coming ? start : when ? LATER - start : 2 * LATER };
    });
    clearTimeout(this.#timer);
    // Once, when the next one begins or ends: nothing ticks.
    if (!onServer && this.isConnected) {
      this.#timer = setTimeout(() => {
        this.requestUpdate();
      }, wait);
    }

    const shown = rows
      .filter(({ when, coming }) => show === 'all' || (when && coming === (show !== 'past')))
      .sort((one, other) => one.rank - other.rank);
    const end = this.#page * this.pages;
    if (shown.length) {
      return html`<ul class="list" part="list" aria-label=${msg('Events', { id: 'name.events' })}>
          ${shown.slice(0, end).map(({ event, when }) => this.#renderEvent(doc, event, when, now))}
        </ul>
        ${
          shown.length > end
            ? html`<button class="button quiet small" part="more" @click=${this.#showMore}>
              ${msg('Show more', { id: 'showMore' })}
            </button>`
            : nothing
        }`;
    }
    return rows.length && show !== 'past'
      ? html`<p class="muted" part="none">${msg('No coming events', { id: 'events.none' })}</p>`
      : undefined;
  }

  get #page() {
    const { limit = 0 } = this;
    return limit > 0 ? limit : PAGE;
  }

  #renderEvent(
    doc: CampaignDocument,
    event: CampaignEvent,
    when: Occurrence | undefined,
    now: number,
  ): TemplateResult {
    const [year, month, day] = when?.date.split('-') ?? [];
    const title = this.text(event.title);
    const place = this.plain(event.place);
    const coming = when?.exact && now < when.end;
    const cancelled = event.status === 'cancelled';
    const url = safeUrl(event.url, this.docUrl);
    const online = safeUrl(event.online, this.docUrl);
    const status = cancelled
      ? msg('Cancelled', { id: 'events.cancelled' })
      : coming && when.start <= now
        ? msg('Taking place now', { id: 'events.now' })
        : '';
    const details = [
      this.text(event.place),
      this.text(event.organiser),
      online && html`<a href=${online} rel="noopener">${msg('Online', { id: 'events.online' })}</a>`,
      event.every && msg('Every year', { id: 'events.yearly' }),
    ];
    return html`<li part="item">
      <div class="day" part="day" aria-hidden="true">
        ${when && month ? html`<small>${formatMonth(this.locale, when.date)}</small>` : nothing}
        <b>${day ? this.number(Number(day)) : year}</b>
      </div>
      <div>
        ${status ? html`<strong part="status">${status}</strong>` : nothing}
        <h3 part="title">${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}</h3>
        <div class="muted">
          ${when ? this.#renderTime(when, event.endTime) : nothing}
          <p part="details">${joinParts(details)}</p>
          <p>${this.text(event.note)}</p>
        </div>
        <div class="folds">
          ${this.renderSources(event.sources)}
          ${
            coming
              ? this.#calendar.render({
                  uid: `${event.id}.${doc.id}`,
                  title: this.plain(event.title),
                  when,
                  place,
                  text: [this.plain(event.organiser), this.plain(event.note), online]
                    .filter(Boolean)
                    .join('\n'),
                  url,
                  cancelled,
                })
              : nothing
          }
        </div>
      </div>
    </li>`;
  }

  #renderTime(
    { date, until, timed, timeZone, startWall, start, end }: Occurrence,
    endTime: string | undefined,
  ): TemplateResult {
    const clock = (zone: string) => formatClock(this.locale, zone, start, endTime ? end : undefined);
    const own = onServer ? timeZone : visitorZone();
    const wall = wallAt(own, start);
    // A server keeps room for it: most visitors have other clocks.
    const isOther = onServer || (own && wall !== startWall);
    const day = dateOf(wall);
    return html`<p part="time">
        <time datetime=${timed ? new Date(start).toISOString() : date}
          >${this.date(date, until)}${timed ? ` · ${clock(timeZone)}` : nothing}</time
        >
      </p>
      ${
        timed && isOther
          ? html`<p part="your-time" class=${onServer ? 'room' : ''}>
            ${msg('Your time', { id: 'events.yourTime' })}: ${day === date ? nothing : `${this.date(day)} · `}${clock(own)}
          </p>`
          : nothing
      }`;
  }

  /** The button may go away: the focus goes to the first event that came. */
  readonly #showMore = () => {
    const item = this.#page * this.pages++;
    void this.updateComplete.then(() => {
      const added = this.renderRoot.querySelectorAll<HTMLElement>('.list > li')[item];
      if (added) added.tabIndex = -1;
      added?.focus();
    });
  };
}
