import { html, nothing } from 'lit';
import { rowsOf } from '../../components/positions/matrix.js';
import { isQuotation, kindWord } from '../../components/positions/kinds.js';
import type { Position } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import { line, list, type Light } from './light.js';

/** Who says what on each question, dated and sourced. */
export function positions(light: Light): unknown {
  const rows = rowsOf(light.doc, light.named('questions'));
  if (!rows.length) return undefined;
  return html`<p>${msg('What each has said, quoted where the words are known. The order is no ranking; where nothing stands, nothing was found.', { id: 'positions.intro' })}</p>
    ${rows.map(
      ({ question, cells }) =>
        html`<h3>${light.text(question.label)}</h3>
        ${list(
          cells.map(
            ({ speaker, positions }) =>
              html`<strong>${light.text(speaker.label)}</strong> ${speaker.role ? html`(${light.text(speaker.role)})` : nothing}
              ${positions.map((position) => writePosition(light, position))}`,
          ),
        )}`,
    )}`;
}

function writePosition(light: Light, position: Position) {
  const { text, translation, kind, note, attribution, date, until, sources } = position;
  return html`<p>${isQuotation(kind, light.plain(text)) ? light.quote(text) : light.text(text)}</p>
    ${light.translation(translation)} ${line(kindWord(kind), light.text(note))}
    <p>— ${light.text(attribution)}${date ? html` · ${light.date(date, until)}` : nothing}</p>
    ${light.sources(sources)}`;
}
