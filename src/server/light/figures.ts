import { html, nothing } from 'lit';
import { groupsOf } from '../../components/figures/groups.js';
import type { Figure } from '../../campaign/schema.js';
import { grouped } from '../../campaign/grouped.js';
import { markQuotations } from '../../element/quotations.js';
import { msg } from '../../locale/localize.js';
import { line, list, type Light } from './light.js';

/** Figures with who says so; those that may contradict each other stand together. */
export function figures(light: Light): unknown {
  const groups = groupsOf(light.doc.figures ?? [], light.named('figures'));
  return groups.length ? groups.map((group) => writeGroup(light, group)) : undefined;
}

function writeGroup(light: Light, group: readonly Figure[]) {
  const about = light.doc.figureGroups?.find(({ id }) => id === group[0]?.group);
  const heading = light.plain(about?.title ?? group[0]?.label);
  return html`<h3>${light.text(about?.title ?? group[0]?.label)}</h3>
    ${line(light.text(about?.summary))}
    ${[...grouped(group, ({ counted }) => light.plain(counted)).values()].map(
      (figures) =>
        html`${line(light.text(figures[0]?.counted))}
        ${list(figures.map((figure) => writeFigure(light, figure, heading)))}`,
    )}
    ${about?.note ? html`<p><strong>${msg('What this does not show', { id: 'figures.limits' })}</strong> ${light.text(about.note)}</p>` : nothing}`;
}

function writeFigure(light: Light, figure: Figure, heading: string) {
  const { value, unit, label, quote, attribution, status, date, note } = figure;
  const words = light.plain(value).toLowerCase();
  // Words are said once, in the sentence that they are from.
  const isSaid = words && quote && light.plain(quote).toLowerCase().includes(words) && !/\p{Nd}/u.test(words);
  return html`${isSaid ? nothing : html`<strong>${marked(light, value)}</strong> ${light.text(unit)}`}
    ${quote ? html`<p>${light.quote(quote)}</p>` : nothing} ${light.translation(figure.translation)}
    <p>— ${light.text(attribution)}</p>
    ${line(date && light.date(date), light.text(status))}
    ${light.plain(label) === heading ? nothing : html`<p>${marked(light, label)}</p>`}
    ${note ? html`<p>${marked(light, note)}</p>` : nothing} ${light.sources(figure.sources)}`;
}

const marked = (light: Light, text: Figure['label']) => light.text(text, markQuotations);
