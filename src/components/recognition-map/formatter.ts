import type { SourceFormatter } from '../../element/source-list.js';
import type { Mark } from '../../campaign/extracts.js';
import type { Text } from '../../campaign/schema.js';

/** How the element says things in its language; given to the pieces that it is rendered from. */
export interface Formatter extends SourceFormatter {
  readonly locale: string;
  plain(text: Text | undefined): string;
  /** The words that are shown of a text, and their language. */
  found(text: Text): { value: string; lang: string };
  /** A jurisdiction's name, and its language: until the visitor comes near, that of the document. */
  name(act: Mark): { value: string; lang: string };
  /** The same, marked with its language where it is another. */
  marked(act: Mark): unknown;
}
