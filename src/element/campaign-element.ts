import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignStore, LoadFailure } from '../campaign/campaign-store.js';
import type { Problem } from '../campaign/parsed-campaign.js';
import { wholeSections, type DocumentInParts, type PartName } from '../campaign/extracts.js';
import type { CampaignDocument, Text } from '../campaign/schema.js';
import { CampaignController } from '../controllers/campaign-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { CampaignErrorEvent } from '../events/campaign-error.js';
import { bringLanguage } from '../locale/catalogues.js';
import { directionOf } from '../locale/languages.js';
import { inLanguage, msg } from '../locale/localize.js';
import { buttonStyles } from '../styles/button.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { renderFailure } from '../controllers/failure.js';
import { formatDate, formatNumber } from '../locale/formats.js';
import { onServer } from '../page/on-server.js';
import { only } from '../page/only.js';
import { pageSettings } from '../page/page-settings.js';
import { ask, create } from '../page/page.js';
import { renderQuote, renderText, textFor } from './text.js';
import type { Voice } from './voice.js';
import { queueFirstPicture } from './first-render-queue.js';
import { restyle } from './adopt-styles.js';
import { version } from '../page/version.js';
import { warnOnce } from '../page/warn-once.js';

export type {} from '../events/event-types.js';

/** Values of `theme`. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Why an element shows what it shows, for the author of the page. */
export interface Diagnosis {
  readonly isShown: boolean;
  /** In English; none where all is well. */
  readonly reasons: readonly string[];
  /** What was left out of its document. */
  readonly problems: readonly Problem[];
  /** Address of its document, where it has one. */
  readonly url: string | undefined;
}

const FAILURES = {
  network: 'cannot be reached: the host is down or blocked, or does not allow this page (CORS)',
  status: 'was refused by its host',
  size: 'is too large',
  syntax: 'is no JSON',
  invalid: 'is no campaign document',
} as const satisfies Record<LoadFailure, string>;

/**
 * Base of every element: its campaign document, its language and direction, its fallback, its failure.
 *
 * Until the document is here, and for good when it never comes, the element's own children stay on show.
 *
 * @attr {string} lang - Language; without it that of the nearest ancestor with one.
 * @cssprop [--campaign-accent=light-dark(#8f1d2c, #e0788a)] - Actions and marks; a campaign may set its own.
 * @cssprop [--campaign-on-accent=light-dark(#fff, #20080c)] - Text on the accent.
 * @cssprop [--campaign-ink=light-dark(#17191e, #f1eee8)] - Text.
 * @cssprop [--campaign-ink-muted=light-dark(#555b66, #a9adb6)] - Second text.
 * @cssprop [--campaign-paper=light-dark(#fbfaf7, #121317)] - The ground that elements assume.
 * @cssprop [--campaign-surface=light-dark(#fff, #1b1d23)] - Ground of cards, dialogs and fields.
 * @cssprop [--campaign-line=light-dark(#e2ddd3, #30333b)] - Hairlines.
 * @cssprop [--campaign-edge=light-dark(#85827b, #7d818b)] - Edges of fields and quiet buttons.
 * @cssprop [--campaign-ember=light-dark(#b8651b, #e7a65b)] - Second marks.
 * @cssprop [--campaign-radius=10px] - Corners of cards, buttons and dialogs.
 * @cssprop [--campaign-font=inherit] - Font of the text; of the system where `theme` is set.
 * @cssprop [--campaign-font-size=max(1em, 16px)] - Size of the text, which all other sizes follow.
 * @cssprop [--campaign-heading-font='Iowan Old Style', 'Palatino Linotype', Palatino, P052, Georgia, serif] - Font of headings and quotations.
 */
