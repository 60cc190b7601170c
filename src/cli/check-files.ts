import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../campaign/parse-campaign.js';
import { checkTexts } from './check-texts.js';
import { reasonOf } from './command.js';
import { validate } from './validate.js';

/** What was found in a file. */
export interface CheckedFile {
  readonly file: string;
  /** Undefined where it could not be read. */
  readonly source: string | undefined;
  readonly problems: readonly Problem[];
  /** What is no problem, but may be a slip. */
  readonly notes: readonly Problem[];
}

/** Checks a document and its texts in other languages: those that it names and that are beside it, and these. */
export async function checkFiles(file: string, translations: readonly string[] = []): Promise<CheckedFile[]> {
  const bytes = await read(file);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const { problems, notes } = validate(bytes);
  const document = asJson(bytes);
  const named = besideIt(file, document);
  const missing = named.filter((path) => !existsSync(path));
  const texts = [...named.filter((path) => existsSync(path)), ...translations];
  return [
    {
      file,
      source: decode(bytes),
      problems,
      notes: [
        ...notes,
        ...missing.map((path) => ({
          path: 'translations',
          message: `there is no ${path}; where it cannot be had, the original stands`,
        })),
      ],
    },
    ...(await Promise.all(texts.map((path) => checkTextsFile(path, document)))),
  ];
}

async function checkTextsFile(file: string, document: unknown): Promise<CheckedFile> {
  const bytes = await read(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const texts = asJson(bytes);
  const problems =
    texts === undefined ? [{ path: '', message: 'is not JSON' }] : checkTexts(document ?? {}, texts);
  return { file, source: decode(bytes), problems, notes: [] };
}

async function read(file: string): Promise<Uint8Array | CheckedFile> {
  try {
    return await readFile(file);
  } catch (error) {
    const message = `cannot be read (${reasonOf(error)})`;
    return { file, source: undefined, problems: [{ path: '', message }], notes: [] };
  }
}

/** The files that a document names and that are no addresses. */
export function besideIt(file: string, document: unknown): string[] {
  const { translations } = (document ?? {}) as { translations?: unknown };
  return Object.values(translations ?? {})
    .filter((path): path is string => typeof path === 'string' && !/^[a-z]+:/i.test(path))
    .map((path) => join(dirname(file), path));
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    return undefined;
  }
}
