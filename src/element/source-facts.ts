import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';
import { languageName } from '../locale/names.js';
import { renderSourceLink } from './source-list.js';
import type { Voice } from './voice.js';

export { sourceFactsStyles as styles } from '../styles/source-facts.styles.js';

/** What is known of a source beside its title, publisher, date and perspective. */
export function renderSourceFacts(voice: Voice, source: Source): TemplateResult {
  const { kind, language, extentRead, quote, accessed, copies, copyPerspective, note, tertiary } = source;
  const row = (label: string, content: unknown) =>
    content && content !== nothing ? html`<div><dt>${label}</dt><dd>${content}</dd></div>` : nothing;
  // Its words are in its own language, where the document says nothing else.
  const words = typeof quote === 'string' && language ? { [language]: quote } : quote;
  return html`<dl class="source-facts">
    ${row(msg('Its words', { id: 'map.words' }), words && voice.quote(words))}
    ${row(
      msg('Kind', { id: 'timeline.kind' }),
      (kind ?? tertiary) &&
        html`${voice.text(kind)}
        ${tertiary ? html`<p>${msg('This is an encyclopaedia, or a copy of one.', { id: 'source.tertiary' })}</p>` : nothing}`,
    )}
    ${row(msg('Language', { id: 'embed.language' }), language && languageName(voice.locale, language))}
    ${row(msg('How much was read', { id: 'source.extent' }), voice.text(extentRead))}
    ${row(msg('When it was read', { id: 'source.accessed' }), accessed && voice.date(accessed))}
    ${row(msg('Who keeps the copy that was read', { id: 'source.keeper' }), voice.text(copyPerspective))}
    ${row(
      msg('Other copies', { id: 'source.copies' }),
      copies?.length &&
        copies.map((copy) => html`<p>${renderSourceLink(copy, voice.text(copy.publisher))}</p>`),
    )}
    ${row(msg('Note', { id: 'source.note' }), voice.text(note))}
  </dl>`;
}
