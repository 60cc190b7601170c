import type { CollectionItem } from '../../campaign/schema.js';

/** What stands by itself, and what it contains. */
export interface Work {
  readonly item: CollectionItem;
  readonly parts: readonly CollectionItem[];
}

/**
 * Items in the order of the document, each part with the whole it belongs to, however deep. A part of nothing that is
 * known, and one that contains itself, stands by itself: nothing is lost.
 *
 * @param kinds - Kinds to show, with spaces between; a space inside a kind may be a hyphen. All by default. A whole
 * stays for the parts that are shown, and shows every part where it is asked for itself.
 */
export function worksOf(items: readonly CollectionItem[], kinds: string): Work[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const wholeOf = (item: CollectionItem) => {
    const seen = new Set<CollectionItem>();
    let whole = item;
    for (let next: CollectionItem | undefined = item; next; next = byId.get(next.partOf ?? '')) {
      if (seen.has(next)) return item;
      seen.add((whole = next));
    }
    return whole;
  };
  const asked = padded(kinds);
  const isAsked = ({ kind }: CollectionItem) =>
    asked === padded('') || asked.includes(padded(kind)) || asked.includes(padded(kind.replace(/\s/g, '-')));

  const works = new Map<CollectionItem, CollectionItem[]>();
  for (const item of items) if (wholeOf(item) === item) works.set(item, []);
  for (const item of items) {
    const whole = wholeOf(item);
    if (whole !== item && (isAsked(whole) || isAsked(item))) works.get(whole)?.push(item);
  }
  return [...works].flatMap(([item, parts]) => (parts.length || isAsked(item) ? { item, parts } : []));
}

/** One space around every word, so that a kind is found only whole. */
const padded = (words: string) => ` ${words} `.toLowerCase().replace(/\s+/g, ' ');
