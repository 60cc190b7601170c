/* eslint lit-a11y/accessible-name: off, lit-a11y/click-events-have-key-events: off -- a label names the field, which has the keys of its list */
import { html, nothing, type TemplateResult } from 'lit';
import { askWord } from '../../acts/words.js';
import { msg, str } from '../../locale/localize.js';
import type { IndexedPlace } from './place-index.js';

/** The element, as the field knows it. */
export interface FieldHost {
  requestUpdate(): void;
  /** The places that a text means; undefined until they are here, which is then asked for. */
  find(text: string): readonly IndexedPlace[] | undefined;
  /** How many acts of a place are on show. */
  countOf(code: string): number;
  pick(code: string): void;
}

/**
 * Asks for a country by name: an editable combobox with a list.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class PlaceField {
  readonly #host: FieldHost;
  #text = '';
  #isOpen = false;
  /** Code of the place that the arrow keys reached. */
  #reached: string | undefined;

  constructor(host: FieldHost) {
    this.#host = host;
  }

  /** Says what was chosen elsewhere. */
  say(name: string): void {
    this.#text = name;
    this.#isOpen = false;
  }

  render(): TemplateResult {
    const found = this.#isOpen ? this.#host.find(this.#text) : undefined;
    const reached = found?.find(({ code }) => code === this.#reached);
    const idOf = ({ code }: IndexedPlace) => `place-${code}`;
    const label = askWord();
    return html`<div class="ask" @focusout=${this.#left}>
      <label for="ask">${label}</label>
      <input
        id="ask"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${msg('Name of a country', { id: 'map.askFor' })}
        aria-autocomplete="list"
        aria-expanded=${!!found?.length}
        aria-controls="places"
        aria-activedescendant=${reached ? idOf(reached) : nothing}
        .value=${this.#text}
        @input=${(event: InputEvent) => {
          this.#text = (event.target as HTMLInputElement).value;
          this.#open(true);
        }}
        @click=${() => {
          this.#open(true);
        }}
        @focus=${(event: FocusEvent) => {
          (event.target as HTMLInputElement).select();
        }}
        @keydown=${this.#keydown}
      />
      <ul
        id="places"
        role="listbox"
        aria-label=${label}
        ?hidden=${!found?.length}
        @pointerdown=${(event: PointerEvent) => {
          // The focus stays in the field.
          event.preventDefault();
        }}
      >
        ${found?.map((place) => {
          const { value, lang } = place.name;
          const count = this.#host.countOf(place.code);
          return html`<li
            id=${idOf(place)}
            role="option"
            class=${place === reached ? 'reached' : ''}
            aria-selected=${place === reached}
            @click=${() => {
              this.#pick(place);
            }}
          >
            <span lang=${lang} dir="auto">${value}</span>
            ${count ? html`<span class="muted">${msg(str`Acts: ${count}`, { id: 'map.acts' })}</span>` : nothing}
          </li>`;
        })}
      </ul>
      <p class="nothing" role="status">${
        found && !found.length
          ? msg('No country, region or organisation of this name is known here.', { id: 'map.unknownPlace' })
          : nothing
      }</p>
    </div>`;
  }

  readonly #keydown = (event: KeyboardEvent) => {
    const { key } = event;
    const found = this.#isOpen ? (this.#host.find(this.#text) ?? []) : [];
    const at = found.findIndex(({ code }) => code === this.#reached);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      const all = found.length ? found : (this.#host.find(this.#text) ?? []);
      const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
      this.#isOpen = true;
      this.#reached = event.altKey ? undefined : all[next]?.code;
      this.#host.requestUpdate();
    } else if (key === 'Enter') {
      const place = found[at] ?? (this.#text.trim() ? found[0] : undefined);
      if (place) this.#pick(place);
    } else if (key === 'Escape' && (this.#isOpen || this.#text)) {
      if (!this.#isOpen) this.#text = '';
      this.#open(false);
      // What is chosen stays open.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  readonly #left = () => {
    if (this.#isOpen) this.#open(false);
  };

  #open(isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#reached = undefined;
    this.#host.requestUpdate();
  }

  #pick({ code, name }: IndexedPlace) {
    this.say(name.value);
    this.#host.pick(code);
  }
}
