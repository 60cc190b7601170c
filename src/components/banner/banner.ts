import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import {
  CampaignBannerDismissedEvent,
  CampaignBannerDismissEvent,
} from '../../events/campaign-banner-dismiss.js';
import { CampaignPledgeRequestEvent } from '../../events/campaign-pledge-request.js';
import { DayController } from '../../controllers/day-controller.js';
import { DialogController } from '../../controllers/dialog-controller.js';
import { dayIn, isAnniversarySeason, yearsUntilNow } from '../../time/anniversary.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { onServer } from '../../page/on-server.js';
import { formatYears } from '../../locale/formats.js';
import { joinParts } from '../../element/join-parts.js';
import { recall, remember } from '../../page/device-memory.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { findPledgeHandler, onPledgeHandlersChange } from '../../pledge/pledge-handlers.js';
import { renderTerms } from '../../pledge/pledge-terms.js';
import { msg } from '../../locale/localize.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { closeIcon } from '../../styles/icons.js';
import { termsStyles } from '../../styles/terms.styles.js';
import { bannerStyles } from './banner.styles.js';
import { candle } from '../../styles/candle.js';
import { makeRoom } from './make-room.js';
import { returnFocus } from './return-focus.js';

/** Values of `placement`. */
export const BANNER_PLACEMENTS = ['inline', 'top', 'bottom', 'dialog'] as const;
export type BannerPlacement = (typeof BANNER_PLACEMENTS)[number];
/** Values of `schedule`. */
export const BANNER_SCHEDULES = ['always', 'anniversary'] as const;
export type BannerSchedule = (typeof BANNER_SCHEDULES)[number];

const DAY = 86_400_000;
/** The banner on show for each campaign: a page shows one, however often it is pasted. */
const onShow = new Map<string, CampaignBanner>();
const waiting = new Set<CampaignBanner>();

/**
 * Names the campaign and what it remembers, with one call to action.
 *
 * The call to action opens the pledge where somebody receives one, with what is signed and who receives it beside it,
 * and else leads to the campaign's own address.
 * A page shows one banner for each campaign, however often it is pasted.
 *
 * @customElement campaign-banner
 * @summary The campaign's name, dates, one line and a call to action.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignBannerDismissEvent} campaign-banner-dismiss - Before it is dismissed. Cancelable.
 * @fires {CampaignBannerDismissedEvent} campaign-banner-dismissed - After it was dismissed.
 * @fires {CampaignPledgeRequestEvent} campaign-pledge-request - The call to action was followed. Bubbles, composed, cancelable.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart banner - The bar or the dialog.
 * @csspart name - The campaign's name.
 * @csspart line - Dates and the one line.
 * @csspart terms - What is signed and who receives the data, where the call to action opens the pledge.
 * @csspart action - The call to action.
 * @csspart close - The button that dismisses the banner.
 * @cssprop [--campaign-banner-background=#17191e] - Background.
 * @cssprop [--campaign-banner-color=#f4f1ea] - Text; also the fill of the call to action.
 * @cssprop [--campaign-banner-muted=#b9bcc4] - Second text.
 * @cssprop [--campaign-banner-z-index=1000] - Layer of a fixed banner.
 */
export class CampaignBanner extends CampaignElement {
  static override properties: PropertyDeclarations = {
    placement: { reflect: true, useDefault: true },
    dismissible: { type: Boolean },
    rememberDays: { type: Number, attribute: 'remember-days' },
    schedule: {},
    dismissed: { state: true },
  };
  static override styles: CSSResultGroup = [
    super.styles,
    dialogStyles,
    iconButtonStyles,
    termsStyles,
    bannerStyles,
  ];
  static override readonly choices = {
    ...super.choices,
    placement: BANNER_PLACEMENTS,
    schedule: BANNER_SCHEDULES,
  };
  static override readonly rendersAtOnce = true;

  /** Where it stands: in the text, fixed to an edge of the screen, or in a dialog that opens by itself. */
  placement: BannerPlacement = 'inline';
  /** Gives it a button that dismisses it. A dialog always has one. */
  dismissible = false;
  /** Days for which this device remembers that it was dismissed, or that the dialog opened; 0 remembers nothing. */
  rememberDays = 0;
  /** `anniversary` shows it only from 7 days before the remembrance day to 1 day after it. */
  schedule: BannerSchedule = 'always';
  private dismissed = false;

  readonly #modal = new DialogController(this);
  #stopPledgeHandlers: (() => void) | undefined;
  #leaveRoom: (() => void) | undefined;
  #claimed: string | undefined;
  #edge: BannerPlacement | undefined;
  #opened = false;
  #cameFrom: EventTarget | null = null;

  constructor() {
    super();
    new DayController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.#rememberFocus);
    waiting.add(this);
    this.#stopPledgeHandlers = onPledgeHandlersChange(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPledgeHandlers?.();
    this.#leaveRoom?.();
    this.#leaveRoom = this.#edge = undefined;
    this.#opened = false;
    waiting.delete(this);
    this.#claim(undefined);
  }

