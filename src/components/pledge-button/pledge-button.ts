import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignDocument, Text } from '../../campaign/schema.js';
import { DayController } from '../../controllers/day-controller.js';
import { CampaignPledgeRequestEvent } from '../../events/campaign-pledge-request.js';
import { CampaignPledgedEvent } from '../../events/campaign-pledged.js';
import { CampaignElement } from '../../internal/campaign-element.js';
import { onServer } from '../../internal/on-server.js';
import { formatClock, formatTime } from '../../internal/intl.js';
import { encodeJson } from '../../internal/json.js';
import { onRemembered, recall, remember } from '../../internal/memory.js';
import { collectorOf, isClosed, openPledge, refusePledges } from '../../internal/open-pledge.js';
import { only } from '../../internal/only.js';
import { pageSettings } from '../../internal/page-settings.js';
import { ask } from '../../internal/page.js';
import { addDesk } from '../../internal/pledge-desk.js';
import { renderTerms } from '../../internal/pledge-terms.js';
import { safeUrl } from '../../internal/safe-url.js';
import { lockScroll } from '../../internal/scroll-lock.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { shareActionsStyles } from '../../styles/share-actions.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { closeIcon } from '../../styles/icons.js';
import { termsStyles } from '../../styles/terms.styles.js';
import { listCountries, type Country } from './countries.js';
import { pledgeButtonStyles } from './pledge-button.styles.js';
import {
  clearLetter,
  drawer,
  fetchCount,
  keepLetter,
  keptLetter,
  newKey,
  postPledge,
  readDrawer,
  TRAP,
  type Answer,
  type Count,
  type Letter,
  type Problems,
  type Reason,
  type Received,
  type Unsent,
} from './pledge-client.js';
import { changedText, fieldsOf, findProblems, readForm, renderForm, renderProblems } from './pledge-form.js';
import { sharedUrl, ShareActions } from '../../internal/share-actions.js';
import { siteSnippet } from '../../internal/snippet.js';

/** How far a pledge has come. `pending`: it counts when the visitor follows the link in a mail. */
export type PledgePhase = 'idle' | 'sending' | 'unsent' | 'pending' | 'confirmed' | 'known';

/** Seconds between attempts to send a kept pledge: doubled each time, up to the longest. */
const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 900;
/** What passes by itself: it is worth trying again. */
const PASSING: readonly (Reason | undefined)[] = ['unreached', 'busy', 'unavailable'];

const pledgedKey = (campaign: string) => `pledged:${campaign}`;

/**
 * Takes pledges: a button, the confirmed count, and a form in a dialog or in the page.
 *
 * It says that a pledge was received only when the collector has said so; a pledge that could not be sent stays in
 * the form, and on this device only where the visitor asks for that. Where nobody receives a pledge, because the
 * campaign's document names no collector or its last day is over, it offers what needs none: to share the campaign.
 *
 * On a server it writes nothing, so that the fallback stands until there is something to press.
 *
 * @customElement campaign-pledge-button
 * @summary Joins the campaign: button, confirmed count and goal, form.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignPledgeRequestEvent} campaign-pledge-request - The button was pressed. Bubbles, composed, cancelable: whoever cancels it shows a form of their own.
 * @fires {CampaignPledgedEvent} campaign-pledged - The collector confirmed a pledge. Bubbles, composed; nothing about the person.
 * @fires {CampaignShareEvent} campaign-share - The visitor shared the campaign.
 * @fires {CustomEvent} close - The dialog was closed. Does not bubble.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart count - The confirmed count, its goal and its time.
 * @csspart number - The number alone.
 * @csspart progress - The bar towards the goal.
 * @csspart button - The button that opens the form.
 * @csspart terms - What is signed and who receives the data.
 * @csspart panel - The dialog, or the form's box in the page.
 * @csspart form - The form.
 * @csspart problems - What the collector refused, where that is no field of the form.
 * @csspart send - The button that sends the form.
 * @csspart status - What has become of the pledge.
 * @csspart share - The ways to share.
 * @csspart close - The button that closes the dialog.
 */
