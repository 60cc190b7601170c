import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { PartName } from '../../campaign/extracts.js';
import type { CampaignDocument } from '../../campaign/schema.js';
import { ClipboardController } from '../../controllers/clipboard-controller.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { CampaignShareEvent } from '../../events/campaign-share.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { pageScript, writeLink, writeSnippet } from '../../sharing/snippet.js';
import { warnOnce } from '../../page/warn-once.js';
import { msg } from '../../locale/localize.js';
import { servedStyles } from '../../styles/served.styles.js';
import { embedCodeStyles } from './embed-code.styles.js';
import type { EmbedForm } from './embed-form.js';
import type { KnownScript } from './forms.js';

/** Systems that are told where the code goes. */
const SYSTEMS = ['WordPress', 'Wix', 'Squarespace', 'Drupal', 'HTML'] as const;
export type System = (typeof SYSTEMS)[number];

/** What the code without a script quotes. */
const QUOTED: readonly PartName[] = ['statements', 'sources'];

/**
 * Builds the code that puts the campaign on another page, with a live preview.
 *
 * The code of a banner stands at once; the choices come when a visitor reaches for the element. What is printed belongs
 * to the script that runs on this page: its folder holds the other scripts, and `releases.json` with their versions and
 * integrity, which is asked for then.
 * Where no script runs (elements from npm), `script` says where one is; without it there is only code without a script.
 * On a server the campaign's link stands in the place of the buttons, and room is kept for the choices.
 *
 * @customElement campaign-embed-code
 * @summary Builds the code for a partner's page, with a live preview.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignShareEvent} campaign-share - The code was copied; `detail.means` is `code`.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart options - The choices.
 * @csspart code - The code.
 * @csspart copy - The button that copies it.
 * @csspart preview - The frame with the preview.
 */
export class CampaignEmbedCode extends CampaignElement {
  static override properties: PropertyDeclarations = { script: {} };
  static override styles: CSSResultGroup = [super.styles, embedCodeStyles, onServer ? servedStyles : []];

  /** Address of `embed.js`, where the page's elements did not come from one of the scripts. */
  script: string | undefined = undefined;

  /** The choices, and the code of them. */
  readonly #form = new LazyPart(this, async () => {
    const [{ EmbedForm }] = await Promise.all([
      import('./embed-form.js'),
      ...QUOTED.map((name) => this.store?.bring(name)),
    ]);
    if (this.doc && !this.store?.read(QUOTED)) throw new Error('The statements are not here.');
    return new EmbedForm(this, {
      doc: () => this.doc,
      docUrl: () => safeUrl(this.store?.url),
      locale: () => this.locale,
      number: (value) => this.number(value),
      script: () => this.#ownScript(),
    });
  });
  readonly #clipboard = new ClipboardController(this);
  /** Classes of the folds that were opened. */
  readonly #unfolded = new Set<string>();
  #previews = false;

  protected override get parts(): readonly PartName[] {
    return this.#form.here ? QUOTED : super.parts;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('script')) void this.#form.here?.ask();
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const own = this.#ownScript();
    if (!own && !onServer)
      warnOnce('<campaign-embed-code> needs the attribute script: the https address of embed.js.');
    const form = this.#form.here;
    const code = form?.write(doc) ?? this.#writeFirst(doc, own);
    const preview = msg('Preview', { id: 'embed.preview' });
    const copied = this.#clipboard.status(code);

    return html`<strong class="title" id="title">${msg('Put this on your site', { id: 'share.site' })}</strong>
      <div class="two">
      <details class="choices" @toggle=${this.#opened}>
        <summary>${msg('Options', { id: 'embed.options' })}</summary>
        ${this.#unfold('choices', (form) => form.renderOptions(doc))}
      </details>
      <div class="result">
        ${onServer ? html`<code class="code" dir="ltr">${code}</code>` : nothing}
        <textarea
          readonly
          part="code"
          rows="9"
          dir="ltr"
          spellcheck="false"
          aria-label=${msg('Code', { id: 'embed.code' })}
          .value=${code}
        ></textarea>
        <div class="row">
          ${
            onServer
              ? renderServedRow(safeUrl(doc.url), preview)
              : html`<button class="button" part="copy" @click=${this.#copy}>${msg('Copy code', { id: 'share.copyCode' })}</button>
                <button class="button quiet" aria-expanded=${this.#previews} @click=${this.#preview}>${preview}</button>`
          }
          ${form?.renderTrouble()}
          <span class="muted">${form?.renderWeight()}</span>
          <span class="muted" role="status">${copied === nothing ? form?.status : copied}</span>
        </div>
        ${this.#previews ? this.#form.render((form) => form.renderPreview(code, preview)) : nothing}
        <details class="help" @toggle=${this.#opened}>
          <summary>${SYSTEMS.join(', ')}</summary>
          ${this.#unfold('help', (form) => form.renderHelp())}
        </details>
      </div>
    </div>`;
  }

  /** What nothing was chosen for: a banner, or where no script is known a link. */
  #writeFirst(doc: CampaignDocument, own: KnownScript | undefined): string {
    const link = { url: safeUrl(doc.url), title: this.plain(doc.name) };
    const settings = { 'data-campaign': safeUrl(this.store?.url) };
    return own ? writeSnippet({ ...own, ...settings }, [['campaign-banner']], link) : writeLink(link);
  }

  #ownScript(): KnownScript | undefined {
    const src = safeUrl(this.script, onServer ? 'about:blank' : ask(document, 'baseURI'));
    return src ? { src, integrity: '' } : pageScript();
  }

  #unfold(fold: string, show: (form: EmbedForm) => unknown): unknown {
    return this.#unfolded.has(fold) ? this.#form.render(show) : nothing;
  }

  readonly #opened = ({ currentTarget }: Event) => {
    const { open, className } = currentTarget as HTMLDetailsElement;
    if (!open) return;
    this.#unfolded.add(className);
    this.requestUpdate();
    void this.#form.bring();
  };

  /** Brings the choices, and what is known of the versions. */
  async #settle() {
    const form = await this.#form.bring();
    await form?.asked;
    await this.updateComplete;
  }

  readonly #copy = async () => {
    await this.#settle(); // the integrity may be on its way
    const field = this.renderRoot.querySelector('textarea');
    if (field && (await this.#clipboard.copy(field.value, field.value, () => field)))
      this.dispatchEvent(new CampaignShareEvent({ means: 'code' }));
  };

  readonly #preview = async () => {
    await this.#settle(); // what arrives later would load the frame a second time
    this.#previews = !this.#previews;
    this.requestUpdate();
    await this.updateComplete;
    // The button keeps the focus; what it opened comes next.
    this.renderRoot.querySelector('.row + :not(details)')?.scrollIntoView(only({ block: 'nearest' }));
  };
}

/** The campaign's link over the room of the buttons, which do nothing without a script. */
const renderServedRow = (url: string | undefined, preview: string) =>
  html`${url ? html`<a class="button stand-in" href=${url}>${msg('Learn more', { id: 'learnMore' })}</a>` : nothing}
    <span class="button room">${msg('Copy code', { id: 'share.copyCode' })}</span>
    <span class="button quiet room">${preview}</span>`;
