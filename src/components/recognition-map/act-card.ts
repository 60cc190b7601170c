import { html, nothing, type TemplateResult } from 'lit';
import { renderTruth } from '../../acts/render-truth.js';
import type { Act, Text } from '../../campaign/schema.js';
import { renderSources } from '../../element/source-list.js';
import { msg } from '../../locale/localize.js';
import { closeIcon } from '../../styles/icons.js';
import { evidenceWord, renderEvidence } from './act-evidence.js';
import { renderCitation } from './act-tools.js';
import { renderWords } from './act-words.js';
import { row, rows } from './row.js';
import type { Formatter, Teller } from './formatter.js';
import { bodyTypeWord, fieldWords, levelWords } from '../../acts/words.js';

/** The head of a card: whose it is, and the button that closes it. */
export const renderHead = (name: unknown, close: () => void): TemplateResult =>
  html`<div class="head">
    <h3 id="card-name">${name}</h3>
    <button class="icon-button" part="close" aria-label=${msg('Close', { id: 'close' })} @click=${close}>
      ${closeIcon}
    </button>
  </div>`;

/** Everything that is known of one jurisdiction's acts. */
export function renderCard(formatter: Formatter, acts: readonly Act[], close: () => void): TemplateResult {
  return html`<section class="card docked" part="card" role="dialog" aria-labelledby="card-name" tabindex="-1">
    ${renderHead(acts[0] && formatter.marked(acts[0]), close)} ${acts.map((act) => renderAct(formatter, act))}
  </section>`;
}

function renderAct(formatter: Formatter, act: Act): TemplateResult {
  const words = fieldWords();
  return html`<article class="act" data-act=${act.id}>
    <p>${renderTruth(formatter, act)}</p>
    ${renderTitle(formatter, act)}
    <dl>
      ${row(words.body, bodyTypeWord(act.bodyType))} ${row(words.act, formatter.text(act.actDetail))}
      ${row(words.level, levelWords()[act.level])} ${row(words.date, formatter.text(act.dateNote))}
      ${renderClaims(formatter, act)}
    </dl>
    <details>
      <summary>${evidenceWord()}</summary>
      <dl>${renderEvidence(formatter, act)}</dl>
    </details>
    <details>
      <summary>${msg('Sources', { id: 'sources' })} (${act.sources.length})</summary>
      ${renderSources(formatter, act.sources)}
    </details>
    ${renderCitation(formatter, act)}
  </article>`;
}

/** On paper nothing can be opened: what stands below an act's row there, with its sources. */
export function renderOnPaper(formatter: Formatter, act: Act): TemplateResult {
  const words = fieldWords();
  return html`${renderTitle(formatter, act)}
    <dl>
      ${row(words.act, formatter.text(act.actDetail))} ${row(words.date, formatter.text(act.dateNote))}
      ${renderClaims(formatter, act)} ${renderEvidence(formatter, act)}
      ${row(msg('Sources', { id: 'sources' }), renderSources(formatter, act.sources))}
    </dl>`;
}

export const renderTitle = (formatter: Teller, { title }: Act): TemplateResult | typeof nothing =>
  title ? html`<p><cite>${formatter.text(title)}</cite></p>` : nothing;

/** What the act says, what others say of it, what is disputed, and where what is said goes further than the act. */
export function renderClaims(formatter: Teller, act: Act): TemplateResult {
  const texts = (all: readonly Text[] | undefined) => all?.map((text) => formatter.text(text));
  return html`${renderWords(formatter, act)}
  ${rows(msg('Disputed', { id: 'map.disputed' }), texts(act.disputes))}
  ${rows(msg('Reports compared with the act', { id: 'act.corrections' }), texts(act.corrections))}`;
}
