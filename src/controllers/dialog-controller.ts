import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lockScroll } from '../page/scroll-lock.js';

/**
 * A modal dialog of an element. The page behind it stays still until it is closed, or gone in whatever way; the browser
 * gives the focus back.
 */
export class DialogController implements ReactiveController {
  #dialog: HTMLDialogElement | undefined;
  #unlock: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Opens it; returns whether it was not open before. */
  open(dialog: HTMLDialogElement): boolean {
    if (dialog.open) return false;
    dialog.showModal();
    dialog.addEventListener('close', this.#look);
    this.#dialog = dialog;
    this.#unlock = lockScroll();
    return true;
  }

  hostUpdated(): void {
    this.#look();
  }

  hostDisconnected(): void {
    // Put into the page again it would be open without being modal.
    if (this.#dialog) this.#dialog.open = false;
    this.#look();
  }

  readonly #look = () => {
    if (!this.#dialog?.open || !this.#dialog.isConnected) this.#unlock?.();
  };
}
