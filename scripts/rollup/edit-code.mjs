/** Every node of a syntax tree, outer ones first. */
export function* nodesOf(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) yield* nodesOf(child);
  } else if (typeof node.type === 'string') {
    yield node;
    for (const key of Object.keys(node)) yield* nodesOf(node[key]);
  }
}

/** The code with parts of it replaced; what is inside of a replaced part goes with it. */
export function replaced(code, parts) {
  let written = '';
  let end = 0;
  for (const part of parts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (part.start < end) continue;
    written += code.slice(end, part.start) + part.text;
    end = part.end;
  }
  return written + code.slice(end);
}
