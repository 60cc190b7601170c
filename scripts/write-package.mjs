/**
 * Writes what the built scripts are published with: `dist/embed/releases.json` (version, bytes, integrity), and the
 * type declarations beside the modules they describe.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const PRIVATE = /^build\/(embed|collector)(\/|$)/;
cpSync('build', 'dist', {
  recursive: true,
  filter: (path) =>
    !PRIVATE.test(path.replaceAll('\\', '/')) && (!/\.\w+$/.test(path) || path.endsWith('.d.ts')),
});

const scripts = readdirSync('dist/embed')
  .filter((file) => file.endsWith('.js'))
  .map((file) => {
    const bytes = readFileSync(`dist/embed/${file}`);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    return [file, { version, bytes: bytes.length, integrity }];
  });
writeFileSync('dist/embed/releases.json', `${JSON.stringify(Object.fromEntries(scripts), null, 2)}\n`);
