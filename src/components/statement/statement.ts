import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CampaignDocument, Statement } from '../../campaign/schema.js';
import { ClipboardController } from '../../controllers/clipboard-controller.js';
import { only } from '../../page/only.js';
import { sourceAddress } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { textFor } from '../../element/text.js';
import { msg } from '../../locale/localize.js';
import { asPlainText, countBeforeFold, type Words } from './quotation.js';
import { statementStyles } from './statement.styles.js';

/**
 * A quotation, word for word, with who said it, in which role, when, and where it was published.
 *
 * Of a long one the beginning is shown and the rest unfolds; a search in the page finds it, and print shows it.
 *
 * @customElement campaign-statement
 * @summary A quotation with speaker, role, date and source.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no such statement.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart statement - One quotation with its attribution.
 * @csspart attribution - Speaker, role, date, and who published it.
 * @csspart quotation - The words.
 * @csspart more - The button that unfolds and folds a long quotation.
 * @csspart note - The document's note.
 * @csspart sources - The fold with the sources.
 * @csspart copy - The button that copies the quotation with its attribution.
 * @cssprop [--campaign-statement-font-size=1.25em] - Size of the quoted words.
 */
export class CampaignStatement extends SourcedElement {
  static override properties: PropertyDeclarations = {
    statement: {},
  };
  static override styles: CSSResultGroup = [super.styles, statementStyles];
  static override readonly sections = ['statements', 'sources'] as const;

  /** Ids of the statements to show, separated by spaces, in the document's order; all by default. */
  statement: string | undefined = undefined;

  readonly #unfolded = new Set<string>();
  readonly #clipboard = new ClipboardController(this);

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const named = this.statement?.match(/\S+/g);
    const shown = doc.statements?.filter(
      ({ id, paragraphs }) => paragraphs.length && (!named || named.includes(id)),
    );
    return shown?.length
      ? html`${shown.map((statement) => this.#renderStatement(doc, statement))}`
      : undefined;
  }

  #renderStatement(doc: CampaignDocument, statement: Statement): TemplateResult {
    const { id, speaker, role, date, translation, note } = statement;
    const day = this.date(date);
    const year = this.date(date.slice(0, 4)); // a role is that of its day
    const words = statement.paragraphs.map((paragraph) =>
      textFor(paragraph, this.locale, statement.language ?? doc.languages?.[0]),
    );
    const before = countBeforeFold(words);
    const unfolded = this.#unfolded.has(id);
    const isFolded = !!words[before] && !unfolded;
    const cited = doc.sources?.filter((source) => statement.sources.includes(source.id)) ?? [];
    const copyLabel = msg('Copy quotation', { id: 'statement.copy' });
    const plainText = () =>
      asPlainText(words, [
        `${this.plain(speaker)}, ${this.plain(role)} (${year}), ${day}`,
        ...cited.map(
          (source) =>
            `${this.plain(source.title)}, ${this.plain(source.publisher)} ${sourceAddress(source)?.href ?? ''}`,
        ),
      ]);
    const unfold = () => {
      this.#unfolded.add(id);
      this.requestUpdate();
    };
    const toggle = async ({ currentTarget }: Event) => {
      const button = currentTarget as HTMLElement;
      if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
      this.requestUpdate();
      await this.updateComplete;
      // On to the words that appeared; when they are folded again the button stays in sight.
      if (unfolded) button.scrollIntoView(only({ block: 'nearest' }));
      else
        button
          .closest('figure')
          ?.querySelector<HTMLElement>('.rest')
          ?.focus(only({ preventScroll: true }));
    };
    const copy = ({ currentTarget }: Event) => {
      const tools = (currentTarget as Element).closest('.tools');
      return this.#clipboard.copy(id, plainText(), () => tools?.querySelector('textarea'));
    };
    const button = (part: string, label: string, act: (event: Event) => unknown) =>
      html`<button class="button quiet small" part=${part} @click=${act}>${label}</button>`;

    return html`<figure part="statement">
      <figcaption class="muted" part="attribution">
        <strong>${this.text(speaker)}</strong>
        <p>${this.text(role)} (${year})</p>
        <p><time datetime=${date}>${day}</time></p>
        ${cited.map(
          ({ publisher, perspective }) => html`<p>${this.text(publisher)} · ${this.text(perspective)}</p>`,
        )}
        ${this.renderSources(statement.sources)}
      </figcaption>
      <div>
        <blockquote class=${isFolded ? 'folded' : nothing} part="quotation" lang=${words[0]?.lang}>
          ${renderWords(words.slice(0, before), unfold)}
          ${
            words[before]
              ? html`<div class="rest" tabindex="-1" hidden=${unfolded ? nothing : 'until-found'} @beforematch=${unfold}>
                ${renderWords(words.slice(before))}
              </div>`
              : nothing
          }
        </blockquote>
        ${this.renderTranslation(translation)}
        <div class="tools">
          ${
            words[before]
              ? button(
                  'more',
                  unfolded ? msg('Show less', { id: 'showLess' }) : msg('Show more', { id: 'showMore' }),
                  toggle,
                )
              : nothing
          }
          ${button('copy', copyLabel, copy)}
          <span class="muted" role="status">${this.#clipboard.status(id)}</span>
          ${
            this.#clipboard.refused === id
              ? html`<textarea readonly rows="7" aria-label=${copyLabel} .value=${plainText()}></textarea>`
              : nothing
          }
        </div>
        ${note ? html`<p class="note muted" part="note">${this.text(note)}</p>` : nothing}
      </div>
    </figure>`;
  }
}

/**
 * Word for word, in their own language and direction.
 *
 * @param found - What to do when a search in the page has scrolled to words that are cut off.
 */
const renderWords = (words: readonly Words[], found?: () => void) =>
  words.map(({ value, lang }) => html`<p lang=${lang} dir="auto" @scroll=${found}>${value}</p>`);
