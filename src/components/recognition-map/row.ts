import { html, nothing, type TemplateResult } from 'lit';

const isThere = (value: unknown) => value !== undefined && value !== '' && value !== nothing;

/** One term of a list of facts, what stands there, and a note to it; nothing where nothing stands there. */
export const row = (label: string, value: unknown, note?: unknown): TemplateResult | typeof nothing =>
  isThere(value)
    ? html`<dt>${label}</dt>
        <dd>${value} ${isThere(note) ? html`<p class="muted">${note}</p>` : nothing}</dd>`
    : nothing;

/** Several texts under one term. */
export const rows = (
  label: string,
  values: readonly unknown[] | undefined,
): TemplateResult | typeof nothing =>
  row(label, values?.length ? values.map((value) => html`<p>${value}</p>`) : undefined);
