import type { Show } from '../../acts/render-truth.js';
import type { LazyHost } from '../../controllers/lazy-part.js';
import type { SourceFormatter } from '../../element/source-list.js';
import { isSameLanguage, renderText, textFor } from '../../element/text.js';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import type { Text } from '../../campaign/schema.js';

/** How facts of an act are told, wherever that is. */
export interface Teller extends Show, SourceFormatter {
  readonly doc: DocumentInParts;
  text(text: Text | undefined): unknown;
}

/** How the element says things in its language; given to the pieces that it is rendered from. */
export interface Formatter extends Teller {
  /** The element, for what has a state of its own. */
  readonly host: LazyHost;
  /** A jurisdiction's name, and its language: until the visitor comes near, that of the document. */
  name(act: Mark): { value: string; lang: string };
  /** What else it is found by: its code, other names. */
  keys(act: Mark): string;
  /** The same, marked with its language where it is another. */
  marked(act: Mark): unknown;
}

/**
 * @param own - What the element says itself.
 * @param regionName - Names a country in the visitor's language; undefined until the visitor comes near.
 */
export function formatterOf(
  own: Omit<Formatter, 'found' | 'name' | 'marked' | 'source'>,
  doc: DocumentInParts,
  regionName: ((locale: string, code: string) => string) | undefined,
): Formatter {
  const { locale } = own;
  const found = (text: Text) => textFor(text, locale, doc.languages?.[0]);
  const name = ({ code, jurisdiction }: Mark) => {
    const said = found(jurisdiction);
    return !isSameLanguage(said.lang, locale) && regionName && /^[A-Z]{2}$/.test(code)
      ? { value: regionName(locale, code), lang: locale }
      : said;
  };
  return {
    ...own,
    found,
    name,
    marked: (act) => {
      const { value, lang } = name(act);
      return renderText({ [lang]: value }, locale);
    },
    source: (id) => doc.sources?.find((source) => source.id === id),
  };
}
