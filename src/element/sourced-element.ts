import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { sourceStyles } from '../styles/source.styles.js';
import { CampaignElement } from './campaign-element.js';
import { SourceFolds } from '../controllers/source-folds.js';
import { renderSources } from './source-list.js';
import { renderTranslation } from './translation.js';

/** Base of elements whose content cites sources. */
export abstract class SourcedElement extends CampaignElement {
  static override styles: CSSResultGroup = [super.styles, sourceStyles];

  readonly #folds = new SourceFolds(this, () => this.voice);

  /** A fold with the sources of a claim; nothing where it names none. */
  protected renderSources(ids: readonly string[] | undefined): TemplateResult | typeof nothing {
    if (!ids?.length) return nothing;
    return html`<details class="cited" part="sources">
      <summary>${msg('Sources', { id: 'sources' })} (${ids.length})</summary>
      ${renderSources({ ...this.voice, details: (source) => this.#folds.render(source) }, ids)}
    </details>`;
  }

  /** Our translation of words of others, on demand. */
  protected renderTranslation(translation: Text | undefined): TemplateResult | typeof nothing {
    return renderTranslation(translation, this.locale, this.doc?.languages?.[0]);
  }
}
