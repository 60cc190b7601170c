import { html, nothing, type TemplateResult } from 'lit';
import type { NotCounted } from '../../campaign/schema.js';
import { renderSources, type SourceFormatter } from '../../element/source-list.js';
import { msg } from '../../locale/localize.js';
import { renderHead } from './act-card.js';
import type { Formatter } from './formatter.js';

/** What a country is told of that has nothing on show. */
export interface NoAct {
  readonly name: string;
  /** Why there is nothing. */
  readonly answer: string;
  /** Whether the list has nothing of it at all. */
  readonly isUnlisted: boolean;
  /** Buttons for the acts of its parts. */
  readonly parts: unknown;
  readonly notCounted: readonly NotCounted[];
}

/** The card of a country without an act: says so, and what is known instead. */
export function renderNoAct(formatter: Formatter, told: NoAct, close: () => void): TemplateResult {
  return html`<section class="card docked" part="card" aria-labelledby="card-name" tabindex="-1">
    ${renderHead(told.name, close)}
    <p>${told.answer}</p>
    ${told.parts}
    ${
      told.isUnlisted
        ? html`<p class="muted">${msg('This says something of the list, not of the country: acts that were not found are not in it.', { id: 'map.noActNote' })}</p>`
        : nothing
    }
    ${told.notCounted.length ? renderNotCounted(formatter, told.notCounted) : nothing}
  </section>`;
}

/** What lists count and this one does not, with the reasons and sources. */
export const renderNotCounted = (formatter: SourceFormatter, items: readonly NotCounted[]): TemplateResult =>
  html`<ul class="not-listed">
    ${items.map(
      ({ jurisdiction, date, what, note, sources }) =>
        html`<li>
          <strong>${formatter.text(jurisdiction)}</strong> ${date && formatter.date(date)}
          <p>${formatter.text(what)}</p>
          <p class="muted">${formatter.text(note)}</p>
          ${renderSources(formatter, sources)}
        </li>`,
    )}
  </ul>`;
