import { html, nothing, type TemplateResult } from 'lit';

/** Something folded away, made when it is first opened. */
export class LazyDetails {
  readonly #changed: () => void;
  #opened = false;
  #open = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param forced - Opens it for as long as that is so, whatever the visitor did. */
  render(name: string, label: string, content: () => unknown, forced = false): TemplateResult {
    const toggled = ({ currentTarget }: Event) => {
      if (forced) return;
      this.#open = (currentTarget as HTMLDetailsElement).open;
      this.#opened ||= this.#open;
      this.#changed();
    };
    return html`<details class="fold ${name}" .open=${forced || this.#open} @toggle=${toggled}>
      <summary>${label}</summary>
      ${forced || this.#opened ? content() : nothing}
    </details>`;
  }
}
