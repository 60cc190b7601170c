/** One paragraph's words and the language that they are in. */
export interface Words {
  readonly value: string;
  readonly lang: string;
}

/** What stands before the fold has at least so many characters, and so has what is worth folding. */
const WORTH_FOLDING = 300;

/** How many paragraphs stand before the fold: all where nothing is worth folding. */
export function countBeforeFold(paragraphs: readonly Words[]): number {
  const isShort = (from: number, to?: number) => textOf(paragraphs.slice(from, to)).length < WORTH_FOLDING;
  let count = 1;
  while (count < paragraphs.length && isShort(0, count)) count++;
  return isShort(count) ? paragraphs.length : count;
}

const textOf = (paragraphs: readonly Words[]) => paragraphs.map(({ value }) => value).join('\n\n');

/** The quotation marks of a language, as plain text needs them. */
export function marksOf(lang: string): readonly [string, string] {
  if (/^fr\b/.test(lang)) return ['«\u202f', '\u202f»'];
  if (/^(ar|es|fa|hy|ru|uk)\b/.test(lang)) return ['«', '»'];
  return /^(de|ka)\b/.test(lang) ? ['„', '“'] : ['“', '”'];
}

/** A quotation as plain text, every word of it, with the lines that say who spoke and where it was read. */
export function asPlainText(paragraphs: readonly Words[], attribution: readonly string[]): string {
  const [open, close] = marksOf(paragraphs[0]?.lang ?? '');
  return `${open}${textOf(paragraphs)}${close}\n\n— ${attribution.join('\n')}`;
}
