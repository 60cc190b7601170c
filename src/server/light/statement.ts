import { html, nothing } from 'lit';
import type { Statement } from '../../campaign/schema.js';
import { textFor } from '../../element/text.js';
import { line, type Light } from './light.js';

/** Quotations, word for word, each with who said it, in which role, when, and where it was published. */
export function statement(light: Light): unknown {
  const named = light.named('statement');
  const shown = light.doc.statements?.filter(
    ({ id, paragraphs }) => paragraphs.length && (!named || named.includes(id)),
  );
  return shown?.length ? shown.map((statement) => writeStatement(light, statement)) : undefined;
}

function writeStatement(light: Light, statement: Statement) {
  const { speaker, role, date, language, paragraphs, translation, note, sources } = statement;
  const words = paragraphs.map((text) => textFor(text, light.locale, language ?? light.doc.languages?.[0]));
  return html`<figure>
    <blockquote lang=${words[0]?.lang ?? nothing}>${words.map(({ value, lang }) => html`<p lang=${lang} dir="auto">${value}</p>`)}</blockquote>
    <figcaption>
      <p><strong>${light.text(speaker)}</strong></p>
      <p>${light.text(role)} (${light.date(date.slice(0, 4))})</p>
      <p>${light.date(date)}</p>
      ${sources.map((id) => {
        const source = light.source(id);
        return source && line(light.text(source.publisher), light.text(source.perspective));
      })}
      ${light.translation(translation)} ${note ? html`<p>${light.text(note)}</p>` : nothing} ${light.sources(sources)}
    </figcaption>
  </figure>`;
}