  /** Takes the banner away, as its button does. */
  dismiss(): void {
    if (this.dismissed || !this.dispatchEvent(new CampaignBannerDismissEvent())) return;
    if (this.rememberDays > 0) this.#remember();
    this.dismissed = true;
    const hadFocus = this.matches(':focus-within');
    void this.updateComplete.then(() => {
      if (hadFocus) returnFocus(this, this.#cameFrom);
      this.dispatchEvent(new CampaignBannerDismissedEvent());
    });
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | typeof nothing {
    if (this.#whyHidden(doc)) return nothing;
    const { placement } = this;
    if (placement === 'dialog') {
      return html`<dialog
        class="banner"
        part="banner"
        aria-labelledby="name"
        closedby="any"
        @close=${this.dismiss}
      >
        ${this.#renderContent(doc)} ${this.#renderClose()}
      </dialog>`;
    }
    const fixed = placement === 'top' || placement === 'bottom';
    return html`<section
      class="banner ${fixed ? `fixed ${placement}` : 'inline'}"
      part="banner"
      aria-labelledby="name"
    >
      ${this.#renderContent(doc)} ${this.dismissible ? this.#renderClose() : nothing}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('.banner');
    const edge = box?.classList.contains('fixed') ? this.placement : undefined;
    if (edge !== this.#edge) {
      this.#leaveRoom?.();
      this.#leaveRoom = box && edge ? makeRoom(box, edge === 'top') : undefined;
      this.#edge = edge;
    }
    if (box instanceof HTMLDialogElement && !this.#opened) this.#open(box);
  }

  #renderContent(doc: CampaignDocument): TemplateResult {
    const { anniversary } = doc;
    const parts = [
      doc.event && this.text(doc.event),
      anniversary &&
        `${this.date(anniversary.from, anniversary.to)} · ${formatYears(this.locale, yearsUntilNow(anniversary.from, anniversary.timeZone, Date.now()))}`,
      this.text(doc.line ?? doc.motto),
    ];
    return html`${candle}
      <div class="words">
        <strong class="name" part="name" id="name">${this.text(doc.name)}</strong>
        <span class="line" part="line">${joinParts(parts, '. ')}</span>
      </div>
      ${this.#renderAction(doc)}`;
  }

  #renderAction(doc: CampaignDocument): TemplateResult | typeof nothing {
    const offer = this.#offer(doc);
    if (!offer && !doc.url) return nothing;
    const label = offer
      ? msg('Join the campaign', { id: 'joinCampaign' })
      : msg('Learn more', { id: 'learnMore' });
    const action = doc.url
      ? html`<a class="button" part="action" href=${doc.url} @click=${this.#followAction}>${label}</a>`
      : html`<button class="button" part="action" @click=${this.#followAction}>${label}</button>`;
    return html`${offer ? renderTerms(offer.terms, (text) => this.text(text)) : nothing}${action}`;
  }

  #offer(doc: CampaignDocument) {
    return findPledgeHandler(doc.id, { store: this.store, locale: this.locale, theme: this.theme });
  }

  #renderClose(): TemplateResult {
    return html`<button
      class="icon-button"
      part="close"
      aria-label=${msg('Close', { id: 'close' })}
      @click=${this.dismiss}
    >
      ${closeIcon}
    </button>`;
  }

  protected override whyNothing(doc: CampaignDocument): string | undefined {
    return this.#whyHidden(doc);
  }

  /** Why there is nothing to show; claims the campaign's place on the page where there is something. */
  #whyHidden(doc: CampaignDocument): string | undefined {
    if (this.dismissed) return 'the visitor dismissed it.';
    const now = Date.now();
    const { anniversary } = doc;
    if (this.schedule === 'anniversary') {
      const season = anniversary && isAnniversarySeason(anniversary.day, dayIn(anniversary.timeZone, now));
      if (!season) return 'its schedule is "anniversary", and it is not the season.';
    }
    if (!this.#opened && this.rememberDays > 0) {
      const since = Number(recall(this.#memoryKey(doc)));
      if (since && now - since < this.rememberDays * DAY) {
        return `the visitor saw or dismissed it less than ${this.rememberDays} days ago.`;
      }
    }
    if (onServer) return undefined; // many pages are made there, each with its own banner
    const other = onShow.get(doc.id);
    if (other && other !== this) return 'another banner of this campaign is on show.';
    this.#claim(doc.id);
    return undefined;
  }

  /** Takes a campaign's place on the page, and leaves the one that it had to whoever waits for it. */
  #claim(id: string | undefined) {
    const left = this.#claimed;
    this.#claimed = id;
    if (id !== undefined) onShow.set(id, this);
    if (left === undefined || left === id) return;
    onShow.delete(left);
    for (const banner of waiting) if (banner !== this) banner.requestUpdate();
  }

  #open(dialog: HTMLDialogElement) {
    this.#opened = true;
    if (this.rememberDays > 0) this.#remember();
    this.#modal.open(dialog);
  }

  readonly #rememberFocus = ({ relatedTarget }: FocusEvent) => {
    this.#cameFrom = relatedTarget;
  };

  readonly #followAction = (click: Event) => {
    const { doc } = this;
    if (!doc) return;
    const offer = this.#offer(doc);
    const free = this.dispatchEvent(new CampaignPledgeRequestEvent({ campaignId: doc.id }));
    if (free && !offer) {
      this.#followStory(click);
      return;
    }
    click.preventDefault();
    this.renderRoot.querySelector('dialog')?.close();
    if (free) offer?.open();
  };

  /** Where the page itself tells what happened, that is where more is to be learnt. */
  #followStory(click: Event) {
    const story = ask(document, 'querySelector')<HTMLElement>('campaign-timeline');
    if (!story?.getClientRects().length) return;
    click.preventDefault();
    this.renderRoot.querySelector('dialog')?.close();
    story.scrollIntoView();
    if (!story.hasAttribute('tabindex')) story.tabIndex = -1;
    story.focus(only({ preventScroll: true }));
  }

  #memoryKey(doc: CampaignDocument) {
    return `banner:${doc.id}`;
  }

  #remember() {
    if (this.doc) remember(this.#memoryKey(this.doc), String(Date.now()));
  }
}
