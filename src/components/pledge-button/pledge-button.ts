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
import { DialogController } from '../../controllers/dialog-controller.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { NearnessController } from '../../controllers/nearness-controller.js';
import { WhileConnected } from '../../controllers/while-connected.js';
import { CampaignPledgeRequestEvent } from '../../events/campaign-pledge-request.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { formatTime } from '../../time/moment.js';
import { onRemembered } from '../../page/device-memory.js';
import { onServer } from '../../page/on-server.js';
import { collectorOf, openPledge } from '../../pledge/open-pledge.js';
import { addPledgeHandler } from '../../pledge/pledge-handlers.js';
import { renderTerms } from '../../pledge/pledge-terms.js';
import { ShareActions } from '../../sharing/share-actions.js';
import { msg, str } from '../../locale/localize.js';
import { shareActionsStyles } from '../../styles/share-actions.styles.js';
import { servedStyles } from '../../styles/served.styles.js';
import { termsStyles } from '../../styles/terms.styles.js';
import { pledgeButtonStyles } from './pledge-button.styles.js';
import { fetchCount, type Count } from './pledge-count.js';
import type { PledgeState } from './pledge-machine.js';
import { isRemembered } from './pledge-memory.js';
import { pledgePanelStyles } from './pledge-panel.styles.js';
import { renderServedPledge } from './served-pledge.js';

/** How far a pledge has come. `pending`: it counts when the visitor follows the link in a mail. */
export type PledgePhase = PledgeState['phase'];

