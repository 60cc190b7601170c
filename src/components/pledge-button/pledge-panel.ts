import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { CampaignStore } from '../../campaign/campaign-store.js';
import type { DocumentInParts } from '../../campaign/extracts.js';
import type { CampaignDocument, Pledge, Text } from '../../campaign/schema.js';
import { DialogController } from '../../controllers/dialog-controller.js';
import { WhileConnected } from '../../controllers/while-connected.js';
import { renderMemoryBox } from '../../element/memory-box.js';
import { CampaignPledgedEvent } from '../../events/campaign-pledged.js';
import { encodeJson } from '../../page/json.js';
import { onRemembered, recall, remember } from '../../page/device-memory.js';
import { only } from '../../page/only.js';
import { openPledge, refusePledges } from '../../pledge/open-pledge.js';
import { pageSettings } from '../../page/page-settings.js';
import { ask } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { sharedUrl, ShareActions } from '../../sharing/share-actions.js';
import { siteSnippet } from '../../sharing/snippet.js';
import { msg } from '../../locale/localize.js';
import { HONEYPOT, type PledgeBody } from '../../wire/pledge.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { closeIcon } from '../../styles/icons.js';
import { shareActionsStyles } from '../../styles/share-actions.styles.js';
import { listCountries, type Country } from './countries.js';
import { newKey, postPledge, type Problems } from './pledge-client.js';
import { fieldsOf, findProblems, readForm, renderForm } from './pledge-form.js';
import { isBusy, isPassing, isReceived, PledgeMachine, type PledgeEvent } from './pledge-machine.js';
import { outboxKey, pledgedKey } from './pledge-memory.js';
import { emptyOutbox, parseOutbox, readOutbox, writeOutbox } from './pledge-outbox.js';
import { pledgePanelStyles } from './pledge-panel.styles.js';
import { statusText } from './pledge-status.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the panel reads of its element, and tells it. */
export interface PanelContext {
  doc(): CampaignDocument | undefined;
  docUrl(): string;
  locale(): string;
  store(): CampaignStore | undefined;
  /** The document with what the campaign says that it is for. */
  aims(): DocumentInParts | undefined;
  write(text: Text): unknown;
  /** Words in quotation marks. */
  quote(text: Text): unknown;
  plain(text: Text | undefined): string;
  date(date: string): string;
  /** A pledge has arrived: the count is another. */
  received(): void;
}

/**
 * The form, what has become of the pledge, and the ways to share after it. It comes when the visitor reaches for the
 * button, or where one of these is in the page from the start.
 */
export class PledgePanel implements ReactiveController {
  readonly styles = [fieldStyles, dialogStyles, iconButtonStyles, shareActionsStyles, pledgePanelStyles];
  readonly #host: Host;
  readonly #context: PanelContext;
  readonly #share: ShareActions;
  readonly #modal: DialogController;
  #machine: PledgeMachine | undefined;
  #campaignId: string | undefined;
  #isOpened = false;
  #countries: { locale: string; list: Country[] } | undefined;
  #country = '';
  /** The texts to agree to, as they were last shown. */
  #shown = '';

