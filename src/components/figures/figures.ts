import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument, Figure, FigureGroup } from '../../campaign/schema.js';
import { grouped } from '../../campaign/grouped.js';
import { joinParts } from '../../element/join-parts.js';
import { markQuotations } from '../../element/quotations.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { TableSaver } from '../../controllers/table-saver.js';
import { directionOf } from '../../locale/languages.js';
import { msg, str } from '../../locale/localize.js';
import { saveStyles } from '../../styles/save.styles.js';
import { renderAxis, renderFigure, renderKey, type Drawing } from './drawing.js';
import { figuresStyles } from './figures.styles.js';
import { areNumbers, groupsOf } from './groups.js';
import { scaleOf } from './scale.js';

/** Characters of a value that stands beside its drawing where there is little room. */
const SHORT = 12;

/**
 * Key figures, each with who says so and its sources.
 *
 * Figures of one group, which may contradict each other, always stand together and in one size, by what was counted; on
 * one scale where the document says that they can be compared. Words are no figures: they are set as text, as what
 * somebody said. The first group is open, the others unfold; on paper all are open.
 *
 * @customElement campaign-figures
 * @summary Key figures, each attributed, conflicting figures together.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no such figures.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart group - Figures that stand together, with their heading.
 * @csspart title - A group's heading.
 * @csspart counted - What was counted, above the figures that counted it.
 * @csspart figure - One figure with its attribution.
 * @csspart value - The figure itself.
 * @csspart attribution - Who says so.
 * @csspart key - What the marks of the drawing mean.
 * @csspart limits - What a group's figures do not show.
 * @csspart sources - The fold with the sources.
 * @csspart save - A button that saves the figures as a file.
 */
export class CampaignFigures extends SourcedElement {
  static override properties: PropertyDeclarations = {
    figures: {},
  };
  static override styles: CSSResultGroup = [super.styles, saveStyles, figuresStyles];
  static override readonly sections = ['figureGroups', 'figures', 'sources'] as const;

  /** Ids of figures, separated by spaces; each brings its whole group. All groups by default. */
  figures: string | undefined = undefined;

  readonly #saver = new TableSaver(this, () => import('./save-figures.js'));

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const groups = groupsOf(doc.figures ?? [], this.figures?.match(/\S+/g));
    return groups.length
      ? html`${groups.map((group, index) => this.#renderGroup(doc, group, !index))}
          ${this.#saver.render(this.voice, doc, groups.flat())}`
      : undefined;
  }

  #renderGroup(doc: CampaignDocument, group: readonly Figure[], isFirst: boolean): TemplateResult {
    const about = doc.figureGroups?.find(({ id }) => id === group[0]?.group);
    if (isFirst) {
      return html`<div class="group" part="group">
        ${about ? html`<h3 part="title">${this.text(about.title)}</h3>` : nothing}
        ${about?.summary ? html`<p class="muted">${this.text(about.summary)}</p>` : nothing}
        ${this.#renderFigures(group, about)}
      </div>`;
    }
    const count = this.number(group.length);
    return html`<details class="group fold" part="group">
      <summary>
        <h3 part="title">${this.text(about?.title ?? group[0]?.label)}</h3>
        <span class="muted summary">${this.text(about?.summary)}</span>
        <span class="muted">${msg(str`Entries: ${count}`, { id: 'entries' })}</span>
      </summary>
      ${this.#renderFigures(group, about)}
    </details>`;
  }

  #renderFigures(group: readonly Figure[], about: FigureGroup | undefined): TemplateResult {
    const name = this.plain(about?.title ?? group[0]?.label);
    const numbers = areNumbers(group.map(({ value }) => this.plain(value)));
    const scale = about?.comparable && numbers ? scaleOf(group) : undefined;
    const isRightToLeft = directionOf(this.locale) === 'rtl';
    const drawing = scale && { ...scale, isRightToLeft, number: (value: number) => this.number(value) };
    return html`<table class=${numbers ? 'numbers' : 'words'} aria-label=${name}>
        <thead class=${drawing ? '' : 'visually-hidden'}>
          <tr>
            <th scope="col"><span class="visually-hidden">${msg('Who says so', { id: 'figures.by' })}</span></th>
            <th scope="col"><span class="visually-hidden">${msg('Figure', { id: 'figures.figure' })}</span></th>
            <th scope="col">
              <span class="visually-hidden">${msg('What was counted', { id: 'figures.what' })}</span>
              ${drawing ? renderAxis(drawing) : nothing}
            </th>
            <th scope="col"><span class="visually-hidden">${msg('Sources', { id: 'sources' })}</span></th>
          </tr>
        </thead>
        ${[...grouped(group, ({ counted }) => this.plain(counted)).values()].map(
          (figures) =>
            html`<tbody>
              ${
                figures[0]?.counted
                  ? html`<tr class="counted">
                    <td colspan="4" part="counted">${this.text(figures[0].counted)}</td>
                  </tr>`
                  : nothing
              }
              ${figures.map((figure) => this.#renderFigure(figure, numbers, about && name, drawing))}
            </tbody>`,
        )}
      </table>
      <div class="foot">
        ${drawing ? renderKey(group, isRightToLeft) : nothing}
        ${
          about?.note
            ? html`<p class="limits" part="limits">
              <strong>${msg('What this does not show', { id: 'figures.limits' })}</strong><br />
              ${this.text(about.note)}
            </p>`
            : nothing
        }
      </div>`;
  }

  #renderFigure(
    figure: Figure,
    numbers: boolean,
    heading: string | undefined,
    drawing: Drawing | undefined,
  ): TemplateResult {
    const { value, unit, label, attribution, status, date, note, translation } = figure;
    const quote = figure.quote && this.quote(figure.quote);
    const [quoted, words] = [figure.quote, value].map((text) => this.plain(text).toLowerCase());
    // Words are said once, in the sentence that they are from.
    const said = !numbers && words && quoted?.includes(words);
    return html`<tr part="figure">
      <th scope="row">
        <span class="by" part="attribution">${this.text(attribution)}</span>
        <span class="muted"
          >${joinParts([date && html`<time datetime=${date}>${this.date(date)}</time>`, this.text(status)])}</span
        >
      </th>
      <td class="value ${this.plain(value).length > SHORT ? 'long' : ''}" part="value">
        ${said ? quote : this.text(value, markValue)}
        ${unit ? html`<small>${this.text(unit)}</small>` : nothing}
      </td>
      <td class="what">
        ${drawing ? renderFigure(drawing, figure) : nothing}
        ${this.plain(label) === heading ? nothing : html`<p>${this.text(label, markQuotations)}</p>`}
        ${quote && !said ? html`<p>${quote}</p>` : nothing}
        ${this.renderTranslation(translation)}
        ${note ? html`<p class="muted">${this.text(note, markQuotations)}</p>` : nothing}
      </td>
      <td class="from">${this.renderSources(figure.sources)}</td>
    </tr>`;
  }
}

/** Where it breaks, a line does not begin with a stroke. */
const markValue = (value: string) => markQuotations(value.replaceAll(' /', '\u00a0/'));
