import { html, nothing } from 'lit';
import { renderTold } from '../../acts/render-truth.js';
import { entriesOf, groupsOf, type Entry } from '../../components/timeline/entries.js';
import { kindWords } from '../../components/timeline/kinds.js';
import { markQuotations, markTitles } from '../../element/quotations.js';
import { msg } from '../../locale/localize.js';
import { fold, line, type Light } from './light.js';

/** Dated events in the chapters of the document, each with who says so and its sources. */
export function timeline(light: Light): unknown {
  const { doc } = light;
  const withActs = light.attribute('with-acts') !== undefined;
  const entries = entriesOf(doc, withActs, light.attribute('from'), light.attribute('until'));
  if (!entries.length) return undefined;
  return groupsOf(entries, doc.chapters).map(
    ({ year, chapter, entries }) =>
      html`<h3>${
        year !== undefined
          ? light.date(year)
          : chapter
            ? light.text(chapter.title)
            : msg('Further entries', { id: 'timeline.further' })
      }</h3>
      <ol>${entries.map((entry) => html`<li>${writeEntry(light, entry)}</li>`)}</ol>`,
  );
}

function writeEntry(light: Light, { date, until, kind, event, act, told, sources }: Entry) {
  const words = kindWords();
  const { text, attribution, note, confidence } = event ?? {};
  return html`<h4>${light.date(date, until)}: ${event ? light.text(event.title, markTitles) : light.text(act?.jurisdiction)}</h4>
    ${text ? html`<p>${light.text(text, markQuotations)}</p>` : nothing}
    ${attribution ? html`<p>— ${light.text(attribution, markQuotations)}</p>` : nothing}
    ${confidence === 'low' ? html`<p>${msg('Little is known of this here.', { id: 'timeline.low' })}</p>` : nothing}
    ${line(light.text(act?.actDetail))} ${line(light.text(act?.dateNote))} ${told ? renderTold(light, told) : nothing}
    ${line(Object.hasOwn(words, kind) ? words[kind] : light.text(kind))}
    ${note ? fold(msg('Note', { id: 'note' }), html`<p>${light.text(note, markQuotations)}</p>`) : nothing}
    ${light.sources(sources)}`;
}
