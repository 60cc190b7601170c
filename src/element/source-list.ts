import { html, nothing, type TemplateResult } from 'lit';
import type { Source, Text } from '../campaign/schema.js';
import { safeUrl } from '../page/safe-url.js';

/** What a list of sources needs to know: how its element says things, and where the sources are. */
export interface SourceFormatter {
  text(text: Text | undefined): unknown;
  date(date: string): string;
  source(id: string): Source | undefined;
}

/** Sources, each with who published it and who is speaking. */
export function renderSources(formatter: SourceFormatter, ids: readonly string[]): TemplateResult {
  return html`<ul class="sources">
    ${ids.map((id) => {
      const source = formatter.source(id);
      if (!source) return nothing;
      const url = safeUrl(source.url);
      const title = formatter.text(source.title);
      return html`<li>
        ${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}
        ${source.address ? html`<span class="address" dir="ltr">${source.address}</span>` : nothing}
        <span class="muted">
          ${formatter.text(source.publisher)}${source.date ? ` · ${formatter.date(source.date)}` : nothing} ·
          ${formatter.text(source.perspective)}
        </span>
      </li>`;
    })}
  </ul>`;
}
