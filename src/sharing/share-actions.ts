import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ClipboardController } from '../controllers/clipboard-controller.js';
import { CampaignShareEvent } from '../events/campaign-share.js';
import { onServer } from '../page/on-server.js';
import { only } from '../page/only.js';
import { pageSettings } from '../page/page-settings.js';
import { safeUrl } from '../page/safe-url.js';
import { msg } from '../locale/localize.js';

/** What is shared. */
export interface Sharing {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** What a partner pastes; absent where the page's script is not known. */
  readonly snippet: string | undefined;
}

/** An address to share, with the partner who shows the campaign. */
export function sharedUrl(address: string | undefined, base: string): string | undefined {
  const safe = safeUrl(address, base);
  const { partner } = pageSettings();
  if (!safe || !partner) return safe;
  const url = new URL(safe);
  url.searchParams.set('partner', partner);
  return url.href;
}

/** For a query; half a letter, which an address cannot hold, is left out. */
export const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));

const boxOf = (event: Event) => (event.currentTarget as Element).closest('.share');

type Host = ReactiveControllerHost & HTMLElement;

/** The ways to share that ask nobody: the device's own, a mail, the link, and the code for a partner's page. */
export class ShareActions {
  readonly #host: Host;
  readonly #clipboard: ClipboardController;

  constructor(host: Host) {
    this.#host = host;
    this.#clipboard = new ClipboardController(host);
  }

  /**
   * @param more.first - Stands before them, where the device has no way of its own.
   * @param more.links - More ways, beside these.
   * @param more.fold - Something larger, below them.
   */
  render(
    sharing: Sharing,
    { first = nothing, links, fold }: { first?: unknown; links?: unknown; fold?: unknown },
  ): TemplateResult {
    const { url, title, text, snippet } = sharing;
    const mail = `mailto:?subject=${encode(title)}&body=${encode(`${text}\n${url}`)}`;
    const copyLink = msg('Copy link', { id: 'share.copyLink' });
    const site = msg('Put this on your site', { id: 'share.site' });
    const button = (label: string, act: (event: Event) => unknown, kind = 'quiet') =>
      html`<button class="button small ${kind}" @click=${act}>${label}</button>`;
    const share = (event: Event) => this.#share(sharing, boxOf(event));
    const copyCode = (event: Event) => this.#copy('code', snippet ?? '', boxOf(event));

    return html`<div class="share" part="share">
      ${!onServer && 'share' in navigator ? button(msg('Share', { id: 'share' }), share, '') : first}
      ${
        // Without a script nothing is copied: there is room for it.
        button(copyLink, (event) => this.#copy('link', url, boxOf(event)), onServer ? 'quiet room' : 'quiet')
      }
      <a class="button quiet small" href=${mail} @click=${this.#mailed}
        >${msg('Email', { id: 'pledge.email' })}</a
      >
      ${links}
      <span class="muted" role="status">${this.#clipboard.status()}</span>
      ${this.#clipboard.refused === 'link' ? html`<input readonly aria-label=${copyLink} data-copy="link" .value=${url} />` : nothing}
      ${fold}
      ${
        onServer
          ? // Only the page knows its script: there is room for the code.
            html`<details class="room"><summary>${site}</summary></details>`
          : snippet
            ? html`<details>
            <summary>${site}</summary>
            <textarea readonly rows="7" dir="ltr" aria-label=${site} data-copy="code" .value=${snippet}></textarea>
            ${button(msg('Copy code', { id: 'share.copyCode' }), copyCode)}
          </details>`
            : nothing
      }
    </div>`;
  }

  readonly #mailed = () => {
    this.#tell('email');
  };

  async #share({ url, title, text }: Sharing, box: Element | null) {
    try {
      await navigator.share(only({ url, title, text }));
      this.#tell('share');
    } catch (error) {
      // Called off by the visitor; anything else is a frame that may not share.
      if ((error as Error).name !== 'AbortError') await this.#copy('link', url, box);
    }
  }

  async #copy(means: 'link' | 'code', text: string, box: Element | null) {
    const shown = () => box?.querySelector(`[data-copy=${means}]`);
    if (await this.#clipboard.copy(means, text, shown)) this.#tell(means);
  }

  #tell(means: string) {
    this.#host.dispatchEvent(new CampaignShareEvent({ means }));
  }
}
