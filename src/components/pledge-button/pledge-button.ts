import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { pledgeSection, shareSection, type CampaignDocument, type Text } from '../../campaign/schema.js';
import { CampaignPledgeRequestEvent } from '../../events/campaign-pledge-request.js';
import { CampaignPledgedEvent } from '../../events/campaign-pledged.js';
import { dayIn } from '../../internal/anniversary.js';
import { CampaignElement } from '../../internal/campaign-element.js';
import { onServer } from '../../internal/on-server.js';
import { formatTime } from '../../internal/intl.js';
import { encodeJson } from '../../internal/json.js';
import { recall, remember } from '../../internal/memory.js';
import { only } from '../../internal/only.js';
import { pageSettings } from '../../internal/page-settings.js';
import { ask } from '../../internal/page.js';
import { addDesk } from '../../internal/pledge-desk.js';
import { safeUrl } from '../../internal/safe-url.js';
import { lockScroll } from '../../internal/scroll-lock.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { shareActionsStyles } from '../../styles/share-actions.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { closeIcon } from '../../styles/icons.js';
import { listCountries, type Country } from './countries.js';
import { pledgeButtonStyles } from './pledge-button.styles.js';
import {
  fetchCount,
  keepLetter,
  keptLetter,
  newKey,
  postPledge,
  type Answer,
  type Count,
  type Letter,
  type Problems,
} from './pledge-client.js';
import { findProblems, readForm, renderForm, renderTerms } from './pledge-form.js';
import { sharedUrl, ShareActions } from '../../internal/share-actions.js';
import { siteSnippet } from '../../internal/snippet.js';

/** How far a pledge has come. `pending`: it counts when the visitor follows the link in a mail. */
export type PledgePhase = 'idle' | 'sending' | 'unsent' | 'pending' | 'confirmed' | 'known';

const DAY = 86_400_000;
/** Seconds between attempts to send a kept pledge: doubled each time, up to the longest. */
const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 900;

const pledgedKey = (campaign: string) => `pledged:${campaign}`;

