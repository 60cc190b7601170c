import { readdirSync, readFileSync } from 'node:fs';

/**
 * What `exports` of package.json gives an application, a pattern as all that it matches of what was built: the entry,
 * its file and its types.
 */
export function packageEntries() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const built = readdirSync('dist', { recursive: true }).map(
    (file) => `./dist/${file.replaceAll('\\', '/')}`,
  );
  return Object.entries(exports)
    .filter(([, target]) => target !== null)
    .map(([entry, target]) => [entry, typeof target === 'string' ? { default: target } : target])
    .flatMap(([entry, { default: file, types }]) => {
      if (!entry.includes('*')) return { entry, file, types };
      return namesIn(built, file)
        .map((name) => [entry, file, types].map((path) => path?.replaceAll('*', name)))
        .filter(([one]) => exports[one] === undefined)
        .map(([one, file, types]) => ({ entry: one, file, types }));
    });
}

/** What stands for each `*` of a pattern. */
function namesIn(files, pattern) {
  const [before, ...others] = pattern.split('*').map((text) => text.replace(/[.\\/]/g, '\\$&'));
  const expression = new RegExp(`^${before}([\\w-]+)${others.join('\\1')}$`);
  return files.flatMap((file) => expression.exec(file)?.[1] ?? []).sort();
}
