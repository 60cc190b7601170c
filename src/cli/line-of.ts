const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/**
 * The line on which a place such as `timeline[0].date` stands in a document that is JSON, or that of what it is missing
 * from.
 */
export function lineOf(source: string, path: string): number | undefined {
  const lines = linesOf(source);
  for (let place = path; place; place = place.replace(/(^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return lines.get('');
}

/** Where each value begins, by its path. */
function linesOf(source: string): Map<string, number> {
  const lines = new Map<string, number>();
  /** The objects and lists that are open: of a list the position that comes next. */
  const open: { path: string; next?: number }[] = [];
  let path = '';
  let line = 1;
  let read = 0;
  let key: string | undefined;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    line += source.slice(read, index).split('\n').length - 1;
    read = index;
    const inside = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') key = undefined;
    else if (token === ':' || !inside) {
      if (!inside && !lines.size) lines.set('', line);
    } else if (inside.next === undefined && key === undefined) {
      key = JSON.parse(token) as string;
      path = `${inside.path && `${inside.path}.`}${key}`;
      lines.set(path, line);
    } else if (inside.next !== undefined) {
      path = `${inside.path}[${inside.next++}]`;
      lines.set(path, line);
    }
    if (token === '{' || token === '[') {
      open.push({ path: inside ? path : '', ...(token === '[' && { next: 0 }) });
      key = undefined;
    }
  }
  return lines;
}
