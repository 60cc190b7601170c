import { html, type TemplateResult } from 'lit';
import { citedByWords, sectionWords } from '../../components/sources/section-words.js';
import { citationsOf } from '../../campaign/citations.js';
import type { Citation } from '../../campaign/extracts.js';
import { citingEach, groupsOf } from '../../campaign/perspectives.js';
import type { Source } from '../../campaign/schema.js';
import { renderSourceFacts } from '../../element/source-facts.js';
import { renderSourceLink } from '../../element/source-list.js';
import { msg } from '../../locale/localize.js';
import { formatShare } from '../../locale/names.js';
import { fold, line, list, type Light } from './light.js';

/** Every source by who is speaking, with what is known of it and what cites it. */
export function sources(light: Light): unknown {
  const { sources: all = [] } = light.doc;
  if (!all.length) return undefined;
  const citing = citingEach(citationsOf(light.doc));
  return html`<p>${msg('Grouped by who is speaking. A share counts sources; it says nothing of what they are worth.', { id: 'sources.intro' })}</p>
    ${groupsOf(all, (text) => light.plain(text)).map(
      ({ perspective, sources }) =>
        html`<h3>${light.text(perspective)}</h3>
        ${line(light.number(sources.length), formatShare(light.locale, sources.length / all.length))}
        ${list(sources.map((source) => writeSource(light, source, citing.get(source.id))))}`,
    )}`;
}

function writeSource(light: Light, source: Source, citing: readonly Citation[] | undefined): TemplateResult {
  const { title, publisher, date } = source;
  return html`${renderSourceLink(source, html`<cite>${light.text(title)}</cite>`)}
    ${line(light.text(publisher), date && light.date(date))}
    ${fold(msg('Details', { id: 'source.details' }), renderSourceFacts(light, source))}
    ${citing ? writeCiting(light, citing) : html`<p>${msg('Nothing in this document cites it.', { id: 'sources.uncited' })}</p>`}`;
}

function writeCiting(light: Light, citing: readonly Citation[]): TemplateResult {
  const words = sectionWords();
  return fold(
    citedByWords(light.locale, citing),
    list(
      citing.map(({ section, names, date }) =>
        line(words[section], ...names.map((name) => light.text(name)), date && light.date(date)),
      ),
    ),
  );
}
