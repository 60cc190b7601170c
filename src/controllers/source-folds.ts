import { html, nothing, type TemplateResult } from 'lit';
import { SOURCE_DETAILS } from '../campaign/extracts.js';
import type { Source } from '../campaign/schema.js';
import type { Voice } from '../element/voice.js';
import { msg } from '../locale/localize.js';
import { LazyPart, type LazyHost } from './lazy-part.js';

/** What is known of a source beyond its line in a list: brought when its fold is first opened. */
export class SourceFolds {
  readonly #element: LazyHost;
  readonly #voice: () => Voice;
  readonly #part: LazyPart<typeof import('../element/source-facts.js')>;
  /** Sources whose folds were opened. */
  readonly #opened = new Set<string>();

  constructor(element: LazyHost, voice: () => Voice) {
    this.#element = element;
    this.#voice = voice;
    const load = async () => {
      const { store } = voice();
      const [part] = await Promise.all([import('../element/source-facts.js'), store?.bring('sourceDetails')]);
      if (store && !store.read(['sourceDetails'])) throw new Error('The sources are not here.');
      return part;
    };
    this.#part = new LazyPart(element, load, { onIntent: false });
  }

  render(source: Source): TemplateResult | typeof nothing {
    const { id, title } = source;
    const voice = this.#voice();
    const isKnown = SOURCE_DETAILS.some((field) => source[field] !== undefined);
    if (!isKnown && !voice.store?.hasApart('sourceDetails')) return nothing;
    const toggled = ({ currentTarget }: Event) => {
      if (!(currentTarget as HTMLDetailsElement).open || this.#opened.has(id)) return;
      this.#opened.add(id);
      this.#element.requestUpdate();
      void this.#part.bring();
    };
    return html`<details class="source-fold" @toggle=${toggled}>
      <summary>
        ${msg('Details', { id: 'source.details' })}<span class="visually-hidden">: ${voice.plain(title)}</span>
      </summary>
      ${
        this.#opened.has(id)
          ? this.#part.render(
              (part) => part.renderSourceFacts(voice, this.#whole(source)),
              html`<p>${msg('Loading …', { id: 'loading' })}</p>`,
            )
          : nothing
      }
    </details>`;
  }

  #whole(source: Source): Source {
    const details = this.#voice().read(['sourceDetails'])?.sourceDetails;
    return { ...source, ...details?.find(({ id }) => id === source.id) };
  }
}
