import { nothing } from 'lit';

/** The parts that there are, with a dot between; a line does not begin with the dot. */
export function joinParts(parts: readonly unknown[], between = '\u00a0· '): unknown[] {
  return parts
    .filter((part) => part && part !== nothing)
    .map((part, index) => (index ? [between, part] : part));
}
