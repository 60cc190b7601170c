import { html, type TemplateResult } from 'lit';
import { actingBody } from '../campaign/acting-body.js';
import type { ToldAct } from '../campaign/extracts.js';
import type { Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { joinParts } from '../element/join-parts.js';
import { truthOf, type Say } from './truth.js';

/** How an element shows texts, each in the language that it is in. */
export interface Show extends Say {
  text(text: Text | undefined): unknown;
  /** The words that are shown of a text, and their language. */
  found(text: Text): { value: string; lang: string };
}

/** The truth line of an act (`truth.ts`), with the body in its own language and a mark where it is disputed. */
export function renderTruth(show: Show, act: ToldAct): TemplateResult {
  const { act: kind, date, known, disputed } = truthOf(show, act);
  return html`<span class="truth">${joinParts([
    renderBody(show, act),
    kind,
    date,
    known,
    disputed && renderDisputed(disputed),
  ])}</span>`;
}

export const renderDisputed = (word: string): TemplateResult => html`<strong>${word}</strong>`;

/** The body that acted. */
export function renderBody(show: Show, act: ToldAct): unknown {
  const parts = actingBody(act, (text) => show.plain(text)).map((text) => show.found(text));
  // As one text: parts of their own would each stand by themselves in a line that runs the other way.
  return show.text({ [parts[0]?.lang ?? show.locale]: parts.map(({ value }) => value).join(', ') });
}

/** What is told of an act outside the map: the truth line, and what is disputed. */
export const renderTold = (show: Show, act: ToldAct): TemplateResult =>
  html`<p class="muted">${renderTruth(show, act)}</p>
    ${act.disputes?.map(
      (dispute) =>
        html`<p class="muted">${msg('Disputed', { id: 'map.disputed' })}: ${show.text(dispute)}</p>`,
    )}`;
