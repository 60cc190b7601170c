import { html, nothing } from 'lit';
import { ageOf } from '../../acts/age.js';
import { renderTruth } from '../../acts/render-truth.js';
import { bodyTypeWord, fieldWords, levelWords, titleWord } from '../../acts/words.js';
import type { Act } from '../../campaign/schema.js';
import { grouped } from '../../campaign/grouped.js';
import { renderClaims, renderTitle } from '../../components/recognition-map/act-card.js';
import { evidenceWord, renderEvidence } from '../../components/recognition-map/act-evidence.js';
import { actsOf } from '../../components/recognition-map/acts.js';
import { renderNotCounted } from '../../components/recognition-map/no-act.js';
import { row } from '../../components/recognition-map/row.js';
import { msg } from '../../locale/localize.js';
import { comparer } from '../../locale/names.js';
import { fold, type Light } from './light.js';

/** The acts of the map, by jurisdiction: each with its truth line, its words by who said them, disputes and sources. */
export function recognitionMap(light: Light): unknown {
  const { doc, locale } = light;
  const until = Number(light.attribute('until')) || Infinity;
  const acts = actsOf(doc.recognitions ?? [], light.attribute('level') ?? 'all', until);
  if (!doc.recognitions?.length) return undefined;
  const nameOf = ([act]: readonly Act[]) => (act ? light.plain(act.jurisdiction) : '');
  const compare = comparer(locale);
  const groups = [...grouped(acts, ({ code }) => code).values()].sort((a, b) =>
    compare(nameOf(a), nameOf(b)),
  );
  return html`<p>${titleWord()}. ${ageOf(doc, (date) => light.date(date))}</p>
    ${groups.map(
      (group) =>
        html`<h3>${group[0] && light.place(group[0].code, group[0].jurisdiction)}</h3>
        ${group.map((act) => writeAct(light, act))}`,
    )}
    ${doc.notCounted?.length ? fold(msg('What is not listed, and why', { id: 'map.notCounted' }), renderNotCounted(light, doc.notCounted)) : nothing}`;
}

function writeAct(light: Light, act: Act) {
  const words = fieldWords();
  return html`<article>
    <p>${renderTruth(light, act)}</p>
    ${renderTitle(light, act)}
    <dl>
      ${row(words.body, bodyTypeWord(act.bodyType))} ${row(words.act, light.text(act.actDetail))}
      ${row(words.level, levelWords()[act.level])} ${row(words.date, light.text(act.dateNote))}
      ${renderClaims(light, act)}
    </dl>
    ${fold(evidenceWord(), html`<dl>${renderEvidence(light, act)}</dl>`)} ${light.sources(act.sources)}
  </article>`;
}
