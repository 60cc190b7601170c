import { html, nothing, type TemplateResult } from 'lit';
import { areWordsKnown, publishersOf } from '../../acts/truth.js';
import type { Act, Text } from '../../campaign/schema.js';
import { isSameLanguage, renderQuote } from '../../element/text.js';
import { renderTranslation } from '../../element/translation.js';
import { formatList } from '../../locale/names.js';
import { msg, str } from '../../locale/localize.js';
import { row, rows } from './row.js';
import type { Teller } from './formatter.js';

type Quote = NonNullable<Act['quotes']>[number];

/**
 * The words of an act by who said them: under its words only the body's own, and only where the text was read or is
 * quoted; what others say of it is given as theirs.
 */
export function renderWords(formatter: Teller, act: Act): TemplateResult {
  const { wordingStatus: status, wording, descriptions = [] } = act;
  const isKnown = areWordsKnown(act);
  const quotes = !isKnown ? [] : (act.quotes ?? quotesIn(formatter, wording));
  // What it says beside the quotations of its body is a description, as all of it is where none is known.
  const isDescribed = !!wording && status !== 'not-found' && !act.quotes && !quotes.length;
  const by = publishers(formatter, act.describedBy ?? act.sources);
  const unread =
    status === 'characterised' && by
      ? msg(str`Text not read; described by: ${by}`, { id: 'map.notReadBy' })
      : msg('Text not read', { id: 'map.notRead' });
  return html`${row(
    msg('Its words', { id: 'map.words' }),
    quotes.length
      ? quotes.map((quote) => renderQuotation(formatter, act, quote))
      : isKnown
        ? undefined
        : unread,
  )}
  ${rows(msg('Description', { id: 'map.description' }), [
    ...(isDescribed ? [renderDescription(formatter, wording, isKnown ? by : '')] : []),
    ...descriptions.map(({ text, source }) =>
      renderDescription(
        formatter,
        text,
        publishers(formatter, source ? [source] : []) || msg('Not identified', { id: 'act.unnamed' }),
      ),
    ),
  ])}`;
}

/** Words of the body, who quotes them or where they were read, and our translation on demand. */
function renderQuotation(formatter: Teller, act: Act, quote: Quote): TemplateResult {
  const { locale, doc } = formatter;
  const original = doc.languages?.[0];
  return html`<p>
      ${quote.of ? html`${formatter.text(quote.of)}: ` : nothing}${renderQuote(quote.text, locale, original)}
    </p>
    <p class="muted">${quoterOf(formatter, act, quote)}</p>
    ${isForeign(formatter, quote) ? renderTranslation(quote.translation, locale, original) : nothing}`;
}

const isForeign = ({ locale, found }: Teller, { text }: Quote) => !isSameLanguage(found(text).lang, locale);

function renderDescription(formatter: Teller, text: Text, by: string): TemplateResult {
  return html`${formatter.text(text)}
  ${by ? html`<br /><span class="muted">${msg(str`Described by: ${by}`, { id: 'map.describedBy' })}</span>` : nothing}`;
}

function quoterOf(formatter: Teller, act: Act, { quotedBy, source }: Quote): string {
  if (quotedBy) return msg(str`Quoted by: ${formatter.plain(quotedBy)}`, { id: 'map.quotedBy' });
  const isRead = act.wordingStatus === 'text-read';
  const where =
    publishers(formatter, source ? [source] : isRead ? act.sources : []) ||
    msg('Not identified', { id: 'act.unnamed' });
  return isRead || source
    ? msg(str`Read at: ${where}`, { id: 'map.readAt' })
    : msg(str`Quoted by: ${where}`, { id: 'map.quotedBy' });
}

const publishers = (formatter: Teller, ids: readonly string[]) =>
  formatList(formatter.locale, publishersOf(formatter, ids));

const MARKED = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/g;

/** The quotations in a wording that is nothing but quotations; with anything else between, nobody knows whose it is. */
function quotesIn(formatter: Teller, wording: Text | undefined): Quote[] {
  if (!wording) return [];
  const { value, lang } = formatter.found(wording);
  const marked = value.match(MARKED) ?? [];
  if (/[\p{L}\p{N}]/u.test(value.replace(MARKED, ''))) return marked.length ? [] : [{ text: wording }];
  return marked.map((words) => ({ text: { [lang]: words.slice(1, -1) } }));
}