export abstract class CampaignElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    campaign: { attribute: false },
    theme: { reflect: true, useDefault: true },
  };

  static override styles: CSSResultGroup = [hostStyles, buttonStyles];

  /** The parts of the document that this element's first picture shows. */
  static readonly sections: readonly PartName[] = [];

  /** Whether the first picture is for now: where a page keeps room for it until the tag is defined. */
  static readonly rendersAtOnce: boolean = false;

  /** The values that a property may have, where not every text will do. */
  static readonly choices: Readonly<Record<string, readonly string[]>> = { theme: THEMES };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the element's own campaign document. */
  src: string | undefined = undefined;
  /** The element's own campaign document, as an object: checked before it is shown. */
  campaign: CampaignDocument | undefined = undefined;
  /** Colours: `auto` follows the page's `color-scheme`. */
  theme: Theme = 'auto';

  readonly #internals = this.attachInternals();
  readonly #campaign = new CampaignController(this);
  readonly #locale = new LocaleController(this);

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#locale.refresh();
  }

  /** Language tag for `Intl`. */
  protected get locale(): string {
    return this.#locale.locale;
  }

  /** The checked document with this element's sections; undefined until it is here. */
  protected get doc(): DocumentInParts | undefined {
    // What is on show stays there while more of it is on its way.
    return this.#campaign.read(this.parts, this.#isOriginal ? undefined : this.locale, !this.#isShown);
  }

  /** Some of its parts besides, once they are here. */
  protected read(parts: readonly PartName[]): DocumentInParts | undefined {
    return this.#campaign.read(parts, this.#isOriginal ? undefined : this.locale, false);
  }
  #isShown = false;
  /** Whether the visitor wants the document's own words in the place of a translation. */
  #isOriginal = false;

  /** The parts of the document that are asked for. */
  protected get parts(): readonly PartName[] {
    return (this.constructor as typeof CampaignElement).sections;
  }

  /** Asks for what the first picture needs, and says whether all is here: until then what a server wrote stands. */
  protected bringFirstPicture(): boolean {
    return !!this.doc;
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

  override connectedCallback(): void {
    // Before the first picture: what it has of its own is sent for now, and no other campaign's document in its place.
    this.#campaign.setOwn(this.campaign, this.src);
    super.connectedCallback();
    this.#queue();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveQueue?.();
  }

  /** In another document, an inner frame's say, the sheets of the first have no effect. */
  adoptedCallback(): void {
    restyle(this.renderRoot as ShadowRoot, this.#sheets);
  }

  /**
   * Adds the styles of a part that came later.
   *
   * @internal
   */
  addStyles(styles: CSSResultGroup): void {
    this.#laterStyles.push(...(this.constructor as typeof CampaignElement).finalizeStyles(styles));
    const style = ask(this, 'ownerDocument') === document ? adoptStyles : restyle;
    style(this.renderRoot as ShadowRoot, this.#sheets);
  }
  readonly #laterStyles: CSSResultOrNative[] = [];

  get #sheets() {
    return [...(this.constructor as typeof CampaignElement).elementStyles, ...this.#laterStyles];
  }

  /** What a server wrote stands until the first picture takes its place: it is drawn anew, never taken over. */
  protected override createRenderRoot(): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof CampaignElement;
    this.#isServed = !!this.shadowRoot;
    // eslint-disable-next-line wc/attach-shadow-constructor -- Lit calls this once, when the element is first connected
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    return root;
  }
  #isServed = false;

  /**
   * The first picture is a task of its own, which nothing else waits for: a page with many elements must not stand
   * still for all of them. The fallback stays on show until then.
   */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (!onServer && !this.hasUpdated) {
      const slot = create('slot');
      if (!this.#isServed) this.renderRoot.append(slot);
      // Words do not change under the eyes of who reads them.
      await bringLanguage(this.#locale.language);
      if (!(this.constructor as typeof CampaignElement).rendersAtOnce) {
        await new Promise<void>((draw) => {
          this.#draw = draw;
          this.#queue();
        });
        this.#draw = undefined;
      }
      slot.remove();
    }
    return super.scheduleUpdate();
  }
  #draw: (() => void) | undefined;
  #leaveQueue: (() => void) | undefined;

  #queue() {
    if (this.#draw && this.isConnected) this.#leaveQueue = queueFirstPicture(this.#draw);
  }

  /** A fault of ours costs the page nothing but the element: what the page wrote inside it comes back. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#fault = String(error);
      this.#internals.states.delete('shown');
      this.renderRoot.replaceChildren(create('slot'));
      warnOnce(
        `<${this.localName}> ${version} could not be drawn, so what the page wrote inside it stands. ${this.#fault}`,
      );
      this.dispatchEvent(new CampaignErrorEvent({ reason: 'internal' }));
    }
  }
  #fault: string | undefined;

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (this.#isServed) this.#takeOwn(changed);
    return this.#fault === undefined && !(this.#isServed && !this.bringFirstPicture());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (onServer) this.#locale.refresh(); // nothing is connected there
    this.#checkValues(changed);
    if (!this.#isServed) this.#takeOwn(changed);
  }

  #takeOwn(changed: PropertyValues) {
    if (changed.has('campaign') || changed.has('src')) this.#campaign.setOwn(this.campaign, this.src);
  }

  /** A value that is not known is the page's to mend; the element goes on with what comes closest. */
  #checkValues(changed: PropertyValues) {
    const { choices } = this.constructor as typeof CampaignElement;
    for (const name of changed.keys()) {
      const value = (this as Record<PropertyKey, unknown>)[name];
      const known = typeof name === 'string' ? choices[name] : undefined;
      if (known && typeof value === 'string' && !known.includes(value)) {
        warnOnce(`<${this.localName}>: ${String(name)} "${value}" is not one of ${known.join(', ')}.`);
      } else if (Number.isNaN(value)) {
        warnOnce(`<${this.localName}>: ${String(name)} is not a number.`);
      }
    }
  }

  /** Why the element shows what it shows; `?campaign-debug` on a page's address prints it for all. */
  diagnose(): Diagnosis {
    const { store, doc } = this;
    const reason = this.#reason(store, doc);
    return {
      isShown: !reason,
      reasons: reason ? [reason] : [],
      problems: store?.problems ?? [],
      url: store?.url,
    };
  }

  #reason(store: CampaignStore | undefined, doc: CampaignDocument | undefined): string | undefined {
    if (this.#fault !== undefined) return `it could not be drawn: ${this.#fault}`;
    if (!store) return 'it has no campaign: no <campaign-root> around it, no src, no script’s default.';
    const { state } = store;
    // What stands behind a question mark may be somebody's.
    const url = store.url?.replace(/[?#].*/, '') ?? 'its document';
    if (state.status === 'loading') return `it waits for ${url}.`;
    if (state.status === 'failed') return `${url} ${FAILURES[state.failure]}.`;
    return doc ? this.whyNothing(doc) : 'it waits for its part of the document.';
  }

  /** Why it has nothing to show of a document that is here; undefined where it has. */
  protected whyNothing(doc: CampaignDocument): string | undefined {
    if (this.renderRoot.querySelector('.base.shown')) return undefined;
    const names = wholeSections(this.parts);
    return `the document "${doc.id}" has nothing for it${names.length ? ` in ${names.join(', ')}` : ''}.`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (this.#isServed) this.renderRoot.replaceChildren();
    this.#isServed = false;
    inLanguage(this.#locale.language, () => {
      super.update(changed);
    });
    // The button "Try again" made room for what it was pressed for.
    const base = this.renderRoot.querySelector<HTMLElement>('.base.shown');
    if (base && activeElement?.part.contains('try-again') && !activeElement.isConnected) {
      base.tabIndex = -1;
      base.focus(only({ preventScroll: true }));
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const base = this.renderRoot.querySelector<HTMLElement>('.base.shown');
    this.#mark('shown', !!base);
    this.#mark('empty', !!base && this.#isEmpty);
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
      if (state?.status === 'failed' && !this.doc)
        this.dispatchEvent(new CampaignErrorEvent({ reason: state.failure }));
    }
  }
  #told: CampaignController['state'];

  #mark(state: string, holds: boolean) {
    this.#internals.states[holds ? 'add' : 'delete'](state);
  }

  protected override render(): TemplateResult {
    // A server calls this alone, without `update`.
    return onServer ? inLanguage(this.#locale.language, () => this.#renderBase()) : this.#renderBase();
  }

  #renderBase(): TemplateResult {
    const { doc } = this;
    const content = doc && this.renderCampaign(doc);
    this.#isEmpty = content === nothing;
    this.#isShown = content !== undefined;
    const { status } = this.#campaign.state ?? {};
    this.#isRetrying &&= status === 'loading';
    if (content !== undefined)
      return this.#inBase('shown', html`<div class="box">${content}${this.#renderDraft()}</div>`);
    return html`<slot></slot>${status === 'failed' || this.#isRetrying ? this.#renderFailure() : nothing}`;
  }

  /** A translation that no native speaker has read says so, and gives way to the original. */
  #renderDraft(): TemplateResult | typeof nothing {
    if (!this.store?.isDraft(this.parts, this.locale)) return nothing;
    return html`<p class="draft">
      ${msg('Draft translation', { id: 'draft' })}
      <button
        ?disabled=${onServer}
        aria-pressed=${this.#isOriginal}
        @click=${() => {
          this.#isOriginal = !this.#isOriginal;
          this.requestUpdate();
        }}
      >
        ${msg('Show the original', { id: 'draft.original' })}
      </button>
    </p>`;
  }

  /** Whether there is nothing to see for good reason: a banner that was dismissed, say. */
  #isEmpty = false;

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
  protected text(text: Text | undefined, mark?: (words: string) => unknown): unknown {
    return text === undefined ? nothing : renderText(text, this.locale, this.#originalLanguage, mark);
  }

  /** The same as a plain string, for attributes. */
  protected plain(text: Text | undefined): string {
    return text === undefined ? '' : textFor(text, this.locale, this.#originalLanguage).value;
  }

  /** Words of the document in quotation marks. */
  protected quote(text: Text): TemplateResult {
    return renderQuote(text, this.locale, this.#originalLanguage);
  }

  protected date(date: string, until?: string): string {
    return formatDate(this.locale, date, until);
  }

  protected number(value: number): string {
    return formatNumber(this.locale, value);
  }

  /** How the element says things, for what is rendered outside of it. */
  protected get voice(): Voice {
    return {
      locale: this.locale,
      store: this.store,
      read: (parts) => this.read(parts),
      text: (text) => this.text(text),
      plain: (text) => this.plain(text),
      found: (text) => textFor(text, this.locale, this.#originalLanguage),
      quote: (text) => this.quote(text),
      date: (date, until) => this.date(date, until),
      source: (id) => this.doc?.sources?.find((source) => source.id === id),
    };
  }

  get #originalLanguage(): string | undefined {
    return this.doc?.languages?.[0];
  }

  /** Over the page where there is fallback content, so that a failure moves nothing. */
  #renderFailure(): TemplateResult {
    return this.#inBase(this.childElementCount ? 'over' : '', renderFailure(this.#isRetrying, this.#retry));
  }

  /** The button stays for as long as the second try lasts, and with it the visitor's place on the page. */
  readonly #retry = () => {
    this.#isRetrying = true;
    void this.store?.retry();
  };
  #isRetrying = false;
}
