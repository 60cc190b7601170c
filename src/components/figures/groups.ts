import type { Figure } from '../../campaign/schema.js';

/**
 * Figures that belong together, in the document's order. A named figure brings its whole group: what contradicts it
 * stands beside it.
 */
export function groupsOf(figures: readonly Figure[], named?: readonly string[] | null): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.group) ?? [];
    group.push(figure);
    groups.set(figure.group, group);
  }
  return [...groups.values()].filter((group) => !named || group.some(({ id }) => named.includes(id)));
}

/** One size for a whole group, by its longest value: a number, a few words, or a sentence. */
export function sizeFor(values: readonly string[]): 'number' | 'words' | 'sentence' {
  const longest = Math.max(...values.map(({ length }) => length));
  return longest > 60 ? 'sentence' : longest > 14 ? 'words' : 'number';
}
