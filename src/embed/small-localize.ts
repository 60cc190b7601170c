/**
 * What `src/locale` does, as a script needs it: built into the scripts in its place
 * (`scripts/rollup/stand-ins.mjs`). All languages are there from the start, each one text whose lines are the
 * messages by number; `{0}` stands for the first value.
 */
import { currentLanguage } from '../locale/in-language.js';
import type { Language } from '../locale/languages.js';
import { catalogues } from './build-constants.js';

export { inLanguage } from '../locale/in-language.js';

interface Filled {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

const lines = new Map<Language, readonly string[] | undefined>();

/** A text with values, for `msg`. */
export const str = (strings: TemplateStringsArray, ...values: unknown[]): Filled => ({ strings, values });

/**
 * @param message - Number of the message: a build step puts it in place of `{ id }`. Rollup would drop what is not
 * read, before that step has seen it.
 */
export function msg(text: string | Filled, message: { id?: string } | number): string {
  const current = currentLanguage();
  if (!lines.has(current)) lines.set(current, catalogues[current]?.split('\n'));
  const index = (message as { id?: string }).id ?? message;
  const line = lines.get(current)?.[index as number];
  // A message without a translation is an empty line.
  if (typeof text === 'string') return line === '' ? text : (line ?? text);
  const { strings, values } = text;
  return line
    ? line.replace(/\{(\d)\}/g, (_, value: number) => String(values[value]))
    : strings.map((string, at) => (at ? String(values[at - 1]) : '') + string).join('');
}

/** No language arrives later. */
export const onLocaleArrival = () => () => undefined;
