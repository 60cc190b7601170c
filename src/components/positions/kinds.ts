import type { Position } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';

/**
 * Whether a statement is a quotation as a whole. Where the text has marks of its own, they say what of it is quoted: the
 * rest is not the speaker's.
 */
export const isQuotation = (kind: Position['kind'], words: string): boolean =>
  kind !== 'paraphrased' && !/[“”„«»"]/.test(words);

/** How a statement stands to the words of its speaker. */
export function kindWord(kind: Position['kind']): string {
  switch (kind) {
    case 'quoted':
      return msg('Quoted', { id: 'positions.quoted' });
    case 'translated':
      return msg('Quoted in translation', { id: 'positions.translated' });
    case 'paraphrased':
      return msg('Paraphrased', { id: 'positions.paraphrased' });
  }
}
