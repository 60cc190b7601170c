import type { Mark } from '../../campaign/extracts.js';
import type { Source, Text } from '../../campaign/schema.js';

/** How the element says things in its language; given to the pieces that it is rendered from. */
export interface Formatter {
  readonly locale: string;
  text(text: Text | undefined): unknown;
  plain(text: Text | undefined): string;
  /** The words that are shown of a text, and their language. */
  found(text: Text): { value: string; lang: string };
  date(date: string): string;
  /** A jurisdiction's name, and its language: until the visitor comes near, that of the document. */
  name(act: Mark): { value: string; lang: string };
  /** The same, marked with its language where it is another. */
  marked(act: Mark): unknown;
  source(id: string): Source | undefined;
}
