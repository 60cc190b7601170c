import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose names end in `ending`, sorted. */
export function globSync(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}