export class CampaignPledgeButton extends CampaignElement {
  static override properties: PropertyDeclarations = {
    withoutCount: { type: Boolean, attribute: 'without-count' },
    withoutGoal: { type: Boolean, attribute: 'without-goal' },
    inline: { type: Boolean },
    dialogOnly: { type: Boolean, attribute: 'dialog-only', reflect: true },
    phase: { state: true },
    kept: { state: true },
    problems: { state: true },
    refusal: { state: true },
    next: { state: true },
    count: { state: true },
    opened: { state: true },
  };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    iconButtonStyles,
    shareActionsStyles,
    termsStyles,
    pledgeButtonStyles,
  ];
  static override readonly sections = ['pledge', 'share'] as const;

  /** Leaves out the count; it is then not asked for. */
  declare withoutCount: boolean;
  /** Leaves out the goal. */
  declare withoutGoal: boolean;
  /** Shows the form in the page instead of in a dialog. */
  declare inline: boolean;
  /** Shows nothing in the page: only the dialog, once it is opened. */
  declare dialogOnly: boolean;
  declare private phase: PledgePhase;
  /** Whether the pledge waits on this device. */
  declare private kept: boolean;
  declare private problems: Problems;
  /** Why it was not sent. */
  declare private refusal: Unsent | undefined;
  /** When it is sent again by itself; 0 where it is not. */
  declare private next: number;
  declare private count: Count | undefined;
  declare private opened: boolean;

  readonly #share = new ShareActions(this);
  #campaignId: string | undefined;
  #connection: AbortController | undefined;
  #desk: string | undefined;
  #closeDesk: (() => void) | undefined;
  #counted: string | undefined;
  #observer: IntersectionObserver | undefined;
  #unlock: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  /** Until then the collector wants to be left alone. */
  #notBefore = 0;
  /** Whether this device has refused to keep anything. */
  #keepsNothing = false;
  /** Idempotency key of the open form. */
  #key = '';
  #letter: Letter | undefined;
  #countries: { locale: string; list: Country[] } | undefined;
  #country = '';

  constructor() {
    super();
    new DayController(this); // the last day may be over
    this.withoutCount = false;
    this.withoutGoal = false;
    this.inline = false;
    this.dialogOnly = false;
    this.phase = 'idle';
    this.kept = false;
    this.problems = {};
    this.refusal = undefined;
    this.next = 0;
    this.count = undefined;
    this.opened = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    window.addEventListener('online', this.#sendKept, only({ signal }));
    // A page that comes back as it was left has not heard what became of the pledge.
    window.addEventListener('pageshow', this.#sendKept, only({ signal }));
    onRemembered(this.#agree, signal);
    if (this.kept) this.#sendKept();
    else if (this.next) this.#sendLater((this.next - Date.now()) / 1000);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#observer?.disconnect();
    this.#closeDesk?.();
    this.#unlock?.();
    clearTimeout(this.#timer);
    this.#desk = this.#counted = undefined;
  }

  /** Opens the form, or what has become of the pledge. */
  async open(): Promise<void> {
    this.opened = true;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) this.renderRoot.querySelector<HTMLElement>('form input, .status')?.focus();
    else if (!dialog.open) {
      dialog.showModal();
      this.#unlock = lockScroll();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const id = this.doc?.id;
    if (id === this.#campaignId) return;
    this.#campaignId = id;
    clearTimeout(this.#timer);
    this.count = this.#letter = this.refusal = undefined;
    this.#notBefore = this.next = 0;
    this.problems = {};
    this.kept = id !== undefined && keptLetter(id) !== undefined;
    this.phase = this.kept ? 'unsent' : id !== undefined && recall(pledgedKey(id)) ? 'known' : 'idle';
    if (this.kept) void this.updateComplete.then(this.#sendKept);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { doc } = this;
    const collector = doc && collectorOf(doc, this.docUrl);
    this.#keepDesk(doc && openPledge(doc, this.docUrl) && doc.id);
    this.#watchCount(collector && this.#counts ? `${collector} ${doc.id}` : undefined);
    this.#keepChoices();
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    if (onServer) return undefined;
    const inPage = this.inline && !this.dialogOnly;
    const counts = this.#counts && collectorOf(doc, this.docUrl);
    return html`${
      this.dialogOnly
        ? nothing
        : html`<div class="pledge ${counts ? 'counted' : ''}">
          ${
            inPage
              ? html`<div class="panel" part="panel">${this.#renderPanel(doc)}</div>`
              : html`<div class="page">${this.#renderButton(doc)}${this.#renderState(doc, true)}</div>`
          }
          ${counts ? this.#renderCount(doc) : nothing}
        </div>`
    }${this.opened && !inPage ? this.#renderDialog(doc) : nothing}`;
  }

  get #counts() {
    return !this.withoutCount && !this.dialogOnly;
  }

  /** What there is to fill in. */
  #takesPledges(doc: CampaignDocument) {
    const open = !this.kept && ['idle', 'sending', 'unsent'].includes(this.phase);
    return open ? openPledge(doc, this.docUrl)?.pledge : undefined;
  }

  #renderButton(doc: CampaignDocument) {
    const pledge = this.#takesPledges(doc);
    return pledge
      ? html`<button class="button" part="button" @click=${this.#press}>
            ${msg('Join the campaign', { id: 'joinCampaign' })}
          </button>
          ${renderTerms(pledge, this.#write)}`
      : nothing;
  }

  #renderCount({ pledge }: CampaignDocument) {
    const { count } = this;
    if (!count || count.count < (pledge?.floor ?? 0)) return html`<div class="count"></div>`;
    const goal = this.withoutGoal ? undefined : pledge?.goal;
    const number = this.number(count.count);
    const label = msg('Confirmed pledges', { id: 'pledge.count' });
    const goalText = goal && msg(str`Goal: ${this.number(goal)}`, { id: 'pledge.goal' });
    const time = formatTime(this.locale, count.asOf);
    const details = [label, goalText, msg(str`As of ${time}`, { id: 'pledge.asOf' })];
    return html`<div class="count" part="count">
      <div class="number" part="number">${number}</div>
      ${
        goal
          ? html`<progress
            part="progress"
            max=${goal}
            value=${Math.min(count.count, goal)}
            aria-label=${label}
            aria-valuetext="${number} · ${goalText}"
          ></progress>`
          : nothing
      }
      <p class="muted">${details.filter(Boolean).join(' · ')}</p>
    </div>`;
  }

  #renderDialog(doc: CampaignDocument) {
    return html`<dialog
      class="panel"
      part="panel"
      aria-labelledby="title"
      closedby="any"
      @close=${this.#dialogClosed}
    >
      ${this.#renderPanel(doc)}
      <button
        class="icon-button"
        part="close"
        aria-label=${msg('Close', { id: 'close' })}
        @click=${this.#closeDialog}
      >
        ${closeIcon}
      </button>
    </dialog>`;
  }

  #renderPanel(doc: CampaignDocument) {
    const title = openPledge(doc, this.docUrl)
      ? msg('Join the campaign', { id: 'joinCampaign' })
      : msg('Share', { id: 'share' });
    const pledge = this.#takesPledges(doc);
    return html`<h2 id="title">${title}</h2>
      ${pledge ? this.#renderForm(pledge) : nothing}${this.#renderState(doc)}`;
  }

  #renderForm(pledge: NonNullable<CampaignDocument['pledge']>) {
    const { locale, phase } = this;
    const changed = phase === 'unsent' && this.refusal?.reason === 'changed';
    this.#key ||= newKey();
    if (this.#countries?.locale !== locale) this.#countries = { locale, list: listCountries(locale) };
    return renderForm({
      pledge,
      countries: this.#countries.list,
      problems: this.problems,
      changed,
      privacyUrl: safeUrl(pledge.privacyUrl, this.docUrl),
      send:
        phase === 'unsent' && !changed
          ? msg('Try again', { id: 'tryAgain' })
          : msg('Sign', { id: 'pledge.sign' }),
      busy: this.#isBusy,
      write: this.#write,
      submit: this.#submit,
      change: this.#change,
      reload: this.#reload,
    });
  }

  /** Whether pressing would do nothing: it is on its way, or the collector wants to be left alone. */
  get #isBusy() {
    return this.phase === 'sending' || Date.now() < this.#notBefore;
  }

  /**
   * What has become of the pledge, and what can be done now.
   *
   * @param captioned - Says what the ways to share are for, where no title does.
   */
  #renderState(doc: CampaignDocument, captioned = false) {
    const { phase, kept } = this;
    const done = ['pending', 'confirmed', 'known'].includes(phase);
    const passing = PASSING.includes(this.refusal?.reason);
    return html`<p class="status" part="status" role="status" tabindex="-1">${this.#statusText(doc)}</p>
      ${
        phase === 'unsent' && passing && !kept && !this.#keepsNothing
          ? html`<button class="button quiet" @click=${this.#keep}>
            ${msg('Keep on this device, send when online', { id: 'pledge.keep' })}
          </button>`
          : nothing
      }
      ${
        kept
          ? html`<div class="row">
            ${
              passing || phase === 'sending'
                ? html`<button
                  class="button"
                  aria-disabled=${this.#isBusy ? 'true' : nothing}
                  @click=${this.#sendKept}
                >
                  ${msg('Try again', { id: 'tryAgain' })}
                </button>`
                : nothing
            }
            <button class="button quiet" @click=${this.#cancel}>
              ${msg('Cancel and delete', { id: 'pledge.cancel' })}
            </button>
          </div>`
          : nothing
      }
      ${
        phase === 'confirmed' || phase === 'known'
          ? html`<label class="consent"
            ><input type="checkbox" .checked=${!!recall(pledgedKey(doc.id))} @change=${this.#remember} />${msg(
              'Remember this on this device',
              { id: 'remember' },
            )}</label
          >`
          : nothing
      }
      ${done || !openPledge(doc, this.docUrl) ? this.#renderSharing(doc, captioned) : nothing}`;
  }

  #statusText(doc: CampaignDocument) {
    switch (this.phase) {
      case 'sending':
        return msg('Sending…', { id: 'pledge.sending' });
      case 'unsent':
        return this.#unsentText(doc);
      case 'pending':
        return msg('Sent. It counts once you follow the link in the email you receive.', {
          id: 'pledge.pending',
        });
      case 'confirmed':
        return msg('Thank you. Your pledge is confirmed.', { id: 'pledge.confirmed' });
      case 'known':
        return msg('You have already joined.', { id: 'pledge.known' });
      default:
        return isClosed(doc) ? this.#closedText(doc.pledge?.closes) : '';
    }
  }

  #closedText(closes: string | undefined) {
    if (!closes) return msg('Pledges are no longer taken.', { id: 'pledge.over' });
    const last = this.date(closes);
    return msg(str`Pledges were taken until ${last}`, { id: 'pledge.closed' });
  }

  #unsentText(doc: CampaignDocument) {
    const { reason, code, closes } = this.refusal ?? {};
    switch (reason) {
      case 'not-taken':
        return msg('Not sent: pledges for this campaign are not taken here.', { id: 'pledge.notTaken' });
      case 'closed':
        return this.#closedText(closes ?? (isClosed(doc) ? doc.pledge?.closes : undefined));
      case 'changed':
        return this.kept ? changedText() : ''; // the form says it
      case 'invalid':
        return renderProblems(this.problems);
      case 'refused':
        return msg(str`Not sent: the recipient’s server refused it (${code}).`, { id: 'pledge.refused' });
      default: {
        const time = formatClock(this.locale, new Date(this.next));
        return [
          this.kept
            ? msg('Not sent yet. Kept on this device only, until it can be sent.', { id: 'pledge.kept' })
            : msg('Not sent yet. What you entered is still here.', { id: 'pledge.unsent' }),
          reason === 'busy' && msg('Too many attempts from this connection.', { id: 'pledge.busy' }),
          reason === 'unavailable' && msg('It cannot be stored at the moment.', { id: 'pledge.unavailable' }),
          this.next && msg(str`It is sent again by itself at ${time}.`, { id: 'pledge.next' }),
        ]
          .filter(Boolean)
          .join(' ');
      }
    }
  }

  #renderSharing(doc: CampaignDocument, captioned: boolean) {
    const address = doc.share?.url ?? doc.url;
    const url = sharedUrl(address, this.docUrl);
    if (!url) return nothing;
    const title = this.plain(doc.name);
    const source = this.docUrl === ask(document, 'baseURI') ? undefined : this.docUrl;
    const ways = this.#share.render({
      url,
      title,
      text:
        this.plain(doc.share?.text) ||
        [this.plain(doc.name), this.plain(doc.line)].filter(Boolean).join(': '),
      snippet: siteSnippet(this.localName, { url: safeUrl(address, this.docUrl) ?? url, title }, source),
    });
    const name = msg('Share', { id: 'share' });
    // Where the device has its own way, the button for that says it.
    const caption = captioned && !('share' in navigator) ? html`<p class="muted">${name}</p>` : nothing;
    return html`<div role="group" aria-label=${name}>${caption}${ways}</div>`;
  }

  readonly #write = (text: Text) => this.text(text);

  readonly #press = () => {
    const { doc } = this;
    if (doc && this.dispatchEvent(new CampaignPledgeRequestEvent({ campaignId: doc.id }))) void this.open();
  };

  readonly #closeDialog = () => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #dialogClosed = ({ currentTarget }: Event) => {
    this.#unlock?.();
    // The button that had the focus may be gone: the pledge is made.
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (
      ask(document, 'activeElement') === ask(document, 'body') ||
      (currentTarget as Element).contains(activeElement)
    ) {
      this.#status()?.focus();
    }
    this.dispatchEvent(new CustomEvent('close'));
  };

  readonly #change = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'country') this.#country = value;
    // What is wrong with it, and what is at no field and may be this, is to be found out anew.
    const fields = this.doc?.pledge ? fieldsOf(this.doc.pledge) : [];
    const problems = Object.entries(this.problems);
    const left = problems.filter(([field]) => field !== name && fields.includes(field));
    if (left.length < problems.length) this.problems = Object.fromEntries(left);
    // What was to be sent again is no longer what is written here.
    if (this.phase === 'unsent' && this.refusal?.reason !== 'changed') this.#startAnew();
  };

  #startAnew() {
    clearTimeout(this.#timer);
    this.phase = 'idle';
    this.next = 0;
    this.#letter = this.refusal = undefined;
  }

  /** The document again, as it is now; where the page itself carries it, the page. */
  readonly #reload = () => {
    if (!this.store?.url) {
      location.reload();
      return;
    }
    void this.store.refresh().then(async (isNew) => {
      if (!isNew) return;
      this.#startAnew();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('form [type=checkbox]')?.focus();
    });
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { doc, locale } = this;
    const open = doc && openPledge(doc, this.docUrl);
    if (!open || this.phase === 'sending') return;
    const { pledge, collector: url } = open;
    const entries = readForm(event.target as HTMLFormElement, pledge, locale, doc.languages?.[0]);
    const problems = findProblems(entries);
    if (this.#showProblems(problems)) return;
    const { partner } = pageSettings();
    const body = encodeJson({ campaign: doc.id, language: locale.toLowerCase(), partner, ...entries });
    void this.#send({ key: this.#key, url, body });
  };

  /** Ties what is wrong to its fields and goes to the first; returns whether there was any. */
  #showProblems(problems: Problems): boolean {
    this.problems = problems;
    void this.#goToProblem();
    return Object.keys(problems).length > 0;
  }

  async #goToProblem() {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary:not(:empty), [aria-invalid]')?.focus();
  }

  async #send(letter: Letter, again = false): Promise<void> {
    const campaignId = this.#campaignId;
    if (campaignId === undefined) return;
    this.#letter = letter;
    const early = (this.#notBefore - Date.now()) / 1000;
    if (early > 0) {
      this.phase = 'unsent';
      if (!PASSING.includes(this.refusal?.reason)) this.refusal = { status: 'unsent', reason: 'busy' };
      this.#sendLater(early);
      return;
    }
    clearTimeout(this.#timer);
    this.next = 0;
    this.phase = 'sending';
    const answer = await postPledge(letter);
    if (answer.status === 'key-reused' && !again) {
      // An earlier attempt did arrive, with an address that has been corrected since.
      this.#key = newKey();
      return this.#send({ ...letter, key: this.#key }, true);
    }
    await this.#withFocus(() => {
      this.#take(answer, campaignId);
    });
  }

  #take(answer: Answer, campaignId: string) {
    const { status } = answer;
    if (status === 'confirmed' || status === 'pending' || status === 'known') {
      clearLetter(campaignId, status);
      this.#arrive(status);
      if (status === 'confirmed') this.dispatchEvent(new CampaignPledgedEvent({ campaignId }));
    } else if (this.phase === 'sending') {
      this.phase = 'unsent';
      if (status === 'unsent') this.#takeRefusal(answer, campaignId);
      else if (status === 'invalid') {
        if (!this.kept) this.phase = 'idle';
        this.refusal = { status: 'unsent', reason: 'invalid' };
        const trap = this.renderRoot.querySelector<HTMLInputElement>(`[name=${TRAP}]`);
        if (trap) trap.value = '';
        this.#showProblems(answer.problems);
      } else this.refusal = { status: 'unsent', reason: 'refused', code: 409 };
    }
  }

  #takeRefusal(refusal: Unsent, campaignId: string) {
    const { reason, wait } = refusal;
    this.refusal = refusal;
    if (reason === 'changed') void this.#goToProblem();
    if ((reason === 'not-taken' || reason === 'closed') && this.#letter)
      refusePledges(this.#letter.url, campaignId);
    if (wait) this.#notBefore = Date.now() + 1000 * wait;
    if (!PASSING.includes(reason) || (reason === 'unreached' && !this.kept)) return;
    this.#sendLater(wait ?? this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** The pledge is received: nothing of it is left here. */
  #arrive(phase: Received) {
    this.#startAnew();
    this.phase = phase;
    this.kept = false;
    this.#key = this.#country = '';
    this.#pause = FIRST_PAUSE;
    void this.#loadCount();
  }

  #sendLater(seconds: number) {
    clearTimeout(this.#timer);
    this.next = Date.now() + 1000 * seconds;
    this.#timer = setTimeout(this.#sendAgain, 1000 * seconds);
  }

  readonly #sendAgain = () => {
    if (this.kept) this.#sendKept();
    else if (this.#letter && this.phase === 'unsent') void this.#send(this.#letter);
  };

  readonly #keep = () =>
    this.#withFocus(() => {
      this.kept = !!this.#campaignId && !!this.#letter && keepLetter(this.#campaignId, this.#letter);
      // Where this device keeps nothing, the offer goes.
      this.#keepsNothing = !this.kept;
      if (this.kept && !this.next) this.#sendLater(this.#pause);
      this.requestUpdate();
    });

  readonly #cancel = () => {
    if (this.#campaignId) keepLetter(this.#campaignId, null);
    return this.#forget();
  };

  /** Nothing waits here any more. */
  #forget() {
    return this.#withFocus(() => {
      this.#startAnew();
      this.kept = false;
      this.problems = {};
      this.#key = this.#country = '';
      if (this.#campaignId && recall(pledgedKey(this.#campaignId))) this.phase = 'known';
    });
  }

  readonly #sendKept = () => {
    const { reason } = this.refusal ?? {};
    if (!this.kept || !this.#campaignId || this.phase === 'sending') return;
    const letter = keptLetter(this.#campaignId);
    if (!letter || !safeUrl(letter.url)) void this.#cancel();
    else if (!reason || PASSING.includes(reason)) void this.#send(letter);
  };

  /** What was done in another tab is so here. */
  readonly #agree = (key: string, value: string | null) => {
    const id = this.#campaignId ?? '';
    if (key === pledgedKey(id)) {
      if (this.phase === (value ? 'idle' : 'known')) this.phase = value ? 'known' : 'idle';
      this.requestUpdate();
    }
    if (key !== drawer(id) || !this.kept) return;
    const content = readDrawer(value);
    if (typeof content === 'string') {
      void this.#withFocus(() => {
        this.#arrive(content);
      });
    } else if (!content) void this.#forget();
  };

  readonly #remember = ({ target }: Event) =>
    this.#withFocus(() => {
      const { checked } = target as HTMLInputElement;
      if (this.#campaignId) remember(pledgedKey(this.#campaignId), checked ? '1' : null);
      if (!checked && this.phase === 'known') this.phase = 'idle';
    });

  #status() {
    const frame = this.renderRoot.querySelector('dialog[open]') ?? this.renderRoot;
    return (
      frame.querySelector<HTMLElement>('.status:not(:empty)') ??
      frame.querySelector<HTMLElement>('form input, .button')
    );
  }

  /** Makes a change; if the focused control is gone after it, the focus goes to what is said instead. */
  async #withFocus(change: () => void) {
    const focused = () => (this.renderRoot as ShadowRoot).activeElement;
    const before = focused();
    change();
    await this.updateComplete;
    if (before && !focused()) this.#status()?.focus();
  }

  #keepDesk(id: string | undefined) {
    if (id === this.#desk) return;
    this.#desk = id;
    this.#closeDesk?.();
    const terms = () => this.doc && openPledge(this.doc, this.docUrl)?.pledge;
    const open = () => void this.open();
    this.#closeDesk = id === undefined ? undefined : addDesk(id, { terms, open });
  }

  /** Asks for the count when the element comes near the screen. */
  #watchCount(what: string | undefined) {
    if (what === this.#counted) return;
    this.#counted = what;
    this.#observer?.disconnect();
    if (!what) return;
    this.#observer = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#loadCount();
      },
      only({ rootMargin: '300px' }),
    );
    this.#observer.observe(this);
  }

  async #loadCount() {
    const { doc } = this;
    const collector = doc && collectorOf(doc, this.docUrl);
    if (!collector || !this.#counts) return;
    const count = await fetchCount(collector, doc.id);
    // A count that cannot be had leaves the earlier one, which says its time.
    if (count && doc.id === this.#campaignId) this.count = count;
  }

  /** After a change of language: the same country in the new order; consents are asked for in the words shown now. */
  #keepChoices() {
    const select = this.renderRoot.querySelector('select');
    if (select) select.value = this.#country;
    const { statement, consents } = this.doc?.pledge ?? {};
    const texts = [statement, ...(consents ?? []).map(({ text }) => text)];
    const written = [this.locale, ...texts.map((text) => this.plain(text))].join('\n');
    if (this.#written === written) return;
    this.#written = written;
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('form [type=checkbox]'))
      box.checked = false;
  }
  #written = '';
}
