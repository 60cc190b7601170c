/** Longer than any headline; it bounds the work that a hostile feed can ask for. */
const MOST = 500;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xa0',
};

/** The words of a headline that is written as HTML: without its tags, its references decoded. Never markup. */
export function plainText(markup: string): string {
  return markup
    .slice(0, MOST)
    .replace(/<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<\/?[a-z][^>]*>/gi, (tag) =>
      /^<br/i.test(tag) ? ' ' : '',
    )
    .replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex: string, digits: string, name?: string) => {
      if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : whole;
      const code = parseInt(digits, hex ? 16 : 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
