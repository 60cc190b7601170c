import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { sourceStyles } from '../styles/source.styles.js';
import { CampaignElement } from './campaign-element.js';
import { SourceFolds } from '../controllers/source-folds.js';
import { renderQuote } from './text.js';
import { renderSources, type SourceFormatter } from './source-list.js';
import { renderTranslation } from './translation.js';

/** Base of elements whose content cites sources. */
export abstract class SourcedElement extends CampaignElement {
  static override styles: CSSResultGroup = [super.styles, sourceStyles];

  /** Words of the document in quotation marks. */
  protected quote(text: Text): TemplateResult {
    return renderQuote(text, this.locale, this.doc?.languages?.[0]);
  }

  readonly #formatter: SourceFormatter = {
    text: (text) => this.text(text),
    date: (date) => this.date(date),
    source: (id) => this.doc?.sources?.find((source) => source.id === id),
    details: (source) => this.#folds.render(source),
  };
  readonly #folds = new SourceFolds(this, () => ({
    locale: this.locale,
    store: this.store,
    read: (parts) => this.read(parts),
    text: (text) => this.text(text),
    plain: (text) => this.plain(text),
    quote: (text) => this.quote(text),
    date: (date) => this.date(date),
  }));

  /** A fold with the sources of a claim; nothing where it names none. */
  protected renderSources(ids: readonly string[] | undefined): TemplateResult | typeof nothing {
    if (!ids?.length) return nothing;
    return html`<details class="cited" part="sources">
      <summary>${msg('Sources', { id: 'sources' })} (${ids.length})</summary>
      ${renderSources(this.#formatter, ids)}
    </details>`;
  }

  /** Our translation of words of others, on demand. */
  protected renderTranslation(translation: Text | undefined): TemplateResult | typeof nothing {
    return renderTranslation(translation, this.locale, this.doc?.languages?.[0]);
  }
}
