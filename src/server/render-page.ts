import { ELEMENT_NAMES, type ElementName } from './light/elements.js';
import type { ElementAttributes } from './light/light.js';
import { renderElement, type RenderOptions } from './render-element.js';

/** What has no elements in it, whatever is written there; then an element, which has none but the root. */
const PARTS =
  /<!--[^]*?-->|<(script|style|textarea|title|template|xmp)\b[^>]*>[^]*?<\/\1\s*>|<\/campaign-root\s*>|<campaign-([a-z-]+)((?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * A page with its elements rendered: each `<campaign-…>` gives way to what it shows (`light`), or gets it as its shadow
 * root (`shadow`). What the page wrote inside one stays where the document has nothing for it. A `<campaign-root>` gives
 * no document here: that is `campaign`.
 *
 * @param html - A page, or a part of one.
 */
export async function renderPage(
  html: string,
  options: Omit<RenderOptions, 'attributes'> = {},
): Promise<string> {
  const pageLang = options.lang ?? langOf(/<html\b([^>]*)>/i.exec(html)?.[1] ?? '');
  let written = '';
  let at = 0;
  for (const match of html.matchAll(PARTS)) {
    const [start, , tag, attributes = ''] = match;
    const isRoot = tag?.toLowerCase() === 'root' || /^<\/campaign-root/i.test(start);
    const name = ELEMENT_NAMES.find((one) => one === tag?.toLowerCase());
    if (match.index < at || !(name ?? isRoot)) continue;
    written += html.slice(at, match.index);
    at = match.index + start.length;
    if (isRoot || !name) {
      if (options.as === 'shadow') written += start;
      continue;
    }
    const [inside, end] = restOf(html, at, name);
    at += inside.length + end.length;
    const own = { ...options, attributes: attributesOf(attributes), lang: langOf(attributes) ?? pageLang };
    written += (await renderElement(name, { ...own, fallback: inside })) || inside;
  }
  return written + html.slice(at);
}

/** What stands inside an element, and its end; all that follows, where the end is missing. */
function restOf(html: string, from: number, name: ElementName): [inside: string, end: string] {
  const rest = html.slice(from);
  const end = new RegExp(`</campaign-${name}\\s*>`, 'i').exec(rest);
  return end ? [rest.slice(0, end.index), end[0]] : [rest, ''];
}

function attributesOf(text: string): ElementAttributes {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => {
      const value = values.find((one: string | undefined) => one !== undefined);
      return [name.toLowerCase(), value === undefined ? true : decode(value)];
    }),
  );
}

const langOf = (attributes: string): string | undefined => {
  const { lang } = attributesOf(attributes);
  return typeof lang === 'string' && lang ? lang : undefined;
};

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
