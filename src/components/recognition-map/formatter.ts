import type { Show } from '../../acts/render-truth.js';
import type { LazyHost } from '../../controllers/lazy-part.js';
import type { SourceFormatter } from '../../element/source-list.js';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import type { Text } from '../../campaign/schema.js';

/** How the element says things in its language; given to the pieces that it is rendered from. */
export interface Formatter extends Show, SourceFormatter {
  readonly doc: DocumentInParts;
  /** The element, for what has a state of its own. */
  readonly host: LazyHost;
  text(text: Text | undefined): unknown;
  /** A jurisdiction's name, and its language: until the visitor comes near, that of the document. */
  name(act: Mark): { value: string; lang: string };
  /** The same, marked with its language where it is another. */
  marked(act: Mark): unknown;
}
