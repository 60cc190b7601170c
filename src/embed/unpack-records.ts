type Cell = (text: string, row: number) => unknown;

/** How a column is written, by the mark at the end of its name; a plain one is text. */
const READ: Record<string, Cell> = {
  '*': (text) => text.split('|'),
  '!': (text) => JSON.parse(text) as unknown,
};

/**
 * Makes the records of a list again from the columns that a script carries (`scripts/rollup/pack-json.mjs`): lines
 * of one column after the other; an empty line is a field that the record does not have.
 *
 * @param numbered - Whether records have their numbers (base 36) for ids.
 */
export function unpackRecords(columns: string, rows: number, packed: string, numbered?: number): unknown[] {
  const lines = packed.split('\n');
  return [...Array(rows).keys()].map((row) => {
    const record: Record<string, unknown> = {};
    if (numbered) record['id'] = row.toString(36);
    columns.split(',').forEach((column, index) => {
      const line = lines[index * rows + row];
      const read = READ[column.slice(-1)];
      if (line) record[read ? column.slice(0, -1) : column] = read ? read(line, row) : line;
    });
    return record;
  });
}
