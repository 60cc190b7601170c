import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument, Figure } from '../../campaign/schema.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg } from '../../locale/localize.js';
import { figuresStyles } from './figures.styles.js';
import { areNumbers, groupsOf } from './groups.js';

/**
 * Key figures, each with who says so and its sources.
 *
 * Figures of one group, which may contradict each other, always stand together and in one size. Words are no figures:
 * they are set as text, as what somebody said.
 *
 * @customElement campaign-figures
 * @summary Key figures, each attributed, conflicting figures together.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no such figures.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart group - Figures that stand together, with their heading.
 * @csspart title - A group's heading.
 * @csspart figure - One figure with its attribution.
 * @csspart value - The figure itself.
 * @csspart attribution - Who says so.
 * @csspart limits - What a group's figures do not show.
 * @csspart sources - The fold with the sources.
 */
export class CampaignFigures extends SourcedElement {
  static override properties: PropertyDeclarations = {
    figures: {},
  };
  static override styles: CSSResultGroup = [super.styles, figuresStyles];
  static override readonly sections = ['figureGroups', 'figures', 'sources'] as const;

  /** Ids of figures, separated by spaces; each brings its whole group. All groups by default. */
  figures: string | undefined = undefined;

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const groups = groupsOf(doc.figures ?? [], this.figures?.match(/\S+/g));
    return groups.length ? html`${groups.map((group) => this.#renderGroup(doc, group))}` : undefined;
  }

  #renderGroup(doc: CampaignDocument, group: readonly Figure[]): TemplateResult {
    const about = doc.figureGroups?.find(({ id }) => id === group[0]?.group);
    const name = this.plain(about?.title ?? group[0]?.label);
    const numbers = areNumbers(group.map(({ value }) => this.plain(value)));
    return html`<div class="group" part="group">
      ${about ? html`<h3 part="title">${this.text(about.title)}</h3>` : nothing}
      <ul class="figures ${numbers ? 'numbers' : ''}" aria-label=${name}>
        ${group.map((figure) => this.#renderFigure(figure, numbers, about && name))}
      </ul>
      ${
        about?.note
          ? html`<p class="muted" part="limits">
            <strong>${msg('What this does not show', { id: 'figures.limits' })}</strong><br />
            ${this.text(about.note)}
          </p>`
          : nothing
      }
    </div>`;
  }

  #renderFigure(figure: Figure, numbers: boolean, heading: string | undefined): TemplateResult {
    const { value, unit, label, attribution, status, date, note } = figure;
    const quote = figure.quote && html`<q>${this.text(figure.quote)}</q>`;
    const [quoted, words] = [figure.quote, value].map((text) => this.plain(text).toLowerCase());
    // Words are said once, in the sentence that they are from.
    const said = !numbers && words && quoted?.includes(words);
    return html`<li part="figure">
      <p class="value" part="value">${said ? quote : this.text(value)} ${unit ? html`<small>${this.text(unit)}</small>` : nothing}</p>
      ${this.plain(label) === heading ? nothing : html`<p>${this.text(label)}</p>`}
      ${quote && !said ? html`<p>${quote}</p>` : nothing}
      <p class="by" part="attribution">${this.text(attribution)}</p>
      <div class="muted">
        ${date ? html`<time datetime=${date}>${this.date(date)}</time>` : nothing}
        ${status ? html`<p>${this.text(status)}</p>` : nothing}
        ${note ? html`<p>${this.text(note)}</p>` : nothing}
      </div>
      ${this.renderSources(figure.sources)}
    </li>`;
  }
}
