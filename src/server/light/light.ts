import { html, nothing, type TemplateResult } from 'lit';
import type { Teller } from '../../components/recognition-map/formatter.js';
import type { CampaignDocument, Text } from '../../campaign/schema.js';
import { joinParts } from '../../element/join-parts.js';
import { renderSources } from '../../element/source-list.js';
import { isSameLanguage, renderQuote, renderText, textFor } from '../../element/text.js';
import { renderTranslation } from '../../element/translation.js';
import type { Voice } from '../../element/voice.js';
import { formatDate, formatNumber } from '../../locale/formats.js';
import { regionName } from '../../locale/region-names.js';
import { msg } from '../../locale/localize.js';
import { safeUrl } from '../../page/safe-url.js';

/** Attributes of an element, as they stand on its tag; a flag is `true`. */
export type ElementAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The script that a page takes the elements from. */
export interface ScriptAddress {
  readonly src: string;
  readonly integrity?: string | undefined;
}

/** What is told, in which language, and how: for the functions that write an element as plain HTML. */
export interface Light extends Teller, Voice {
  readonly doc: CampaignDocument;
  /** @param mark - What is marked in the words. */
  text(text: Text | undefined, mark?: (words: string) => unknown): unknown;
  readonly script: ScriptAddress | undefined;
  /** Address that relative ones in the document are resolved against. */
  readonly base: string;
  /** An attribute's value; undefined where it is not set. */
  attribute(name: string): string | undefined;
  date(date: string, until?: string): string;
  /** The ids that an attribute names; undefined where it names none. */
  named(name: string): readonly string[] | undefined;
  number(value: number): string;
  /** An address that may be followed. */
  url(address: string | undefined): string | undefined;
  /** A link, or where there is no address its words alone. */
  link(address: string | undefined, words: unknown): unknown;
  /** A country's name in the visitor's language. */
  place(code: string, name: Text): unknown;
  /** The sources of a claim, folded. */
  sources(ids: readonly string[] | undefined): TemplateResult | typeof nothing;
  /** Our translation of words of others, folded. */
  translation(text: Text | undefined): unknown;
}

/** An element as plain HTML; undefined where the document has nothing for it. */
export type WriteLight = (light: Light) => unknown;

/** How a document is told in a language. */
export function lightOf(
  doc: CampaignDocument,
  locale: string,
  attributes: ElementAttributes = {},
  base = 'about:blank',
  script?: ScriptAddress,
): Light {
  const original = doc.languages?.[0];
  const byId = new Map(doc.sources?.map((source) => [source.id, source]));
  const attribute = (name: string) => {
    const value = attributes[name];
    return value === undefined || value === false ? undefined : value === true ? '' : String(value);
  };
  const light: Light = {
    doc,
    locale,
    base,
    script,
    store: undefined,
    read: () => doc,
    attribute,
    named: (name) => attribute(name)?.match(/\S+/g) ?? undefined,
    text: (text, mark) => (text === undefined ? nothing : renderText(text, locale, original, mark)),
    plain: (text) => (text === undefined ? '' : textFor(text, locale, original).value),
    found: (text) => textFor(text, locale, original),
    quote: (text) => renderQuote(text, locale, original),
    date: (date, until) => formatDate(locale, date, until),
    number: (value) => formatNumber(locale, value),
    source: (id) => byId.get(id),
    // Each source is told in full once, in the list of all.
    details: () => nothing,
    url: (address) => safeUrl(address, base),
    link: (address, words) => {
      const url = light.url(address);
      return url ? html`<a href=${url} rel="noopener">${words}</a>` : words;
    },
    place: (code, name) => {
      const { lang } = light.found(name);
      const isCountry = /^[A-Z]{2}$/.test(code) && !isSameLanguage(lang, locale);
      return isCountry ? regionName(locale, code) : light.text(name);
    },
    sources: (ids) =>
      ids?.length
        ? fold(html`${msg('Sources', { id: 'sources' })} (${ids.length})`, renderSources(light, ids))
        : nothing,
    translation: (text) => renderTranslation(text, locale, original),
  };
  return light;
}

/** What unfolds without a script. */
export const fold = (summary: unknown, content: unknown, isOpen = false): TemplateResult =>
  html`<details ?open=${isOpen}><summary>${summary}</summary> ${content}</details>`;

/** Parts with a dot between, as a paragraph; nothing where there are none. */
export function line(...parts: readonly unknown[]): TemplateResult | typeof nothing {
  const some = joinParts(parts);
  return some.length ? html`<p>${some}</p>` : nothing;
}

/** Items as a list; nothing where there are none. */
export const list = (items: readonly unknown[] | undefined): TemplateResult | typeof nothing =>
  items?.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
