/** Facts as tables that other programs read: CSV and JSON. */
import { encodeJson } from '../page/json.js';
import { saveFile } from './save-file.js';

/** A row of a table by the names of its columns; what is not known is undefined or empty. Every row has the same. */
export type TableRow = Readonly<Record<string, string | undefined>>;

/** What is said of a table as a whole. */
export interface TableAbout {
  /** What the table has, as its title. */
  readonly title: string;
  /** Day of its facts, as far as it is known. */
  readonly date?: string | undefined;
  readonly licence: string;
  /** Where it was saved from. */
  readonly from?: string | undefined;
}

const FORMS = {
  CSV: { type: 'text/csv;charset=utf-8', write: (rows: readonly TableRow[]) => toCsv(rows) },
  JSON: {
    type: 'application/json',
    write: (rows: readonly TableRow[], about: TableAbout) => `${encodeJson({ ...about, rows })}\n`,
  },
} as const;
export type TableForm = keyof typeof FORMS;

/** Gives the visitor a table as a file. */
export function saveTable(form: TableForm, name: string, rows: readonly TableRow[], about: TableAbout): void {
  const { type, write } = FORMS[form];
  saveFile(`${name}.${form.toLowerCase()}`, type, write(rows, about));
}

/** A table as RFC 4180 has it, with the mark by which spreadsheets know that it is Unicode. */
export function toCsv(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet would take some texts for formulas and run them: these get an apostrophe before them. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
