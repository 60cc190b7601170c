import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCampaign } from '../campaign/parse-campaign.js';
import {
  ELEMENT_NAMES,
  renderElement,
  renderPage,
  type ElementName,
  type RenderOptions,
} from '../server/server.js';
import { validate } from './validate.js';

export const RENDER_USAGE = `campaign-elements render [FILE] [--element NAME]… [--page PAGE] [--lang CODE]
         [--as light|shadow] [--attribute NAME=VALUE]… [--base URL] [--texts FILE] [-o OUT]`;

const OPTIONS = {
  element: { type: 'string', multiple: true },
  page: { type: 'string' },
  lang: { type: 'string' },
  as: { type: 'string', default: 'light' },
  attribute: { type: 'string', multiple: true },
  base: { type: 'string' },
  texts: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** What was asked for cannot be done: the message is for whoever asked. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** Writes elements of a document, or a page with its elements, as HTML. */
export async function render(args: readonly string[]): Promise<void> {
  try {
    await write(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}

async function write(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const { as, lang, base, page, output, attribute } = values;
  if (as !== 'light' && as !== 'shadow') throw new Refusal(`--as: "${as}" must be light or shadow`);
  const [file, ...others] = positionals;
  if (others.length) throw new Refusal(`one document at a time: ${others.join(' ')} is too much`);
  const campaign = file === undefined ? undefined : await readDocument(file);
  const texts = await readTexts(values.texts, file, campaign, lang);
  const options: RenderOptions = { campaign, lang, texts, as, base, attributes: attributesOf(attribute) };
  const html =
    page === undefined
      ? await renderElements(elementsOf(values.element), options)
      : await renderPage((await read(page)).toString('utf8'), options);
  if (output === undefined) {
    process.stdout.write(html);
    return;
  }
  // Whoever reads the file meanwhile finds the old one or the new one, whole.
  const unfinished = `${output}.${process.pid}.tmp`;
  await writeFile(unfinished, html).catch((cause: unknown) => {
    throw new Refusal(`${output}: cannot be written (${reasonOf(cause)})`);
  });
  await rename(unfinished, output);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new Refusal(`${reasonOf(cause)}\nusage: ${RENDER_USAGE}`);
  }
}

async function renderElements(names: readonly ElementName[], options: RenderOptions) {
  let html = '';
  for (const name of names) {
    const element = await renderElement(name, options);
    if (element) html += `${element}\n`;
    else if (name !== 'root') console.error(`note: the document has nothing for ${name}`);
  }
  return html;
}

/** Those that are named, or all. */
function elementsOf(named: readonly string[] = ['all']): readonly ElementName[] {
  return named.flatMap((name) => {
    if (name === 'all') return ELEMENT_NAMES;
    const known = ELEMENT_NAMES.find((one) => one === name.replace(/^campaign-/, ''));
    if (known) return known;
    throw new Refusal(`--element: "${name}" is no element: it must be one of ${ELEMENT_NAMES.join(', ')}`);
  });
}

function attributesOf(given: readonly string[] = []): Record<string, string | true> {
  return Object.fromEntries(
    given.map((one) => {
      const [name = '', ...value] = one.split('=');
      return [name, value.length ? value.join('=') : true];
    }),
  );
}

/** A document that can be used; what is left out of it is said. */
async function readDocument(file: string): Promise<object> {
  const bytes = await read(file);
  const { problems } = validate(bytes);
  const say = ({ path, message }: (typeof problems)[number]) => `${file}: ${path || 'document'}: ${message}`;
  const input = asJson(bytes);
  if (!input || !parseCampaign(input).campaign) throw new Refusal(problems.map(say).join('\n'), 1);
  for (const problem of problems) console.error(`note: ${say(problem)}`);
  return input;
}

/** The document's texts in the language: those named, or those that it names beside itself. */
async function readTexts(
  named: string | undefined,
  file: string | undefined,
  campaign: object | undefined,
  lang = '',
): Promise<unknown> {
  if (named !== undefined) return asJson(await read(named)) ?? {};
  const { translations = {} } = (campaign ?? {}) as { translations?: Readonly<Record<string, unknown>> };
  const path = translations[lang] ?? translations[lang.split('-')[0] ?? ''];
  if (file === undefined || typeof path !== 'string' || /^[a-z]+:/i.test(path)) return undefined;
  try {
    return asJson(await readFile(join(dirname(file), path)));
  } catch {
    console.error(`note: there is no ${join(dirname(file), path)}: the original stands`);
    return undefined;
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Refusal(`${file}: cannot be read (${reasonOf(cause)})`);
  }
}

function asJson(bytes: Uint8Array): object | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as object;
  } catch {
    return undefined;
  }
}

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
