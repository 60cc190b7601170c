import { pageSettings } from '../page/page-settings.js';

/** Attributes by name; what is empty, false or undefined is left out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A link, or where there is no address its words alone. */
export interface SnippetLink {
  readonly url?: string | undefined;
  readonly title: string;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A file that a page asks for before the script does. */
export interface Hint {
  readonly href: string;
  readonly integrity: string;
}

/** A text as markup. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => MARKUP[character] ?? '');
}

/** A tag with its attributes, every value escaped. */
export function startTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value ? ` ${attribute}${value === true ? '' : `="${escape(value)}"`}` : '',
  );
  return `<${name}${written.join('')}>`;
}

export function writeLink({ url, title }: SnippetLink): string {
  return url ? `${startTag('a', { href: url })}${escape(title)}</a>` : escape(title);
}

/**
 * What a partner pastes: a script's tag and elements, each with a real link inside it.
 *
 * @param script - Attributes of the script's tag; with an `integrity` it is asked for anonymously, as that needs.
 * @param elements - Tags with their attributes.
 * @param asDivs - Writes `<div data-campaign-element>` twins, for editors that strip unknown tags.
 * @param hints - Files that are asked for beside the script, in one step.
 */
export function writeSnippet(
  script: Attributes,
  elements: readonly (readonly [tag: string, attributes?: Attributes])[],
  link: SnippetLink,
  asDivs = false,
  hints: readonly Hint[] = [],
): string {
  const { src, integrity, ...settings } = script;
  const crossorigin = integrity && 'anonymous';
  const lines = elements.map(([tag, attributes = {}]) => {
    const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value] as const);
    const start = asDivs
      ? startTag('div', {
          'data-campaign-element': tag.slice('campaign-'.length),
          ...Object.fromEntries(data),
        })
      : startTag(tag, attributes);
    return `${start}${writeLink(link)}</${asDivs ? 'div' : tag}>`;
  });
  return [
    // As the script itself will ask, so that the page has what it then needs.
    ...hints.map((hint) =>
      startTag('link', { rel: 'preload', as: 'script', ...hint, crossorigin: 'anonymous' }),
    ),
    `${startTag('script', { async: true, src, integrity, crossorigin, ...settings })}</script>`,
    ...lines,
  ].join('\n');
}

/** The script that this page uses: whatever its address, the page itself trusts it. */
export function pageScript(): { readonly src: string; readonly integrity: string } | undefined {
  const { src = '', integrity = '' } = pageSettings().script ?? {};
  return src.startsWith('http') ? { src, integrity } : undefined;
}

/** The tag of the script that this page uses, an element, and a real link inside it. */
export function siteSnippet(tag: string, link: SnippetLink, src?: string): string | undefined {
  const script = pageScript();
  return script && writeSnippet({ ...script, 'data-campaign': src }, [[tag]], link);
}