  constructor(host: Host, context: PanelContext) {
    this.#host = host;
    this.#context = context;
    this.#share = new ShareActions(host);
    this.#modal = new DialogController(host);
    new WhileConnected(host, (signal) => {
      window.addEventListener('online', this.#resend, only({ signal }));
      // A page that comes back as it was left has not heard what became of the pledge.
      window.addEventListener('pageshow', this.#resend, only({ signal }));
      onRemembered(this.#agree, signal);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#machine?.start();
  }

  hostDisconnected(): void {
    this.#machine?.stop();
  }

  hostUpdate(): void {
    const doc = this.#context.doc();
    if (!doc || doc.id === this.#campaignId) return;
    this.#campaignId = doc.id;
    this.#machine?.stop();
    this.#machine = this.#createMachine(doc.id);
    if (this.#host.isConnected) this.#machine.start();
  }

  hostUpdated(): void {
    this.#keepChoices();
  }

  /** Opens the dialog; where the form is in the page, goes to it. */
  async open(): Promise<void> {
    this.#isOpened = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (!dialog) this.#find('form input, .status')?.focus();
    else this.#modal.open(dialog);
  }

  /** Whether there is a form to fill in. */
  get takesPledges(): boolean {
    const { phase, isStored } = this.#state;
    return !isStored && ['idle', 'sending', 'unsent'].includes(phase);
  }

  renderInPage(doc: CampaignDocument): TemplateResult {
    return html`<div class="panel" part="panel">${this.#renderContent(doc)}</div>`;
  }

  /** Once it was opened it stays, with what was typed. */
  renderDialog(doc: CampaignDocument): TemplateResult | typeof nothing {
    if (!this.#isOpened) return nothing;
    return html`<dialog
      class="panel"
      part="panel"
      aria-labelledby="title"
      closedby="any"
      @close=${this.#closed}
    >
      ${this.#renderContent(doc)}
      <button
        class="icon-button"
        part="close"
        aria-label=${msg('Close', { id: 'close' })}
        @click=${this.#close}
      >
        ${closeIcon}
      </button>
    </dialog>`;
  }

  /**
   * What has become of the pledge, and what can be done now.
   *
   * @param captioned - Says what the ways to share are for, where no title does.
   */
  renderState(doc: CampaignDocument, captioned = false): TemplateResult {
    const state = this.#state;
    const { phase, isStored } = state;
    const isDone = ['pending', 'confirmed', 'known'].includes(phase);
    const { locale, date } = this.#context;
    const offersStorage = phase === 'unsent' && isPassing(state) && !isStored && !state.refusesStorage;
    return html`<p class="status" part="status" role="status" tabindex="-1"
        >${statusText(state, doc, { locale: locale(), date })}</p
      >
      ${
        offersStorage
          ? html`<button class="button quiet" @click=${this.#storeRequest}>
            ${msg('Keep on this device, send when online', { id: 'pledge.keep' })}
          </button>`
          : nothing
      }
      ${isStored ? this.#renderStored() : nothing}
      ${
        phase === 'confirmed' || phase === 'known'
          ? renderMemoryBox(this.#isKnown, this.#remember, 'consent')
          : nothing
      }
      ${isDone || !openPledge(doc, this.#context.docUrl()) ? this.#renderSharing(doc, captioned) : nothing}`;
  }

  #renderStored() {
    const state = this.#state;
    return html`<div class="row">
      ${
        isPassing(state) || state.phase === 'sending'
          ? html`<button
            class="button"
            aria-disabled=${isBusy(state, Date.now()) ? 'true' : nothing}
            @click=${this.#resend}
          >
            ${msg('Try again', { id: 'tryAgain' })}
          </button>`
          : nothing
      }
      <button class="button quiet" @click=${this.#discard}>
        ${msg('Cancel and delete', { id: 'pledge.cancel' })}
      </button>
    </div>`;
  }

  #renderContent(doc: CampaignDocument) {
    const open = openPledge(doc, this.#context.docUrl());
    const title = open ? msg('Join the campaign', { id: 'joinCampaign' }) : msg('Share', { id: 'share' });
    return html`<h2 id="title">${title}</h2>
      ${open && this.takesPledges ? html`${doc.motto ? html`<p class="motto">${this.#context.quote(doc.motto)}</p>` : nothing}${this.#renderForm(open.pledge)}${this.#renderAims()}` : nothing}${this.renderState(doc)}`;
  }

  /** What is joined, in its own words: below the form, whose first field has the focus. */
  #renderAims() {
    const { aims, about } = this.#context.aims() ?? {};
    const said = aims?.aims ?? about?.aims ?? [];
    const { quote, write } = this.#context;
    return html`${
      said.length
        ? html`<details>
            <summary>${msg('What it says that it is for', { id: 'about.aims' })}</summary>
            ${said.map(
              ({ text, attribution }) =>
                html`<blockquote>${quote(text)}</blockquote>
                  <p class="muted">${attribution ? write(attribution) : nothing}</p>`,
            )}
          </details>`
        : nothing
    }`;
  }

  #renderForm(pledge: Pledge) {
    const state = this.#state;
    const isUnsent = state.phase === 'unsent';
    const changed = isUnsent && state.refusal?.reason === 'changed';
    const locale = this.#context.locale();
    if (this.#countries?.locale !== locale) this.#countries = { locale, list: listCountries(locale) };
    return renderForm({
      pledge,
      countries: this.#countries.list,
      problems: state.problems,
      changed,
      privacyUrl: safeUrl(pledge.privacyUrl, this.#context.docUrl()),
      send: isUnsent && !changed ? msg('Try again', { id: 'tryAgain' }) : msg('Sign', { id: 'pledge.sign' }),
      busy: isBusy(state, Date.now()),
      write: this.#context.write,
      submit: this.#submit,
      change: this.#change,
      reload: this.#reload,
    });
  }

  #renderSharing(doc: CampaignDocument, captioned: boolean) {
    const { plain } = this.#context;
    const docUrl = this.#context.docUrl();
    const address = doc.share?.url ?? doc.url;
    const url = sharedUrl(address, docUrl);
    if (!url) return nothing;
    const title = plain(doc.name);
    const source = docUrl === ask(document, 'baseURI') ? undefined : docUrl;
    const name = msg('Share', { id: 'share' });
    const sharing = {
      url,
      title,
      text: plain(doc.share?.text) || [title, plain(doc.line)].filter(Boolean).join(': '),
      snippet: siteSnippet(this.#host.localName, { url: safeUrl(address, docUrl) ?? url, title }, source),
    };
    const first = captioned ? html`<span class="muted">${name}</span>` : nothing;
    return html`<div role="group" aria-label=${name}>${this.#share.render(sharing, { first })}</div>`;
  }

  get #state() {
    return (this.#machine ??= this.#createMachine(this.#campaignId ?? '')).state;
  }

  get #isKnown() {
    return !!recall(pledgedKey(this.#campaignId ?? ''));
  }

  #createMachine(campaignId: string): PledgeMachine {
    return new PledgeMachine({
      now: () => Date.now(),
      newKey,
      post: postPledge,
      wait: (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      outbox: {
        read: () => readOutbox(campaignId),
        write: (request) => writeOutbox(campaignId, request),
        empty: (received) => {
          emptyOutbox(campaignId, received);
        },
      },
      isKnown: () => !!recall(pledgedKey(campaignId)),
      onChange: (event) => {
        if (event.type === 'answer' && event.answer.status === 'confirmed')
          this.#host.dispatchEvent(new CampaignPledgedEvent({ campaignId }));
        if (campaignId === this.#campaignId) this.#changed(event);
      },
    });
  }

  /** Shows what an event made of the pledge, and leads the visitor to what there is to do. */
  #changed(event: PledgeEvent) {
    const { request, refusal, problems } = this.#state;
    const answer = event.type === 'answer' ? event.answer : undefined;
    if (answer?.status === 'unsent' && ['not-taken', 'closed'].includes(answer.reason) && request)
      refusePledges(request.url, this.#campaignId ?? '');
    if (event.type === 'discard' || event.type === 'received' || (answer && isReceived(answer)))
      this.#country = '';
    if (event.type === 'received' || (answer && isReceived(answer))) this.#context.received();
    if (problems[HONEYPOT]) {
      const field = this.#find<HTMLInputElement>(`[name=${HONEYPOT}]`);
      if (field) field.value = '';
    }
    void this.#keepFocus();
    if (event.type === 'fault' || answer?.status === 'invalid' || (answer && refusal?.reason === 'changed'))
      void this.#goToProblem();
  }

  /** If the focused control is gone after a change, the focus goes to what is said instead. */
  async #keepFocus() {
    const before = this.#focused();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (before && !this.#focused()) this.#whatIsSaid()?.focus();
  }

  async #goToProblem() {
    await this.#host.updateComplete;
    this.#find('.summary:not(:empty), [aria-invalid]')?.focus();
  }

  #whatIsSaid() {
    const frame = this.#find('dialog[open]') ?? this.#host.renderRoot;
    return (
      frame.querySelector<HTMLElement>('.status:not(:empty)') ??
      frame.querySelector<HTMLElement>('form input, .button')
    );
  }

  #focused() {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
  #find<Found extends HTMLElement>(selector: string) {
    return this.#host.renderRoot.querySelector<Found>(selector);
  }

  readonly #close = () => {
    this.#find<HTMLDialogElement>('dialog')?.close();
  };

  readonly #closed = ({ currentTarget }: Event) => {
    // The button that had the focus may be gone: the pledge is made.
    const focused = this.#focused();
    if (
      ask(document, 'activeElement') === ask(document, 'body') ||
      (currentTarget as Element).contains(focused)
    ) {
      this.#whatIsSaid()?.focus();
    }
    this.#host.dispatchEvent(new CustomEvent('close'));
  };

  readonly #change = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'country') this.#country = value;
    this.#machine?.dispatch({ type: 'edit', problems: this.#problemsWithout(name) });
  };

  /** What is wrong with a changed field, and what is at no field and may be this, is to be found out anew. */
  #problemsWithout(name: string): Problems {
    const { problems } = this.#state;
    const pledge = this.#context.doc()?.pledge;
    const fields = pledge ? fieldsOf(pledge) : [];
    const all = Object.entries(problems);
    const left = all.filter(([field]) => field !== name && fields.includes(field));
    return left.length < all.length ? Object.fromEntries(left) : problems;
  }

  /** The document again, as it is now; where the page itself carries it, the page. */
  readonly #reload = () => {
    const store = this.#context.store();
    if (!store?.url) {
      location.reload();
      return;
    }
    void store.refresh().then(async (isNew) => {
      if (!isNew) return;
      this.#machine?.dispatch({ type: 'renew' });
      await this.#host.updateComplete;
      this.#find('form [type=checkbox]')?.focus();
    });
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const doc = this.#context.doc();
    const open = doc && openPledge(doc, this.#context.docUrl());
    if (!open || this.#state.phase === 'sending') return;
    const { pledge, collector } = open;
    const locale = this.#context.locale();
    const entries = readForm(event.target as HTMLFormElement, pledge, locale, doc.languages?.[0]);
    const problems = findProblems(entries);
    if (Object.keys(problems).length) {
      this.#machine?.dispatch({ type: 'fault', problems });
      return;
    }
    const { partner } = pageSettings();
    const body: PledgeBody = { campaign: doc.id, language: locale.toLowerCase(), partner, ...entries };
    this.#machine?.dispatch({ type: 'submit', url: collector, body: encodeJson(body) });
  };

  readonly #resend = () => {
    this.#machine?.resend();
  };

  readonly #storeRequest = () => {
    this.#machine?.store();
  };

  readonly #discard = () => {
    this.#machine?.discard();
  };

  readonly #remember = (isKnown: boolean) => {
    remember(pledgedKey(this.#campaignId ?? ''), isKnown ? '1' : null);
    this.#machine?.dispatch({ type: 'remember', isKnown });
    return this.#isKnown;
  };

  /** What was done in another tab is so here. */
  readonly #agree = (key: string, value: string | null) => {
    const id = this.#campaignId ?? '';
    if (key === pledgedKey(id)) {
      this.#machine?.dispatch({ type: 'remember', isKnown: !!value });
      this.#host.requestUpdate();
    } else if (key === outboxKey(id)) {
      const content = parseOutbox(value);
      if (typeof content === 'string') this.#machine?.dispatch({ type: 'received', status: content });
      else if (!content) this.#machine?.dispatch({ type: 'discard', isKnown: this.#isKnown });
    }
  };

  /** After a change of language: the same country in the new order; consents are asked for in the words shown now. */
  #keepChoices() {
    const select = this.#find<HTMLSelectElement>('select');
    if (select) select.value = this.#country;
    const { statement, consents } = this.#context.doc()?.pledge ?? {};
    const texts = [statement, ...(consents ?? []).map(({ text }) => text)];
    const shown = [this.#context.locale(), ...texts.map((text) => this.#context.plain(text))].join('\n');
    if (this.#shown === shown) return;
    this.#shown = shown;
    for (const box of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('form [type=checkbox]'))
      box.checked = false;
  }
}