/**
 * Takes pledges: a button, the confirmed count, and a form in a dialog or in the page.
 *
 * It says that a pledge was received only when the collector has said so; a pledge that could not be sent stays in
 * the form, and on this device only where the visitor asks for that. Where the campaign's document names no
 * collector it offers what needs none: to share the campaign.
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
    count: { state: true },
    opened: { state: true },
  };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    iconButtonStyles,
    shareActionsStyles,
    pledgeButtonStyles,
  ];
  static override readonly sections = [pledgeSection, shareSection];

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
  /** Idempotency key of the open form. */
  #key = '';
  #letter: Letter | undefined;
  #countries: { locale: string; list: Country[] } | undefined;
  #country = '';

  constructor() {
    super();
    this.withoutCount = false;
    this.withoutGoal = false;
    this.inline = false;
    this.dialogOnly = false;
    this.phase = 'idle';
    this.kept = false;
    this.problems = {};
    this.count = undefined;
    this.opened = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    window.addEventListener('online', this.#sendKept, only({ signal: this.#connection.signal }));
    this.#sendKept();
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
    this.count = this.#letter = undefined;
    this.problems = {};
    this.kept = id !== undefined && keptLetter(id) !== undefined;
    this.phase = this.kept ? 'unsent' : id !== undefined && recall(pledgedKey(id)) ? 'known' : 'idle';
    if (this.kept) void this.updateComplete.then(this.#sendKept);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { doc } = this;
    const collector = doc && this.#collector(doc);
    this.#keepDesk(collector && !isClosed(doc) ? doc.id : undefined);
    this.#watchCount(collector && this.#counts ? `${collector} ${doc.id}` : undefined);
    this.#keepChoices();
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult {
    const inPage = this.inline && !this.dialogOnly;
    const counts = this.#counts && this.#collector(doc);
    return html`${
      this.dialogOnly
        ? nothing
        : html`<div class="pledge ${counts ? 'counted' : ''}">
          ${
            inPage
              ? html`<div class="panel" part="panel">${this.#renderPanel(doc)}</div>`
              : html`<div class="page">${this.#renderButton(doc)}${this.#renderState(doc)}</div>`
          }
          ${counts ? this.#renderCount(doc) : nothing}
        </div>`
    }${this.opened && !inPage ? this.#renderDialog(doc) : nothing}`;
  }

  get #counts() {
    return !this.withoutCount && !this.dialogOnly;
  }

  #collector(doc: CampaignDocument): string | undefined {
    return safeUrl(doc.pledge?.collector?.url, this.docUrl)?.replace(/\/$/, '');
  }

  /** Whether there is something to fill in. */
  #takesPledges(doc: CampaignDocument) {
    const open = !this.kept && ['idle', 'sending', 'unsent'].includes(this.phase);
    return open && this.#collector(doc) && !isClosed(doc) ? doc.pledge : undefined;
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
    const title = this.#collector(doc)
      ? msg('Join the campaign', { id: 'joinCampaign' })
      : msg('Share', { id: 'share' });
    const pledge = this.#takesPledges(doc);
    return html`<h2 id="title">${title}</h2>
      ${pledge ? this.#renderForm(pledge) : nothing}${this.#renderState(doc)}`;
  }

  #renderForm(pledge: NonNullable<CampaignDocument['pledge']>) {
    const { locale, phase } = this;
    this.#key ||= newKey();
    if (this.#countries?.locale !== locale) this.#countries = { locale, list: listCountries(locale) };
    return renderForm({
      pledge,
      countries: this.#countries.list,
      problems: this.problems,
      privacyUrl: safeUrl(pledge.privacyUrl, this.docUrl),
      send: phase === 'unsent' ? msg('Try again', { id: 'tryAgain' }) : msg('Sign', { id: 'pledge.sign' }),
      busy: phase === 'sending',
      write: this.#write,
      submit: this.#submit,
      change: this.#change,
    });
  }

  /** What has become of the pledge, and what can be done now. */
  #renderState(doc: CampaignDocument) {
    const { phase, kept } = this;
    const open = this.#collector(doc) && !isClosed(doc);
    const done = ['pending', 'confirmed', 'known'].includes(phase);
    return html`<p class="status" part="status" role="status" tabindex="-1">${this.#statusText(doc)}</p>
      ${
        phase === 'unsent' && !kept && this.#letter
          ? html`<button class="button quiet" @click=${this.#keep}>
            ${msg('Keep on this device, send when online', { id: 'pledge.keep' })}
          </button>`
          : nothing
      }
      ${
        kept
          ? html`<div class="row">
            <button class="button" aria-disabled=${phase === 'sending' ? 'true' : nothing} @click=${this.#sendKept}>
              ${msg('Try again', { id: 'tryAgain' })}
            </button>
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
      ${done || !open ? this.#renderSharing(doc) : nothing}`;
  }

  #statusText(doc: CampaignDocument) {
    switch (this.phase) {
      case 'sending':
        return msg('Sending…', { id: 'pledge.sending' });
      case 'unsent':
        return this.kept
          ? msg('Not sent yet. Kept on this device only, until it can be sent.', { id: 'pledge.kept' })
          : msg('Not sent yet. What you entered is still here.', { id: 'pledge.unsent' });
      case 'pending':
        return msg('Sent. It counts once you follow the link in the email you receive.', {
          id: 'pledge.pending',
        });
      case 'confirmed':
        return msg('Thank you. Your pledge is confirmed.', { id: 'pledge.confirmed' });
      case 'known':
        return msg('You have already joined.', { id: 'pledge.known' });
      default: {
        const last = isClosed(doc) && this.date(doc.pledge?.closes ?? '');
        return last ? msg(str`Pledges were taken until ${last}`, { id: 'pledge.closed' }) : '';
      }
    }
  }

  #renderSharing(doc: CampaignDocument) {
    if (onServer) return nothing; // what a device can do is known only there
    const address = doc.share?.url ?? doc.url;
    const url = sharedUrl(address, this.docUrl);
    if (!url) return nothing;
    const title = this.plain(doc.name);
    const source = this.docUrl === ask(document, 'baseURI') ? undefined : this.docUrl;
    return this.#share.render({
      url,
      title,
      text:
        this.plain(doc.share?.text) ||
        [this.plain(doc.name), this.plain(doc.line)].filter(Boolean).join(': '),
      snippet: siteSnippet(this.localName, { url: safeUrl(address, this.docUrl) ?? url, title }, source),
    });
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
    if (this.problems[name]) this.problems = { ...this.problems, [name]: '' };
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { doc, locale } = this;
    const url = doc && this.#collector(doc);
    if (!doc?.pledge || !url || this.phase === 'sending') return;
    const entries = readForm(event.target as HTMLFormElement, doc.pledge, locale, doc.languages?.[0]);
    const problems = findProblems(entries);
    if (this.#showProblems(problems)) return;
    const { partner } = pageSettings();
    const body = encodeJson({ campaign: doc.id, language: locale.toLowerCase(), partner, ...entries });
    void this.#send({ key: this.#key, url, body });
  };

  /** Ties what is wrong to its fields and goes to the first; returns whether there was any. */
  #showProblems(problems: Problems): boolean {
    this.problems = problems;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
    return Object.keys(problems).length > 0;
  }

  async #send(letter: Letter, again = false): Promise<void> {
    const campaignId = this.#campaignId;
    if (campaignId === undefined) return;
    this.#letter = letter;
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
      keepLetter(campaignId, null);
      this.kept = false;
      this.phase = status;
      this.#key = this.#country = '';
      this.#letter = undefined;
      if (status === 'confirmed') this.dispatchEvent(new CampaignPledgedEvent({ campaignId }));
      void this.#loadCount();
    } else if (this.phase === 'sending') {
      this.phase = 'unsent';
      const wait = status === 'unsent' ? answer.wait : Infinity;
      if (status === 'invalid' && !this.kept && this.#showProblems(answer.problems)) this.phase = 'idle';
      else if (this.kept && wait < Infinity) {
        this.#timer = setTimeout(this.#sendKept, 1000 * (wait || this.#pause));
        this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
      }
    }
  }

  readonly #keep = () =>
    this.#withFocus(() => {
      this.kept = !!this.#campaignId && !!this.#letter && keepLetter(this.#campaignId, this.#letter);
      // Where this device keeps nothing, the offer goes.
      this.#letter = undefined;
      this.requestUpdate();
    });

  readonly #cancel = () =>
    this.#withFocus(() => {
      if (this.#campaignId) keepLetter(this.#campaignId, null);
      clearTimeout(this.#timer);
      this.kept = false;
      this.phase = 'idle';
      this.#key = this.#country = '';
      this.#letter = undefined;
    });

  readonly #sendKept = () => {
    if (!this.kept || !this.#campaignId || this.phase === 'sending') return;
    clearTimeout(this.#timer);
    const letter = keptLetter(this.#campaignId);
    if (letter && safeUrl(letter.url)) void this.#send(letter);
    else void this.#cancel();
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
    this.#closeDesk = id === undefined ? undefined : addDesk(id, () => void this.open());
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
    const collector = doc && this.#collector(doc);
    if (!collector || !this.#counts) return;
    const count = await fetchCount(collector, doc.id);
    // A count that cannot be had leaves the earlier one, which says its time.
    if (count && doc.id === this.#campaignId) this.count = count;
  }

  /** After a change of language: the same country in the new order; consents are asked for in the new words. */
  #keepChoices() {
    const select = this.renderRoot.querySelector('select');
    if (select) select.value = this.#country;
    if (this.#written === this.locale) return;
    this.#written = this.locale;
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('form [type=checkbox]'))
      box.checked = false;
  }
  #written = '';
}

function isClosed({ pledge, anniversary }: CampaignDocument): boolean {
  const closes = pledge?.closes;
  const today = new Date(dayIn(anniversary?.timeZone ?? 'UTC', Date.now()) * DAY).toISOString();
  return !!closes && today.slice(0, closes.length) > closes;
}
