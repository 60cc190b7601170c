import { html, nothing, type TemplateResult } from 'lit';

/** Something folded away, made when it is first opened. */
export class LazyDetails {
  readonly #changed: () => void;
  #opened = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  render(name: string, label: string, content: () => unknown): TemplateResult {
    const toggled = () => {
      this.#opened = true;
      this.#changed();
    };
    return html`<details class="fold ${name}" @toggle=${toggled}>
      <summary>${label}</summary>
      ${this.#opened ? content() : nothing}
    </details>`;
  }
}
