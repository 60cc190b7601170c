/**
 * What the embed code is made of, free of the page: the choices, the address of a script, and the code in each of its
 * forms. All markup is written by `sharing/snippet.ts`, which escapes every value.
 */
import type { CampaignDocument, Text } from '../../campaign/schema.js';
import { formatDate } from '../../locale/formats.js';
import { safeUrl } from '../../page/safe-url.js';
import {
  escape,
  startTag,
  writeLink,
  writeSnippet,
  type Attributes,
  type Hint,
  type SnippetLink,
} from '../../sharing/snippet.js';
import { textFor } from '../../element/text.js';
import { directionOf } from '../../locale/languages.js';
import { currentOf, type Release, type Releases } from '../../releases/releases.js';

/** Form of the code: one version with its integrity, the newest, `div`s instead of tags, no script at all. */
export type EmbedForm = 'pinned' | 'latest' | 'div' | 'html';

/** What a partner chose; an empty text leaves it to the page. */
export interface Choices {
  readonly form: EmbedForm;
  /** Whether the elements stand on the page's first screen: their files are then asked for beside the script. */
  readonly isFirst: boolean;
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

/** A script as a page has it. */
export interface KnownScript {
  readonly src: string;
  readonly integrity: string;
}

/** Whether a partner's name can go into an address. */
export function isPartner(name: string): boolean {
  return /^[\w.-]{1,64}$/.test(name);
}

/** A version is a folder, or follows an `@`; so does what always has the newest of its kind. */
const VERSION = /(campaign-elements[/@])(?:latest|\d+(?:\.\d+\.\d+[\w.-]*)?)(?=\/)/;

/**
 * The script of the current version, with its integrity.
 *
 * @param releases - Null where they could not be had: then only the page's own script is known to be there.
 */
export function chooseScript(
  { form }: Choices,
  own: KnownScript,
  releases: Releases | null | undefined,
): KnownScript & { release: Release | undefined } {
  if (!releases) return { ...own, integrity: form === 'latest' ? '' : own.integrity, release: undefined };
  const [version = '', current] = currentOf(releases);
  const release = current?.scripts?.['embed.js'] ?? undefined;
  const isLatest = form === 'latest';
  const folder = isLatest ? version.split('.')[0] : version;
  const src = new URL('embed.js', own.src).href.replace(VERSION, (known, before: string) =>
    folder ? `${before}${folder}` : known,
  );
  const known = release?.integrity ?? (src === own.src && own.integrity);
  const integrity = !isLatest && typeof known === 'string' ? known : '';
  return { src, integrity, release };
}

/** Names of the files that these elements need besides the script; undefined where the release does not say. */
function filesFor({ elements, lang }: Choices, release: Release | undefined, hasDocument: boolean) {
  const { files, elements: needs } = release ?? {};
  if (!files || !needs) return undefined;
  const all = elements.flatMap((name) => needs[name] ?? []);
  // A document of the page's own is checked, and the facts that we bring are not asked for.
  const shown = hasDocument ? [...all.filter((name) => !name.startsWith('facts-')), 'check'] : all;
  return [...new Set([...shown, lang])].flatMap((name) => files[name] ?? []);
}

/**
 * What a page with these elements asks for, in English where no language was chosen; undefined where the release does
 * not say.
 *
 * @param hasDocument - Whether the page shows a document of its own, whose weight is not known.
 */
export function weigh(choices: Choices, release: Release | undefined, hasDocument: boolean) {
  const files = filesFor(choices, release, hasDocument);
  if (!files || typeof release?.brotli !== 'number') return undefined;
  let bytes = release.brotli;
  for (const { brotli } of files) bytes += Number(brotli) || 0;
  return { bytes, requests: 1 + files.length + (hasDocument ? 1 : 0) };
}

/** What a page may ask for before the script does; a script that is always current asks for other files one day. */
export function hintsFor(
  choices: Choices,
  { src, release }: ReturnType<typeof chooseScript>,
  hasDocument: boolean,
): Hint[] {
  if (!choices.isFirst || choices.form === 'latest') return [];
  return (filesFor(choices, release, hasDocument) ?? []).flatMap(({ file, integrity }) =>
    typeof file === 'string' && typeof integrity === 'string'
      ? { href: new URL(file, src).href, integrity }
      : [],
  );
}

/** The code with a script. */
export function writeForm(
  choices: Choices,
  script: Attributes,
  link: SnippetLink,
  hints: readonly Hint[] = [],
): string {
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
    hints,
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
