import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import { DayController } from '../../controllers/day-controller.js';
import { AddToCalendar, addToCalendarStyles } from '../../time/add-to-calendar.js';
import { dayIn, nextDay, yearsSince } from '../../time/anniversary.js';
import { candle } from '../../styles/candle.js';
import { formatDays, formatYears } from '../../locale/formats.js';
import { joinParts } from '../../element/join-parts.js';
import { occurrenceOf } from '../../time/occurrence.js';
import { safeUrl } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { formatClock } from '../../time/clock.js';
import { dateOf } from '../../time/zoned-time.js';
import { msg, str } from '../../locale/localize.js';
import { anniversaryStyles } from './anniversary.styles.js';

const DAY = 86_400_000;

/**
 * The next remembrance day: how many days until it comes, how many years it marks, what takes place then.
 *
 * Days are those of the campaign's time zone, wherever the visitor is. On the day itself nothing is counted.
 *
 * @customElement campaign-anniversary
 * @summary The next remembrance day, and the years since.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no remembrance day.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart card - The box around it.
 * @csspart days - The days until it; on the day its date.
 * @csspart line - The date and the years.
 * @csspart list - What takes place on that day.
 * @csspart event - One event.
 * @csspart sources - Sources of an event.
 * @csspart calendar - The ways into a calendar.
 */
export class CampaignAnniversary extends SourcedElement {
  static override styles: CSSResultGroup = [super.styles, addToCalendarStyles, anniversaryStyles];
  static override readonly sections = ['events', 'sources'] as const;

  readonly #calendar = new AddToCalendar(this);

  constructor() {
    super();
    new DayController(this);
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const { anniversary } = doc;
    if (!anniversary) return undefined;
    const { locale } = this;
    const { timeZone, day: every } = anniversary;
    const today = dayIn(timeZone, Date.now());
    const day = nextDay(every, today);
    const days = day - today;
    const iso = dateOf(day * DAY);
    const date = this.date(iso);
    const years = yearsSince(anniversary.from, day);
    const since = years > 0 ? formatYears(locale, years) : '';
    // Before the day has begun anywhere: what is over on the day itself still counts for it.
    const eve = (day - 1) * DAY;
    const when = occurrenceOf({ every }, timeZone, eve);
    return html`<section class="card ${days ? '' : 'today'}" part="card" aria-labelledby="name">
      ${candle}
      <div class="words">
        <p class="name" id="name">${msg('Remembrance', { id: 'name.anniversary' })}</p>
        <p class="days" part="days">${days ? formatDays(locale, days) : date}</p>
        <p part="line">${days ? msg(str`until ${date}`, { id: 'anniversary.until' }) : nothing}${days && since ? ' · ' : nothing}${since}</p>
        ${this.#renderEvents(doc, iso, timeZone, eve)}
        ${
          when
            ? this.#calendar.render({
                uid: `remembrance.${doc.id}`,
                title: this.plain(doc.name),
                when,
                text: this.plain(doc.line ?? doc.motto),
                url: safeUrl(doc.url, this.docUrl),
              })
            : nothing
        }
      </div>
    </section>`;
  }

  /** What takes place on that day, by the calendar of its own place. */
  #renderEvents(
    doc: CampaignDocument,
    day: string,
    zone: string,
    eve: number,
  ): TemplateResult | typeof nothing {
    const items = (doc.events ?? []).flatMap((event) => {
      const when = occurrenceOf(event, zone, eve);
      const falls = when?.exact && when.date <= day && day <= (when.until ?? when.date);
      if (!falls || event.status === 'cancelled') return [];
      const { timed, start, end } = when;
      const url = safeUrl(event.url, this.docUrl);
      const title = this.text(event.title);
      const clock = timed && formatClock(this.locale, when.timeZone, start, event.endTime ? end : undefined);
      return html`<li part="event">
        <h3>${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}</h3>
        <p class="muted">${joinParts([clock, this.text(event.place)])}</p>
        ${this.renderSources(event.sources)}
      </li>`;
    });
    return items.length ? html`<ul class="list" part="list">${items}</ul>` : nothing;
  }
}
