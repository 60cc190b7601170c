import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../../campaign/schema.js';
import { formatList } from '../../internal/intl.js';
import { msg, str } from '../../locale/localize.js';
import { closeIcon } from '../../styles/icons.js';
import { renderSources } from '../../internal/source-list.js';
import type { Voice } from './voice.js';
import { actWord, fieldWords, levelWords } from './words.js';

/** Everything that is known of one jurisdiction's acts. */
export function renderCard(
  voice: Voice,
  acts: readonly Act[],
  place: string,
  close: () => void,
): TemplateResult {
  return html`<section class="card ${place}" part="card" role="dialog" aria-labelledby="card-name" tabindex="-1">
    <div class="head">
      <h3 id="card-name">${acts[0] && voice.marked(acts[0])}</h3>
      <button class="icon-button" part="close" aria-label=${msg('Close', { id: 'close' })} @click=${close}>
        ${closeIcon}
      </button>
    </div>
    ${acts.map((act) => renderAct(voice, act))}
  </section>`;
}

function renderAct(voice: Voice, act: Act): TemplateResult {
  const words = fieldWords();
  const row = (label: string, value: unknown, note?: unknown) =>
    html`<dt>${label}</dt>
      <dd>${value} ${note && note !== nothing ? html`<p class="muted">${note}</p>` : nothing}</dd>`;
  return html`<article class="act" data-act=${act.id}>
    ${act.title ? html`<cite>${voice.text(act.title)}</cite>` : nothing}
    <dl>
      ${row(words.body, voice.text(act.body), voice.text(act.chamber))}
      ${row(words.act, actWord(act.act), voice.text(act.actDetail))}
      ${row(words.level, levelWords()[act.level])}
      ${row(words.date, voice.date(act.date), voice.text(act.dateNote))} ${renderWords(voice, act, row)}
      ${
        act.disputes?.length
          ? row(
              msg('Disputed', { id: 'map.disputed' }),
              act.disputes.map((dispute) => html`<p>${voice.text(dispute)}</p>`),
            )
          : nothing
      }
    </dl>
    <details>
      <summary>${msg('Sources', { id: 'sources' })} (${act.sources.length})</summary>
      ${renderSources(voice, act.sources)}
    </details>
  </article>`;
}

/** Only what was read or quoted is given as the body's words; its quotation marks are in the document. */
function renderWords(
  voice: Voice,
  { wordingStatus: status, wording, sources }: Act,
  row: (label: string, value: unknown, note?: unknown) => TemplateResult,
): TemplateResult {
  const label = msg('Its words', { id: 'map.words' });
  if (wording && (status === 'text-read' || status === 'quoted')) return row(label, voice.text(wording));
  const unread = msg('Text not read', { id: 'map.notRead' });
  if (!wording || status === 'not-found') return row(label, unread);
  const publishers = new Set<string>();
  for (const id of sources) {
    const source = voice.source(id);
    if (source) publishers.add(voice.plain(source.publisher));
  }
  const by = formatList(voice.locale, [...publishers]);
  return html`${row(label, msg(str`Text not read; described by: ${by}`, { id: 'map.notReadBy' }))}
  ${row(msg('Description', { id: 'map.description' }), voice.text(wording))}`;
}
