import { html, type TemplateResult } from 'lit';

const QUOTED = /([“«„][^“”«»„]*[”»“])/;

/** Words of a text that stand in quotation marks, marked as a quotation; its marks stay those of the text. */
export const markQuotations = (text: string): unknown =>
  split(text, (words) => html`<q class="marked">${words}</q>`);

/** The same where what is quoted are titles of works. */
export const markTitles = (text: string): unknown => split(text, (words) => html`<cite>${words}</cite>`);

function split(text: string, mark: (words: string) => TemplateResult): unknown {
  const parts = text.split(QUOTED);
  return parts.length > 1 ? parts.map((part, index) => (index % 2 ? mark(part) : part)) : text;
}
