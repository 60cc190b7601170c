import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of a module of ours and of all that it imports, each once. */
export function modulesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  if (file.endsWith('.json')) return [file];
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export \{)[^;'"]*['"](\.[^'"]+)['"]/gm);
  return [file, ...[...imports].flatMap(([, path]) => modulesOf(join(dirname(file), path), seen))];
}
