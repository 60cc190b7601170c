/** How a work is cited: as text, for BibTeX, and as the CSL JSON that most other programs read. */
import { encodeJson } from '../../page/json.js';

/** A work in the words of CSL; what is not known is undefined. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** As they are written: which part of a name is the family's is not known. */
  readonly author?: readonly { readonly literal: string }[] | undefined;
  readonly publisher?: string | undefined;
  /** Title of the collection that it is part of. */
  readonly 'container-title'?: string | undefined;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | undefined;
  readonly ISBN?: string | undefined;
  /** Who else had a part in it, in the document's words: "Foreword: …". */
  readonly note?: string | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  /** When it was read. */
  readonly accessed?: Reference['issued'];
}

/** Names and date are given as their reader writes them. */
export function toText(work: Reference, authors: string | undefined, date: string | undefined): string {
  const sentences = [
    authors,
    work.title,
    work.note,
    work['container-title'],
    [work.publisher, date].filter(Boolean).join(', '),
    work.ISBN && `ISBN ${work.ISBN}`,
  ].map((words) => words?.replace(/[^.!?…。؟]$/u, '$&.'));
  return [...sentences, work.URL].filter(Boolean).join(' ');
}

/** Escapes that keep braces in pairs: BibTeX counts those behind a backslash too. */
const NAMES: Readonly<Record<string, string>> = {
  '\\': 'backslash',
  '{': 'braceleft',
  '}': 'braceright',
  '^': 'asciicircum',
  '~': 'asciitilde',
};
/** In braces: neither the capitals of a title nor the "and" of a name are BibTeX's to change. */
const braced = (text: string | undefined) =>
  text &&
  `{${text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}^~#$%&_]/g, (sign) => (NAMES[sign] ? `\\text${NAMES[sign]}{}` : `\\${sign}`))}}`;

export function toBibTeX(work: Reference): string {
  const { id, type, title, author, publisher, issued, accessed, URL: url } = work;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const isBook = type === 'book';
  const fields = {
    title: `{${braced(title)}}`,
    author: author && `{${author.map(({ literal }) => braced(literal)).join(' and ')}}`,
    [isBook ? 'publisher' : 'howpublished']: braced(publisher),
    booktitle: braced(work['container-title']),
    year,
    // A word of BibTeX's own.
    month: month && 'janfebmaraprmayjunjulaugsepoctnovdec'.slice(month * 3 - 3, month * 3),
    day,
    isbn: braced(work.ISBN),
    note: braced(work.note),
    language: braced(work.language),
    urldate: braced(accessed?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-')),
    // Read as it is; only what would end it is written otherwise.
    url: url && `{${url.replace(/[\\{}]/g, encodeURIComponent)}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => (value ? `,\n  ${name} = ${value}` : ''));
  return `@${isBook ? 'book' : 'misc'}{${id}${lines.join('')}\n}`;
}

export const toCsl = (...works: readonly Reference[]): string => encodeJson(works);

/** A date of a document, as CSL has it. */
export const toCslDate = (date: string | undefined): Reference['issued'] =>
  date ? { 'date-parts': [date.split('-').map(Number)] } : undefined;
