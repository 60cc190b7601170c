import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../../campaign/schema.js';
import { renderSources } from '../../internal/source-list.js';
import { msg } from '../../locale/localize.js';
import { closeIcon } from '../../styles/icons.js';
import { sayBody } from './acting-body.js';
import { renderWords } from './act-words.js';
import { row } from './row.js';
import type { Voice } from './voice.js';
import { actWord, bodyTypeWord, fieldWords, levelWords } from './words.js';

/** The head of a card: whose it is, and the button that closes it. */
export const renderHead = (name: unknown, close: () => void): TemplateResult =>
  html`<div class="head">
    <h3 id="card-name">${name}</h3>
    <button class="icon-button" part="close" aria-label=${msg('Close', { id: 'close' })} @click=${close}>
      ${closeIcon}
    </button>
  </div>`;

/** Everything that is known of one jurisdiction's acts. */
export function renderCard(
  voice: Voice,
  acts: readonly Act[],
  place: string,
  close: () => void,
): TemplateResult {
  return html`<section class="card ${place}" part="card" role="dialog" aria-labelledby="card-name" tabindex="-1">
    ${renderHead(acts[0] && voice.marked(acts[0]), close)} ${acts.map((act) => renderAct(voice, act))}
  </section>`;
}

function renderAct(voice: Voice, act: Act): TemplateResult {
  const words = fieldWords();
  return html`<article class="act" data-act=${act.id}>
    ${renderTitle(voice, act)}
    <dl>
      ${row(words.body, sayBody(voice, act), bodyTypeWord(act.bodyType))}
      ${row(words.act, actWord(act.act), voice.text(act.actDetail))}
      ${row(words.level, levelWords()[act.level])}
      ${row(words.date, voice.date(act.date), voice.text(act.dateNote))} ${renderClaims(voice, act)}
    </dl>
    <details>
      <summary>${msg('Sources', { id: 'sources' })} (${act.sources.length})</summary>
      ${renderSources(voice, act.sources)}
    </details>
  </article>`;
}

/** On paper nothing can be opened: what stands below an act's row there, with its sources. */
export function renderOnPaper(voice: Voice, act: Act): TemplateResult {
  const words = fieldWords();
  return html`${renderTitle(voice, act)}
    <dl>
      ${act.actDetail ? row(words.act, voice.text(act.actDetail)) : nothing}
      ${act.dateNote ? row(words.date, voice.text(act.dateNote)) : nothing} ${renderClaims(voice, act)}
      ${row(msg('Sources', { id: 'sources' }), renderSources(voice, act.sources))}
    </dl>`;
}

const renderTitle = (voice: Voice, { title }: Act) =>
  title ? html`<cite>${voice.text(title)}</cite>` : nothing;

/** What the act says, what others say of it, and what is disputed. */
function renderClaims(voice: Voice, act: Act): TemplateResult {
  return html`${renderWords(voice, act)}
    ${
      act.disputes?.length
        ? row(
            msg('Disputed', { id: 'map.disputed' }),
            act.disputes.map((dispute) => html`<p>${voice.text(dispute)}</p>`),
          )
        : nothing
    }`;
}
