import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { CampaignShareEvent } from '../../events/campaign-share.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { onServer } from '../../page/on-server.js';
import { ask } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { sharedUrl, ShareActions } from '../../sharing/share-actions.js';
import { siteSnippet } from '../../sharing/snippet.js';
import { msg } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { shareActionsStyles } from '../../styles/share-actions.styles.js';
import { platformsFor } from './platforms.js';
import { shareStyles } from './share.styles.js';

/** Longest address: with more, the squares of a code on a page are too small for a telephone's camera. */
const MAX_QR_LENGTH = 600;

/**
 * Ways to share the campaign: the device's own, plain links to other sites, a mail, the link, a QR code, and the
 * code that puts the campaign on another page.
 *
 * What is shared is an address and words, never a picture: nobody's suffering becomes a thumbnail. No script, pixel
 * or icon of another site is loaded; nothing is requested before the visitor follows a link.
 *
 * The address is the document's `share.url`, else its `url`, each with the partner's id; a campaign with neither
 * shares the page that the element is on: its canonical address where it names one, else its own without `#…`, and
 * without an id, for that page is the partner's own.
 *
 * @customElement campaign-share
 * @summary Ways to share the campaign, a QR code, and "Put this on your site".
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignShareEvent} campaign-share - The visitor shared the campaign; `detail.means` is `share`, `link`, `code`, `email`, `whatsapp`, `telegram`, `facebook`, `x` or `linkedin`.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart share - The ways to share.
 * @csspart qr - The fold with the QR code.
 * @csspart qr-code - The QR code itself: dark on white in every theme, for cameras.
 */
export class CampaignShare extends CampaignElement {
  static override properties: PropertyDeclarations = {
    qrOpen: { state: true },
  };
  static override styles: CSSResultGroup = [super.styles, fieldStyles, shareActionsStyles, shareStyles];
  static override readonly sections = ['share'] as const;

  private qrOpen = false;

  readonly #share = new ShareActions(this);
  readonly #qr = new LazyPart(this, () => import('./qr-code.js'));

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const address = doc.share?.url ?? doc.url;
    const url = sharedUrl(address, this.docUrl) ?? pageAddress();
    if (!url) return undefined;
    const title = this.plain(doc.name);
    const text = this.plain(doc.share?.text) || [title, this.plain(doc.line)].filter(Boolean).join(': ');
    const snippet = onServer
      ? undefined
      : siteSnippet(this.#snippetTag, { url: safeUrl(address, this.docUrl) ?? url, title }, this.store?.url);
    const links = platformsFor({ url, text }).map(
      ([name, page]) =>
        html`<a
          class="button quiet small"
          href="https://${page}"
          target="_blank"
          rel="noopener noreferrer"
          translate="no"
          @click=${() => this.dispatchEvent(new CampaignShareEvent({ means: name.toLowerCase() }))}
          >${name}</a
        >`,
    );
    return html`<div role="group" aria-label=${msg('Share', { id: 'share' })}>
      ${this.#share.render({ url, title, text, snippet }, { links, fold: this.#renderQr(url) })}
    </div>`;
  }

  #renderQr(url: string) {
    if (url.length > MAX_QR_LENGTH) return nothing;
    const name = msg('QR code', { id: 'share.qr' });
    return html`<details part="qr" @toggle=${this.#toggled}>
      <summary>${name}</summary>
      ${this.qrOpen ? this.#qr.render((part) => part.renderQrCode(url, name)) : nothing}
    </details>`;
  }

  readonly #toggled = ({ currentTarget }: Event) => {
    this.qrOpen = (currentTarget as HTMLDetailsElement).open;
    if (this.qrOpen) void this.#qr.bring();
  };

  /** The banner says most in least room; a script that has none of its own brings this element at least. */
  get #snippetTag() {
    const tag = 'campaign-banner';
    return customElements.get(tag)?.prototype instanceof CampaignElement ? tag : this.localName;
  }
}

/** The page's own address, as it wants to be known. */
function pageAddress() {
  if (onServer) return undefined;
  const canonical = ask(document, 'querySelector')<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  return safeUrl(canonical) ?? safeUrl(location.href.split('#')[0]);
}
