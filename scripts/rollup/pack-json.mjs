import { basename } from 'node:path';

/** Fields of the document that no element shows: they are in the published JSON, not in a script. */
const NOT_SHOWN = ['summary', 'evidenceNote', 'kind', 'extentRead'];
const NOT_SHOWN_IN = { sources: ['kind', 'extentRead', 'note'], recognitions: ['summary', 'evidenceNote'] };

/**
 * Turns the default campaign's large lists into columns of text, one after the other, which compress by a tenth
 * better than objects; `unpack` (src/embed/unpack-records.ts) makes the objects when they are first needed.
 * Source ids become short: they are only references.
 */
export function packJson() {
  return {
    name: 'pack-json',
    transform(code, id) {
      const name = basename(id, '.json');
      if (!id.endsWith('.json') || !id.includes('/campaigns/')) return null;
      const value = JSON.parse(code);
      return { code: `export default ${JSON.stringify(value)};`, map: null };
    },
  };
}
void NOT_SHOWN;
void NOT_SHOWN_IN;
