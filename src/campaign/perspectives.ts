import type { Citation } from './extracts.js';
import { grouped } from './grouped.js';
import type { Source } from './schema.js';

/** Sources in which the same side speaks. */
export interface Group {
  readonly perspective: Source['perspective'];
  readonly sources: readonly Source[];
}

/**
 * Sources by who is speaking in them, the largest group first; in a group as in the document.
 *
 * @param plain - A text in the visitor's language: what reads the same is the same.
 */
export function groupsOf(
  sources: readonly Source[],
  plain: (perspective: Source['perspective']) => string,
): Group[] {
  return [...grouped(sources, ({ perspective }) => plain(perspective)).values()]
    .flatMap((group) => (group[0] ? { perspective: group[0].perspective, sources: group } : []))
    .sort((a, b) => b.sources.length - a.sources.length);
}

/** What cites each source, by the source's id. */
export function citingEach(citations: readonly Citation[]): Map<string, Citation[]> {
  const pairs = citations.flatMap((citation) => citation.cites.map((id) => ({ id, citation })));
  return new Map(
    [...grouped(pairs, ({ id }) => id)].map(([id, group]) => [id, group.map(({ citation }) => citation)]),
  );
}
