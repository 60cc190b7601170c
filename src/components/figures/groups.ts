import type { Figure } from '../../campaign/schema.js';
import { grouped } from '../../campaign/grouped.js';

/**
 * Figures that belong together, in the document's order. A named figure brings its whole group: what contradicts it
 * stands beside it.
 */
export function groupsOf(figures: readonly Figure[], named?: readonly string[] | null): Figure[][] {
  const groups = [...grouped(figures, ({ group }) => group).values()];
  return groups.filter((group) => !named || group.some(({ id }) => named.includes(id)));
}

/** Longer ones are sentences with numbers in them. */
const LONGEST_NUMBER = 40;

/** Whether all of a group are numbers. If one is not, all are set as words: none stands out among the others. */
export function areNumbers(values: readonly string[]): boolean {
  return values.every((value) => /\p{Nd}/u.test(value) && value.length <= LONGEST_NUMBER);
}
