import { html, type TemplateResult } from 'lit';
import type { CollectionItem, Text } from '../../campaign/schema.js';
import type { ClipboardController } from '../../controllers/clipboard-controller.js';
import { formatList } from '../../locale/names.js';
import { msg } from '../../locale/localize.js';
import { toBibTeX, toCsl, toCslDate, toText, type Reference } from './citation.js';
import { kindOf } from './kinds.js';

/** What is cited. */
export interface Cited {
  readonly item: CollectionItem;
  /** The collection that it is part of. */
  readonly whole: CollectionItem | undefined;
  /** Its checked address. */
  readonly url: string | undefined;
}

/** How the element says things. */
export interface CitationVoice {
  readonly locale: string;
  plain(text: Text | undefined): string | undefined;
  date(date: string): string;
}

function referenceTo({ item, whole, url }: Cited, { plain }: CitationVoice): Reference {
  const { id, kind, title, authors, publisher, date, isbn, contributor } = item;
  return {
    id,
    type: kindOf(kind).type,
    title: plain(title) ?? `[${kind}]`,
    author: authors?.map((author) => ({ literal: plain(author) ?? '' })),
    publisher: plain(publisher),
    'container-title': plain(whole?.title),
    issued: toCslDate(date),
    ISBN: isbn,
    note: plain(contributor),
    URL: url,
  };
}

/** How a work is cited, in three forms, each with a button that copies it. */
export function renderCitationForms(
  cited: Cited,
  voice: CitationVoice,
  clipboard: ClipboardController,
): TemplateResult {
  const work = referenceTo(cited, voice);
  const { date } = cited.item;
  const authors =
    work.author &&
    formatList(
      voice.locale,
      work.author.map(({ literal }) => literal),
    );
  const copyWord = msg('Copy', { id: 'collection.copy' });
  const form = (name: string, text: string, direction: 'auto' | 'ltr' = 'ltr') => {
    const key = name + work.id;
    const copy = ({ currentTarget }: Event) => {
      const shown = (currentTarget as Element).closest('dt')?.nextElementSibling;
      void clipboard.copy(key, text, () => shown);
    };
    return html`<dt>
        ${name}
        <button class="button quiet small" aria-label="${copyWord}: ${name}" @click=${copy}>${copyWord}</button>
        <span role="status">${clipboard.status(key)}</span>
      </dt>
      <dd dir=${direction}>${text}</dd>`;
  };
  return html`<dl>
    ${form(
      msg('Plain text', { id: 'collection.plain' }),
      toText(work, authors, date && voice.date(date)),
      'auto',
    )}${form('BibTeX', toBibTeX(work))}${form('CSL JSON', toCsl(work))}
  </dl>`;
}
