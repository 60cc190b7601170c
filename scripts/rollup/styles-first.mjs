import { resolve } from 'node:path';
import { modulesOf } from './modules-of.mjs';

/**
 * Puts a script's styles beside each other, before its code: like beside like compresses better.
 *
 * @param entry - The script's module.
 */
export function stylesFirst(entry) {
  const styles = modulesOf(entry).filter((path) => path.endsWith('.styles.js'));
  return {
    name: 'styles-first',
    transform: (code, id) =>
      id === resolve(entry)
        ? { code: styles.map((path) => `import '${resolve(path)}';\n`).join('') + code, map: null }
        : null,
  };
}