/**
 * Takes pledges: a button, the confirmed count, and a form in a dialog or in the page.
 *
 * It says that a pledge was received only when the collector has said so; a pledge that could not be sent stays in
 * the form, and on this device only where the visitor asks for that. Where nobody receives a pledge, because the
 * campaign's document names no collector or its last day is over, it offers what needs none: to share the campaign.
 *
 * On a server the campaign's link stands in the place of the button; of a form or a dialog alone it writes nothing, so
 * that the fallback stands until they come.
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
    count: { state: true },
    isBusy: { state: true },
  };
  static override styles: CSSResultGroup = [
    super.styles,
    termsStyles,
    pledgeButtonStyles,
    onServer ? [shareActionsStyles, pledgePanelStyles, servedStyles] : [],
  ];
  static override readonly sections = ['pledge', 'share'] as const;

  /** Leaves out the count; it is then not asked for. */
  withoutCount: boolean = false;
  /** Leaves out the goal. */
  withoutGoal: boolean = false;
  /** Shows the form in the page instead of in a dialog. */
  inline: boolean = false;
  /** Shows nothing in the page: only the dialog, once it is opened. */
  dialogOnly: boolean = false;
  private count: Count | undefined;
  /** Whether the button was pressed and the form is not here yet. */
  private isBusy = false;

  /** The form and all that follows from it. */
  readonly #panel = new LazyPart(this, async () => {
    const [{ PledgePanel }] = await Promise.all([import('./pledge-panel.js'), this.store?.bring('aims')]);
    return new PledgePanel(this, {
      doc: () => this.doc,
      docUrl: () => this.docUrl,
      locale: () => this.locale,
      store: () => this.store,
      aims: () => this.read(['aims']),
      write: this.#write,
      quote: (text) => this.quote(text),
      plain: (text) => this.plain(text),
      date: (date) => this.date(date),
      received: () => void this.#loadCount(),
    });
  });
  readonly #modal = new DialogController(this);
  readonly #nearness = new NearnessController(this, '300px');
  /** The panel where it is in the page from the start. */
  #arrival: Promise<unknown> | undefined;
  #isAsked = false;
  #opening: Promise<void> | undefined;
  #campaignId: string | undefined;
  #handled: string | undefined;
  #removeHandler: (() => void) | undefined;
  #counted: string | undefined;

  constructor() {
    super();
    new DayController(this); // the last day may be over
    new WhileConnected(this, (signal) => {
      onRemembered(() => {
        this.requestUpdate();
      }, signal);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#removeHandler?.();
    this.#handled = this.#counted = undefined;
  }

  /** Opens the form, or what has become of the pledge. */
  async open(): Promise<void> {
    this.#isAsked = true;
    this.isBusy = !this.#panel.here;
    await this.#panel.bring();
    this.isBusy = false;
    this.requestUpdate();
    await this.updateComplete;
    await this.#opening;
  }

  /** What is in the page from the start is part of the first picture. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#arrival) return isDone;
    await this.#arrival;
    return super.getUpdateComplete();
  }

  protected override bringFirstPicture(): boolean {
    const { doc } = this;
    if (!doc || !this.#startsWithPanel(doc)) return super.bringFirstPicture();
    this.#arrival ??= this.#panel.bring();
    return this.#panel.isSettled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { doc } = this;
    if (onServer || !doc) return;
    if (doc.id !== this.#campaignId) {
      this.#campaignId = doc.id;
      this.count = undefined;
    }
    if (this.#startsWithPanel(doc)) this.#arrival ??= this.#panel.bring();
    const panel = this.#panel.here;
    if (panel && this.#isAsked) {
      this.#isAsked = false;
      this.#opening = panel.open();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { doc } = this;
    const collector = doc && collectorOf(doc, this.docUrl);
    this.#offerHandler(doc && openPledge(doc, this.docUrl) && doc.id);
    this.#watchCount(collector && this.#counts ? `${collector} ${doc.id}` : undefined);
    // A dialog alone has no place in the page where the words could stand.
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.failed');
    if (dialog) this.#modal.open(dialog);
  }

  /** Whether more than a closed button stands in the page. */
  #startsWithPanel(doc: CampaignDocument) {
    return this.inline || !openPledge(doc, this.docUrl) || isRemembered(doc.id);
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    if (onServer) {
      if (this.inline || this.dialogOnly) return undefined;
      return renderServedPledge(doc, this.docUrl, this.voice, new ShareActions(this), this.#counts);
    }
    const panel = this.#panel.here;
    /** Words and "Try again" where the panel cannot be had. */
    const failure = this.#panel.render(() => nothing);
    if (this.dialogOnly) {
      return html`${
        failure === nothing
          ? panel?.renderDialog(doc)
          : html`<dialog class="failed" closedby="any" @close=${this.#closed}>${failure}</dialog>`
      }`;
    }
    // What stands in the page from the start comes as a whole, so that nothing jumps.
    if (!panel && this.#startsWithPanel(doc) && !this.renderRoot.querySelector('.pledge'))
      return failure === nothing ? undefined : html`<slot></slot>${failure}`;
    const counts = this.#counts && collectorOf(doc, this.docUrl);
    return html`<div class="pledge ${counts ? 'counted' : ''}">
      ${
        this.inline
          ? (panel?.renderInPage(doc) ?? failure)
          : html`<div class="page">
            ${this.#renderButton(doc)}${panel?.renderState(doc, true) ?? failure}
          </div>`
      }
      ${counts ? this.#renderCount(doc) : nothing}
    </div>${this.inline ? nothing : panel?.renderDialog(doc)}`;
  }

  get #counts() {
    return !this.withoutCount && !this.dialogOnly;
  }

  #renderButton(doc: CampaignDocument) {
    const { takesPledges = true } = this.#panel.here ?? {};
    const pledge = takesPledges && openPledge(doc, this.docUrl)?.pledge;
    return pledge
      ? html`<button
            class="button"
            part="button"
            aria-disabled=${this.isBusy ? 'true' : nothing}
            @click=${this.#press}
          >
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

  readonly #write = (text: Text) => this.text(text);

  readonly #press = () => {
    const { doc } = this;
    if (!doc || this.isBusy) return;
    if (this.dispatchEvent(new CampaignPledgeRequestEvent({ campaignId: doc.id }))) void this.open();
  };

  readonly #closed = () => {
    this.dispatchEvent(new CustomEvent('close'));
  };

  #offerHandler(id: string | undefined) {
    if (id === this.#handled) return;
    this.#handled = id;
    this.#removeHandler?.();
    const terms = () => this.doc && openPledge(this.doc, this.docUrl)?.pledge;
    const open = () => void this.open();
    this.#removeHandler = id === undefined ? undefined : addPledgeHandler(id, { terms, open });
  }

  /** Asks for the count when the element comes near the screen. */
  #watchCount(what: string | undefined) {
    if (what === this.#counted) return;
    this.#counted = what;
    if (what) this.#nearness.wait(() => void this.#loadCount());
    else this.#nearness.stop();
  }

  async #loadCount() {
    const { doc } = this;
    const collector = doc && collectorOf(doc, this.docUrl);
    if (!collector || !this.#counts) return;
    const count = await fetchCount(collector, doc.id);
    // A count that cannot be had leaves the earlier one, which says its time.
    if (count && doc.id === this.#campaignId) this.count = count;
  }
}
