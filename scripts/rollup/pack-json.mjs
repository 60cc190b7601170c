import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What no element shows: it is in the published document, not in a script. */
const NOT_SHOWN = {
  // The first of its languages is English, which is what an element expects.
  header: ['organiser', 'motto', 'launched', 'languages'],
  recognitions: ['summary', 'evidenceNote', 'wordingTerms'],
  'recognition-sources': ['kind', 'extentRead', 'note'],
  'other-sources': ['kind', 'extentRead', 'note'],
  // The caption says what a drawing shows, in eight languages; saying it twice would be read out twice.
  gallery: ['alt', 'kind'],
  // The default campaign has no collector: nothing is signed, and nobody receives anything.
  pledge: ['recipient', 'statement'],
};
/** Files of sources, in the order in which they are numbered. */
const SOURCES = ['recognition-sources', 'other-sources'];
/** Other files whose records are known by number. */
const NUMBERED = ['recognitions', 'not-counted'];

/**
 * Carries the default campaign's lists as columns of text, one after the other, which compress a tenth better than
 * records do; `src/embed/unpack-records.ts` makes the records again. Ids of sources, acts and what is not counted are
 * only references: they become numbers. Sources stand beside their like, which compresses better, too.
 */
export function packJson() {
  return {
    name: 'pack-json',
    transform(code, id) {
      if (!id.endsWith('.json')) return null;
      const name = basename(id, '.json');
      const hidden = NOT_SHOWN[name] ?? [];
      const value = JSON.parse(code);
      if (!Array.isArray(value)) {
        for (const field of hidden) delete value[field];
        return { code: `export default ${JSON.stringify(value)};`, map: null };
      }
      const numbers = sourceNumbers(dirname(id));
      if (SOURCES.includes(name)) value.sort((a, b) => numbers.get(a.id) - numbers.get(b.id));
      const records = value.map((record) => {
        const entries = Object.entries(record).filter(([field]) => !hidden.includes(field));
        const kept = Object.fromEntries(entries);
        if (kept.sources) kept.sources = kept.sources.map((source) => numbers.get(source).toString(36));
        return kept;
      });
      const first = SOURCES.includes(name)
        ? numbers.get(value[0].id)
        : NUMBERED.includes(name)
          ? 0
          : undefined;
      if (first !== undefined) for (const record of records) delete record.id;
      const { columns, packed } = pack(records);
      const values = [columns, records.length, packed, first].filter((argument) => argument !== undefined);
      return {
        code: `import { unpackRecords } from ${JSON.stringify(join(process.cwd(), 'build/embed/unpack-records.js'))};
export default /* @__PURE__ */ unpackRecords(${values.map((argument) => JSON.stringify(argument)).join(', ')});`,
        map: null,
      };
    },
  };
}

function sourceNumbers(folder) {
  const like = ({ perspective, publisher }) => JSON.stringify([perspective, publisher]);
  const sources = SOURCES.flatMap((name) =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).sort((a, b) =>
      like(a) < like(b) ? -1 : 1,
    ),
  );
  return new Map(sources.map(({ id }, index) => [id, index]));
}

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
