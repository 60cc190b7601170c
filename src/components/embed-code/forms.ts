/**
 * What the embed code is made of, free of the page: the choices, the address of a script, and the code in each of its
 * forms. All markup is written by `internal/snippet.ts`, which escapes every value.
 */
import type { CampaignDocument, Text } from '../../campaign/schema.js';
import { formatDate } from '../../internal/intl.js';
import { safeUrl } from '../../internal/safe-url.js';
import {
  escape,
  startTag,
  writeLink,
  writeSnippet,
  type Attributes,
  type SnippetLink,
} from '../../internal/snippet.js';
import { textFor } from '../../internal/text.js';
import { directionOf } from '../../locale/languages.js';

/** Form of the code: one version with its integrity, the newest, `div`s instead of tags, no script at all. */
export type EmbedForm = 'pinned' | 'latest' | 'div' | 'html';

/** What a partner chose; an empty text leaves it to the page. */
export interface Choices {
  readonly form: EmbedForm;
  /** Tags without `campaign-`. */
  readonly elements: readonly string[];
  /** Of the banner. */
  readonly placement: string;
  readonly theme: string;
  readonly accent: string;
  readonly lang: string;
  readonly campaign: string;
  readonly partner: string;
}

/** What `releases.json` says of a script. Nobody has checked it. */
export interface Release {
  readonly version: string;
  readonly integrity: unknown;
  readonly bytes: number;
  /** Bytes on the way, where they were measured. */
  readonly brotli?: number;
  /** The files that an element brings besides, by name, and what each weighs on the way. */
  readonly elements?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly files?: Readonly<Record<string, number | undefined>>;
}
export type Releases = Readonly<Record<string, Release | null | undefined>>;

/** A script as a page has it. */
export interface KnownScript {
  readonly src: string;
  readonly integrity: string;
}

/** Whether a partner's name can go into an address. */
export function isPartner(name: string): boolean {
  return /^[\w.-]{1,64}$/.test(name);
}

const fileOf = (address: string) => new URL(address).pathname.replace(/.*\//, '');

/**
 * The script, with its integrity.
 *
 * @param releases - Null where they could not be had: then only the page's own script is known to be there.
 */
export function chooseScript(
  { form }: Choices,
  own: KnownScript,
  releases: Releases | null | undefined,
): KnownScript & { release: Release | undefined } {
  const ownFile = fileOf(own.src);
  let src = releases === null ? own.src : new URL('embed.js', own.src).href;
  const release = releases?.[fileOf(src)] ?? undefined;
  const known = release?.integrity ?? (fileOf(src) === ownFile && own.integrity);
  const version = release?.version ?? 'latest';
  const isLatest = form === 'latest';
  const [from, to] = isLatest ? [version, 'latest'] : ['latest', version];
  const integrity = !isLatest && typeof known === 'string' ? known : '';
  // A version is a folder, or follows an `@`.
  src = src.replace(/[^/@]+(?=\/)/g, (part) => (part === from ? to : part));
  return { src, integrity, release };
}

/**
 * What a page with these elements asks for, in English; undefined where the release does not say.
 *
 * @param hasDocument - Whether the page shows a document of its own: that is asked for and checked, the facts that we
 * bring are not. Its own weight is not known.
 */
export function weigh(elements: readonly string[], release: Release | undefined, hasDocument: boolean) {
  const { brotli, files, elements: needs } = release ?? {};
  if (typeof brotli !== 'number' || !files || !needs) return undefined;
  const all = elements.flatMap((name) => needs[name] ?? []);
  const names = new Set(hasDocument ? [...all.filter((name) => !name.startsWith('facts-')), 'check'] : all);
  let bytes = brotli;
  for (const name of names) bytes += Number(files[name]) || 0;
  return { bytes, requests: 1 + names.size + (hasDocument ? 1 : 0) };
}

/** The code with a script. */
export function writeForm(choices: Choices, script: Attributes, link: SnippetLink): string {
  const { form, elements, placement, lang, theme, accent, partner } = choices;
  const banner = {
    placement: placement !== 'inline' && placement,
    // What covers a part of the page can be sent away.
    dismissible: placement === 'top' || placement === 'bottom',
  };
  return writeSnippet(
    {
      ...script,
      'data-lang': lang,
      'data-theme': theme,
      'data-accent': accent,
      'data-partner': isPartner(partner) && partner,
    },
    elements.map((name) => [`campaign-${name}`, name === 'banner' ? banner : {}]),
    link,
    form === 'div',
  );
}

/**
 * The code without a script: a link, a drawing that says that it is one, and of the first statement the shortest
 * paragraph, whole, with who said it and where that can be read.
 *
 * @param doc - Undefined where its words do not belong here.
 * @param drawing - Address and caption of the drawing.
 */
export function writePlain(
  doc: CampaignDocument | undefined,
  lang: string,
  link: SnippetLink,
  drawing: { src: string; caption: string },
): string {
  const lines = [startTag('div', { lang, dir: directionOf(lang) }), `<p>${writeLink(link)}</p>`];
  const original = doc?.languages?.[0];
  const statement = doc?.statements?.[0];
  const [words] = (statement?.paragraphs ?? [])
    .map((paragraph) => textFor(paragraph, lang, statement?.language ?? original))
    .sort((a, b) => a.value.length - b.value.length);
  if (statement && words) {
    const { speaker, role, date } = statement;
    const write = (text: Text) => textFor(text, lang, original).value;
    const source = doc.sources?.find(({ id }) => statement.sources.includes(id));
    const url = safeUrl(source?.url, 'about:blank');
    const by = escape(`${write(speaker)}, ${write(role)}, `);
    const when = `${startTag('bdi', { lang })}${escape(formatDate(lang, date))}</bdi>`;
    const cited = source
      ? `<br><cite>${writeLink({ url, title: write(source.title) })}</cite>, ${escape(`${write(source.publisher)} (${write(source.perspective)})`)}`
      : '';
    lines.push(
      `${startTag('blockquote', { lang: words.lang, dir: 'auto', cite: url })}<p>${escape(words.value)}</p></blockquote>`,
      `${startTag('p', { lang: textFor(speaker, lang, original).lang, dir: 'auto' })}${by}${when}${cited}</p>`,
    );
  }
  // The caption says all that the picture shows.
  const image = startTag('img alt=""', { src: drawing.src, width: '32', height: '64' });
  return [
    ...lines,
    `<figure>${image}<figcaption>${escape(drawing.caption)}</figcaption></figure>`,
    '</div>',
  ].join('\n');
}
