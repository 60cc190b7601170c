import { html, nothing, type TemplateResult } from 'lit';
import type { Act, Text } from '../../campaign/schema.js';
import { formatList } from '../../locale/names.js';
import { msg, str } from '../../locale/localize.js';
import { row } from './row.js';
import type { Formatter } from './formatter.js';

type Quote = NonNullable<Act['quotes']>[number];

/**
 * The words of an act by who said them: under its words only the body's own, and only where the text was read or is
 * quoted; what others say of it is given as theirs.
 */
export function renderWords(formatter: Formatter, act: Act): TemplateResult {
  const { wordingStatus: status, wording, quotes, descriptions } = act;
  const label = msg('Its words', { id: 'map.words' });
  const description = msg('Description', { id: 'map.description' });
  const isKnown = status === 'text-read' || status === 'quoted';
  const unread = msg('Text not read', { id: 'map.notRead' });
  if (!isKnown) {
    if (!wording || status === 'not-found') return row(label, unread);
    const by = publishers(formatter, act.describedBy ?? act.sources);
    return html`${row(label, msg(str`Text not read; described by: ${by}`, { id: 'map.notReadBy' }))}
    ${row(description, formatter.text(wording))}`;
  }
  return html`${
    quotes?.length
      ? row(
          label,
          quotes.map((quote, index) => renderQuote(formatter, quote, quotes[index + 1])),
        )
      : row(label, wording ? formatter.text(wording) : unread)
  }
  ${
    descriptions?.length
      ? row(
          description,
          descriptions.map(({ text, source }) => {
            const by = source && publishers(formatter, [source]);
            return html`<p>${formatter.text(text)}</p>
              ${by ? html`<p class="muted">${msg(str`Described by: ${by}`, { id: 'map.describedBy' })}</p>` : nothing}`;
          }),
        )
      : nothing
  }`;
}

/** Words in quotation marks; who quotes them, or where they were read, once for several that follow each other. */
function renderQuote(formatter: Formatter, quote: Quote, next: Quote | undefined): TemplateResult {
  const { text, of, translation } = quote;
  const by = quoterOf(formatter, quote);
  return html`<p>
      ${of ? html`${formatter.text(of)}: ` : nothing}${within(formatter, '“”', text)}
      ${translation ? html`<span class="muted">${within(formatter, '[]', translation)}</span>` : nothing}
    </p>
    ${by && !(next && quoterOf(formatter, next) === by) ? html`<p class="muted">${by}</p>` : nothing}`;
}

/** A text between marks, which run the way that its own language does. */
function within(formatter: Formatter, [open = '', close = '']: string, text: Text): unknown {
  const { value, lang } = formatter.found(text);
  return formatter.text({ [lang]: open + value + close });
}

function quoterOf(formatter: Formatter, { quotedBy, source }: Quote): string {
  if (quotedBy) return msg(str`Quoted by: ${formatter.plain(quotedBy)}`, { id: 'map.quotedBy' });
  const where = source && publishers(formatter, [source]);
  return where ? msg(str`Read at: ${where}`, { id: 'map.readAt' }) : '';
}

/** The publishers of sources, each once. */
function publishers(formatter: Formatter, ids: readonly string[]): string {
  const names = new Set<string>();
  for (const id of ids) {
    const source = formatter.source(id);
    if (source) names.add(formatter.plain(source.publisher));
  }
  return formatList(formatter.locale, [...names]);
}
