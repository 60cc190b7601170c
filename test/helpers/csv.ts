/** The cells of a CSV file, line by line, as RFC 4180 says; its mark of Unicode is none of them. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const content = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < content.length) {
    const found = cell.exec(content);
    if (!found) throw new Error(`no CSV at ${cell.lastIndex}`);
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '\r\n' && cell.lastIndex < content.length) rows.push([]);
  }
  return rows;
}
