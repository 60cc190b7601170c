import { html, nothing, type TemplateResult } from 'lit';

/** One term of a list of facts, what stands there, and a note to it. */
export const row = (label: string, value: unknown, note?: unknown): TemplateResult =>
  html`<dt>${label}</dt>
    <dd>${value} ${note && note !== nothing ? html`<p class="muted">${note}</p>` : nothing}</dd>`;
