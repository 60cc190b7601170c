/* eslint-disable no-control-regex -- JSON allows no control characters in a text */
const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const KEY = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** Where a text stops being JSON. `JSON.parse` does not say so in every version of Node. */
export function findSyntaxError(source: string): number {
  /** What closes the lists and objects that are open. */
  const open: ('}' | ']')[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return !!match;
  };
  const next = (character: string) => {
    take(SPACE);
    const found = source[at] === character;
    if (found) at += 1;
    take(SPACE);
    return found;
  };
  const key = () => take(KEY) && next(':');

  for (;;) {
    take(SPACE);
    if (next('{')) {
      if (!next('}')) {
        open.push('}');
        if (!key()) return at;
        continue;
      }
    } else if (next('[')) {
      if (!next(']')) {
        open.push(']');
        continue;
      }
    } else if (!take(SCALAR)) {
      return at;
    }
    for (;;) {
      const close = open.at(-1);
      if (!close) {
        take(SPACE);
        return at;
      }
      if (next(close)) {
        open.pop();
        continue;
      }
      if (!next(',') || (close === '}' && !key())) return at;
      break;
    }
  }
}
