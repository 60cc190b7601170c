import { ask } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { plainText } from './plain-text.js';

/** What a news feed says of one item. */
export interface NewsItem {
  title: string;
  /** The feed's own title. */
  publisher: string;
  /** Where the feed came from. */
  host: string;
  url: string | undefined;
  date: string | undefined;
  language: string | undefined;
}

/**
 * The items of a news feed that have a headline; undefined where it is no feed.
 *
 * @param feed - The root of an RSS or Atom document, or what a JSON Feed holds.
 * @param address - Where it came from.
 */
export function readFeed(feed: unknown, address: string): NewsItem[] | undefined {
  const root = feed instanceof Element && /^(rss|RDF|feed)$/.test(feed.localName) && feed;
  const isJson = textOf(feed, 'version').startsWith('https://jsonfeed.org/');
  if (!root && !isJson) return undefined;
  const channel = root ? (root.querySelector('channel') ?? root) : feed;
  const items: unknown = root
    ? [...root.querySelectorAll('item, entry')]
    : (feed as { items?: unknown }).items;
  const { host } = new URL(address);
  const publisher = textOf(channel, 'title');
  return (Array.isArray(items) ? (items as unknown[]) : [])
    .map((item) => ({
      title: textOf(item, 'title'),
      publisher,
      host,
      url: linkOf(item, address),
      date: dayOf(
        textOf(item, 'pubDate', 'published', 'updated', 'dc:date', 'date_published', 'date_modified'),
      ),
      language: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.exec(
        (item instanceof Element ? item.closest('[*|lang]')?.getAttribute('xml:lang') : undefined) ??
          (textOf(item, 'language') || textOf(channel, 'language')),
      )?.[0],
    }))
    .filter(({ title }) => title);
}

/** Children in the parent's own vocabulary, or in another by their full name: `media:title` is no title. */
const children = (parent: Element, name: string) =>
  [...parent.children].filter(
    ({ nodeName, localName, namespaceURI }) =>
      nodeName === name || (localName === name && namespaceURI === parent.namespaceURI),
  );

/** The words of the first field of these names that has some. */
function textOf(holder: unknown, ...names: readonly string[]): string {
  for (const name of names) {
    const field =
      holder instanceof Element ? wordsOf(children(holder, name)[0]) : (holder as Fields | null)?.[name];
    const words = typeof field === 'string' && field.trim();
    if (words) return words;
  }
  return '';
}
type Fields = Partial<Record<string, unknown>>;

/** Atom says how a text is written; in RSS it may be HTML. */
const wordsOf = (element: Element | undefined) =>
  element?.closest('feed') && element.getAttribute('type') !== 'html'
    ? element.textContent
    : element && plainText(element.textContent);

function linkOf(item: unknown, address: string): string | undefined {
  if (!(item instanceof Element)) return safeUrl(textOf(item, 'url', 'external_url'), address);
  const link = children(item, 'link').find((link) => /^(alternate)?$/.test(link.getAttribute('rel') ?? ''));
  return link
    ? safeUrl(link.getAttribute('href') ?? link.textContent.trim(), baseOf(link, address))
    : safeUrl(textOf(item, 'guid'), 'about:blank'); // only where it is a whole address
}

/** The address that relative ones below an element are resolved against. */
function baseOf(element: Element | null, address: string): string {
  const named = element?.closest('[*|base]');
  return named
    ? new URL(named.getAttribute('xml:base') ?? '', baseOf(ask(named, 'parentElement'), address)).href
    : address;
}

/** The calendar day as the feed writes it, in the publisher's own time zone. */
function dayOf(moment: string): string | undefined {
  const [, iso, words] = /^(\d{4}-\d\d-\d\d)|(\d+ [a-z]{3} \d{2,4})\b/i.exec(moment) ?? [];
  const day = Date.parse(iso ?? `${words} 00:00 UTC`);
  return day ? new Date(day).toISOString().slice(0, 10) : undefined;
}
