import { nothing, type ReactiveControllerHost } from 'lit';
import { msg } from '../locale/localize.js';

/** Copies texts of an element. What the clipboard refuses is shown, and selected, to be copied by hand. */
export class ClipboardController {
  /** Key of the text that was refused last: the one to show. */
  refused: string | undefined;
  /** Key of the text that was copied last. */
  #copied: string | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Copies a text, and returns whether that worked.
   *
   * @param key - Names the text among those of the element.
   * @param shown - Finds what shows the text once it was refused.
   */
  async copy(key: string, text: string, shown: () => Element | null | undefined): Promise<boolean> {
    this.#copied = this.refused = undefined; // what is said already would not be said again
    this.#host.requestUpdate();
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = key;
    } catch {
      this.refused = key;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.refused === key) select(shown());
    return this.#copied === key;
  }

  /**
   * "Copied", for a live region.
   *
   * @param key - The text that it stands beside; any of the element's by default.
   */
  status(key: string | undefined = this.#copied): string | typeof nothing {
    return key !== undefined && key === this.#copied ? msg('Copied', { id: 'share.copied' }) : nothing;
  }
}

function select(shown: Element | null | undefined) {
  if (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement) {
    shown.focus();
    shown.select();
  } else if (shown) {
    getSelection()?.selectAllChildren(shown);
  }
}
