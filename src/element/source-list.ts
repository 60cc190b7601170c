import { html, nothing, type TemplateResult } from 'lit';
import type { Source, Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { sourceAddress } from '../page/safe-url.js';
import { joinParts } from './join-parts.js';

/** What a list of sources needs to know: how its element says things, and where the sources are. */
export interface SourceFormatter {
  text(text: Text | undefined): unknown;
  date(date: string): string;
  source(id: string): Source | undefined;
  /** What else is known of a source, on demand. */
  details(source: Source): unknown;
}

/**
 * A name as a link to where it can be read, which says where that is not encrypted; without an address, the name.
 *
 * @param target - Where it opens, if not in the place of the page.
 */
export function renderSourceLink(
  place: { readonly url?: string | undefined; readonly address?: string | undefined },
  name: unknown,
  target?: '_blank',
): unknown {
  const { href, isEncrypted } = sourceAddress(place) ?? {};
  if (!href) return name;
  return html`<a href=${href} target=${target ?? nothing} rel="noopener">${name}</a>${
    isEncrypted
      ? nothing
      : html` <span class="muted unencrypted">(${msg('not encrypted', { id: 'source.unencrypted' })})</span>`
  }`;
}

/** Sources, each with who published it and who is speaking; where all are encyclopaedias, that is said first. */
export function renderSources(formatter: SourceFormatter, ids: readonly string[]): TemplateResult {
  const sources = ids.flatMap((id) => formatter.source(id) ?? []);
  const isTertiary = sources.length > 0 && sources.every(({ tertiary }) => tertiary);
  return html`${
    isTertiary
      ? html`<p class="tertiary">${msg('Only encyclopaedias, or copies of them, are cited for this.', { id: 'source.onlyTertiary' })}</p>`
      : nothing
  }
    <ul class="sources">
      ${sources.map(
        (source) =>
          html`<li>
            ${renderSourceLink(source, html`<cite>${formatter.text(source.title)}</cite>`)}
            <span class="muted meta"
              >${joinParts([
                html`<span translate="no">${formatter.text(source.publisher)}</span>`,
                source.date && formatter.date(source.date),
                formatter.text(source.perspective),
              ])}</span
            >
            ${formatter.details(source)}
          </li>`,
      )}
    </ul>`;
}
