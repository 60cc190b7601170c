import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { modulesOf } from './modules-of.mjs';

/** What no element shows: it is in the published document, not in a script. */
const NOT_SHOWN = {
  // The first of its languages is English, which is what an element expects.
  header: ['organiser', 'motto', 'launched', 'languages'],
  recognitions: ['summary', 'evidenceNote', 'wordingTerms'],
  sources: ['kind', 'extentRead', 'note'],
  // The caption says what a drawing shows, in eight languages; saying it twice would be read out twice.
  gallery: ['alt', 'kind'],
  // The default campaign has no collector: nothing is signed, and nobody receives anything.
  pledge: ['recipient', 'statement'],
};
/** Files whose records are known by number. */
const NUMBERED = ['recognitions', 'not-counted'];

/**
 * Carries the default campaign's lists as columns of text, one after the other, which compress a tenth better than
 * records do; `src/embed/unpack-records.ts` makes the records again. Ids of sources, acts and what is not counted are
 * only references: they become numbers. Sources stand beside their like, which compresses better, too; a script has
 * those that its own sections cite.
 *
 * @param entry - The script's module.
 */
export function packJson(entry) {
  const sections = modulesOf(entry).filter((path) => path.endsWith('.json'));
  const cited = new Set(
    sections.flatMap((file) => {
      const section = JSON.parse(readFileSync(file, 'utf8'));
      return Array.isArray(section) ? section.flatMap(({ sources = [] }) => sources) : [];
    }),
  );
  const file = (name) => sections.find((path) => basename(path, '.json') === name);
  const records = (name) => (file(name) ? JSON.parse(readFileSync(file(name), 'utf8')) : []);
  const sources = records('sources')
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => (like(a) < like(b) ? -1 : 1));
  const numbers = (list) => new Map(list.map(({ id }, index) => [id, index.toString(36)]));
  const sourceNumbers = numbers(sources);
  const actNumbers = numbers(records('recognitions'));
  /** Every reference to a source, however deep in a record, becomes the source's number. */
  const byNumber = (value, key) => {
    if (key === 'source') return sourceNumbers.get(value);
    if (key === 'sources' || key === 'describedBy') return value.map((id) => sourceNumbers.get(id));
    if (Array.isArray(value)) return value.map((item) => byNumber(item));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, byNumber(item, name)]));
  };

  return {
    name: 'pack-json',
    transform(code, id) {
      if (!id.endsWith('.json')) return null;
      const name = basename(id, '.json');
      const hidden = NOT_SHOWN[name] ?? [];
      const value = name === 'sources' ? sources : JSON.parse(code);
      if (!Array.isArray(value)) {
        for (const field of hidden) delete value[field];
        return { code: `export default ${JSON.stringify(value)};`, map: null };
      }
      const isNumbered = name === 'sources' || NUMBERED.includes(name);
      const kept = value.map((record) => {
        const fields = Object.entries(record).filter(
          ([field]) => !hidden.includes(field) && !(isNumbered && field === 'id'),
        );
        const { recognition, ...rest } = Object.fromEntries(fields);
        // Shown are the quotations, which say the same by who said it.
        if (rest.quotes) delete rest.wording;
        return {
          ...byNumber(rest),
          ...(recognition && { recognition: actNumbers.get(recognition) ?? recognition }),
        };
      });
      const { columns, packed } = pack(kept);
      const values = [columns, kept.length, packed, ...(isNumbered ? [1] : [])];
      return {
        code: `import { unpackRecords } from ${JSON.stringify(join(process.cwd(), 'build/embed/unpack-records.js'))};
export default /* @__PURE__ */ unpackRecords(${values.map((argument) => JSON.stringify(argument)).join(', ')});`,
        map: null,
      };
    },
  };
}

const like = ({ perspective, publisher }) => JSON.stringify([perspective, publisher]);

function pack(records) {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const columns = fields.map((field) => {
    const values = records.map((record) => record[field]);
    const present = values.filter((value) => value !== undefined);
    if (present.every((value) => typeof value === 'string' && !value.includes('\n'))) return [field, values];
    const isList = (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => typeof item === 'string' && !/[|\n]/.test(item));
    if (present.every(isList)) return [`${field}*`, values.map((value) => value?.join('|'))];
    return [`${field}!`, values.map((value) => (value === undefined ? undefined : JSON.stringify(value)))];
  });
  return {
    columns: columns.map(([name]) => name).join(),
    packed: columns.flatMap(([, lines]) => lines.map((line) => line ?? '')).join('\n'),
  };
}
