import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignStore } from '../campaign/campaign-store.js';
import type { CampaignDocument, Section, Text } from '../campaign/schema.js';
import { CampaignController } from '../controllers/campaign-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { CampaignErrorEvent } from '../events/campaign-error.js';
import { directionOf } from '../locale/languages.js';
import { inLanguage, msg } from '../locale/localize.js';
import { buttonStyles } from '../styles/button.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { formatDate, formatNumber } from './intl.js';
import { onServer } from './on-server.js';
import { pageSettings } from './page-settings.js';
import { ask, create } from './page.js';
import { renderText, textFor } from './text.js';
import { turn } from './turn.js';

export type {} from '../events/event-types.js';

/** Values of `theme`. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Base of every element: its campaign document, its language and direction, its fallback, its failure.
 *
 * Until the document is here, and for good when it never comes, the element's own children stay on show.
 *
 * @attr {string} lang - Language; without it that of the nearest ancestor with one.
 */
export abstract class CampaignElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    campaign: { attribute: false },
    theme: { reflect: true, useDefault: true },
  };

  static override styles: CSSResultGroup = [hostStyles, buttonStyles];

  /** The sections of the document that this element shows. */
  static readonly sections: readonly Section[] = [];

  /** Whether the first picture is for now: where a page keeps room for it until the tag is defined. */
  static readonly rendersAtOnce: boolean = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the element's own campaign document. */
  declare src: string | undefined;
  /** The element's own campaign document, as an object: checked before it is shown. */
  declare campaign: unknown;
  /** Colours: `auto` follows the page's `color-scheme`. */
  declare theme: Theme;

  readonly #internals = this.attachInternals();
  readonly #campaign = new CampaignController(this);
  readonly #locale = new LocaleController(this);

  constructor() {
    super();
    this.src = undefined;
    this.campaign = undefined;
    this.theme = 'auto';
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#locale.refresh();
  }

  /** Language tag for `Intl`. */
  protected get locale(): string {
    return this.#locale.locale;
  }

  /** The checked document with this element's sections; undefined until it is here. */
  protected get doc(): CampaignDocument | undefined {
    return this.#campaign.read((this.constructor as typeof CampaignElement).sections);
  }

  /** The store that the element shows. */
  protected get store(): CampaignStore | undefined {
    return this.#campaign.store;
  }

  /** The store of the element's own document, where it has one. */
  protected get ownStore(): CampaignStore | undefined {
    return this.#campaign.own;
  }

  /** Address that relative addresses in the document are resolved against. */
  protected get docUrl(): string {
    return this.store?.url ?? (onServer ? 'about:blank' : ask(document, 'baseURI'));
  }

  /**
   * The first picture is a task of its own, which nothing else waits for: a page with many elements must not stand
   * still for all of them. The fallback stays on show until then.
   */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (!onServer && !this.hasUpdated && !(this.constructor as typeof CampaignElement).rendersAtOnce) {
      const slot = create('slot');
      this.renderRoot.append(slot);
      await turn();
      slot.remove();
    }
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (onServer) this.#locale.refresh(); // nothing is connected there
    if (changed.has('campaign') || changed.has('src')) this.#campaign.setOwn(this.campaign, this.src);
  }

  protected override update(changed: PropertyValues<this>): void {
    inLanguage(this.#locale.language, () => {
      super.update(changed);
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const base = this.renderRoot.querySelector<HTMLElement>('.base.shown');
    this.#internals.states[base ? 'add' : 'delete']('shown');
    const { accent: own } = pageSettings();
    // A partner gives one colour; on dark ground it is lighter, so that it can be read there.
    const { accent = '', accentDark = '' } = own
      ? { accent: own, accentDark: `color-mix(in srgb, ${own}, #fff 45%)` }
      : (this.doc?.theme ?? {});
    base?.style.setProperty('--_accent-doc', accent);
    base?.style.setProperty('--_accent-doc-dark', accentDark);
    const { state } = this.#campaign;
    if (state !== this.#told) {
      this.#told = state;
      if (state?.status === 'failed') this.dispatchEvent(new CampaignErrorEvent({ reason: state.failure }));
    }
  }
  #told: CampaignController['state'];

  protected override render(): TemplateResult {
    // A server calls this alone, without `update`.
    return onServer ? inLanguage(this.#locale.language, () => this.#renderBase()) : this.#renderBase();
  }

  #renderBase(): TemplateResult {
    const { doc } = this;
    const content = doc && this.renderCampaign(doc);
    if (content !== undefined) return this.#inBase('shown', content);
    const failed = this.#campaign.state?.status === 'failed';
    return html`<slot></slot>${failed ? this.#renderFailure() : nothing}`;
  }

  #inBase(name: string, content: unknown): TemplateResult {
    const { locale } = this;
    const theme = this.theme === 'auto' ? pageSettings().theme : this.theme;
    return html`<div class="base ${name} ${theme ?? ''}" part="base" lang=${locale} dir=${directionOf(locale)}>
      ${content}
    </div>`;
  }

  /** What the element shows of its document; undefined leaves the fallback in place. */
  protected abstract renderCampaign(doc: CampaignDocument): TemplateResult | typeof nothing | undefined;

  /** A text of the document in the element's language, marked where it is in another. */
  protected text(text: Text | undefined): string | TemplateResult | typeof nothing {
    return text === undefined ? nothing : renderText(text, this.locale, this.#originalLanguage);
  }

  /** The same as a plain string, for attributes. */
  protected plain(text: Text | undefined): string {
    return text === undefined ? '' : textFor(text, this.locale, this.#originalLanguage).value;
  }

  protected date(date: string, until?: string): string {
    return formatDate(this.locale, date, until);
  }

  protected number(value: number): string {
    return formatNumber(this.locale, value);
  }

  get #originalLanguage(): string | undefined {
    return this.doc?.languages?.[0];
  }

  /** Over the page where there is fallback content, so that a failure moves nothing. */
  #renderFailure(): TemplateResult {
    return this.#inBase(
      this.childElementCount ? 'failure over' : 'failure',
      html`<span part="failure" role="status">${msg('Could not load the campaign', { id: 'loadFailed' })}</span>
        <button class="button quiet small" @click=${this.#retry}>${msg('Try again', { id: 'tryAgain' })}</button>`,
    );
  }

  readonly #retry = () => {
    void this.store?.retry();
  };
}
