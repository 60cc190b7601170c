#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkTexts } from './check-texts.js';
import { render, RENDER_USAGE } from './render.js';
import { validate, type Findings } from './validate.js';

const USAGE = `usage: campaign-elements validate FILE [TEXTS…]
       ${RENDER_USAGE}`;

const [command, file, ...translations] = process.argv.slice(2);
if (command === '--help' || command === '-h') {
  console.log(
    `${USAGE}

validate: checks a campaign document, and its texts in other languages: those it names in "translations" where they are beside
it, and those named here. Exit: 0 they are fine, 1 there are problems, 2 they could not be checked.

render: writes elements as HTML, or a page with its elements; without FILE those of the default campaign, without
--element all. "light" is plain HTML, "shadow" what the script takes over. Texts in a language are those that the document
names beside it. Exit: 0 it is written, 1 the document cannot be used, 2 the command or a file.`,
  );
} else if (command === 'render') {
  await render(process.argv.slice(3));
} else if (command !== 'validate' || file === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await check(file, translations);
}

async function check(file: string, translations: readonly string[]) {
  const bytes = await read(file);
  if (!bytes) return;
  const findings = validate(bytes);
  report(file, findings);
  const document = asJson(bytes);
  const named = besideIt(file, document);
  for (const path of named.filter((path) => !existsSync(path)))
    console.log(`note: translations: there is no ${path}; where it cannot be had, the original stands`);
  for (const path of [...named.filter((path) => existsSync(path)), ...translations]) {
    const texts = await read(path);
    if (!texts) continue;
    const { problems } = validateTexts(texts, document);
    report(path, { problems, notes: [] });
  }
}

function validateTexts(bytes: Uint8Array, document: unknown): Pick<Findings, 'problems'> {
  const texts = asJson(bytes);
  return {
    problems:
      texts === undefined ? [{ path: '', message: 'is not JSON' }] : checkTexts(document ?? {}, texts),
  };
}

/** The files that a document names and that are no addresses. */
function besideIt(file: string, document: unknown): string[] {
  const { translations } = (document ?? {}) as { translations?: unknown };
  return Object.values(translations ?? {})
    .filter((path): path is string => typeof path === 'string' && !/^[a-z]+:/i.test(path))
    .map((path) => join(dirname(file), path));
}

async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    console.error(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    process.exitCode = 2;
    return undefined;
  }
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function report(file: string, { problems, notes }: Findings) {
  for (const { path, message } of notes) console.log(`note: ${path}: ${message}`);
  for (const { path, message } of problems) console.log(`${path || 'document'}: ${message}`);
  if (!problems.length) console.log(`${file}: no problems found`);
  else process.exitCode ??= 1;
}
