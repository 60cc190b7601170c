/** Every node of a syntax tree, outer ones first. */
export function nodesOf(tree) {
  const found = [];
  const look = (node) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node.type === 'string') found.push(node);
    for (const child of Object.values(node)) look(child);
  };
  look(tree);
  return found;
}

/** No place of a code is in a source: it is data, or our own edit of a package. */
export const NO_SOURCE = { mappings: '' };

const WORDS = /\n|[^\S\n]+|[\w$]+|[^\s\w$]/g;

/**
 * The code with parts of it replaced, and the source map of that, word by word; what is inside of a replaced part goes
 * with it.
 */
export function replaced(code, parts) {
  const mappings = [[]];
  let written = '';
  let writtenLine = 0;
  let line = 0;
  let lineStart = 0;
  let end = 0;
  const mark = (at) => mappings.at(-1).push([written.length - writtenLine, 0, line, at - lineStart]);
  const write = (text) => {
    const lines = text.split('\n');
    mappings.push(...lines.slice(1).map(() => []));
    if (lines.length > 1) writtenLine = written.length + text.length - lines.at(-1).length;
    written += text;
  };
  /** Goes on in the source, and says of each word on the way where it is. */
  const pass = (until, word) => {
    for (const [text] of code.slice(end, until).matchAll(WORDS)) {
      word?.(text);
      end += text.length;
      if (text === '\n') {
        line++;
        lineStart = end;
      }
    }
  };
  const keep = (text) => {
    if (text.trim()) mark(end);
    write(text);
  };
  for (const part of parts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (part.start < end) continue;
    pass(part.start, keep);
    mark(end);
    write(part.text);
    pass(part.end);
  }
  pass(code.length, keep);
  return { code: written, map: { version: 3, names: [], sources: [''], mappings } };
}
