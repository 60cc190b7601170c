import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const FILE = 'docs/frameworks.md';
const ROW = /^\| `([\w-]+)` +\|.*$/gm;

/** Writes what ran; rows of apps that were not run this time stay. */
export async function writeReport(results, folder) {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const rows = new Map([...before.matchAll(ROW)].map(([row, name]) => [name, row]));
  for (const [name, result] of Object.entries(results)) rows.set(name, rowOf(name, result));
  const names = [...rows.keys()].filter((name) => existsSync(join(folder, name))).sort();
  const text = `# Frameworks

The table is written by \`npm run test:frameworks\`: each row is an app of \`${folder}\` with the packed package, built as its framework builds, and opened in Chromium. There the banner showed the object that it was given as a property, and the app heard its event. "Misuse" is \`campaign\` set to 42, which the app's type checker must refuse. Bytes are all scripts of the page with the framework's own, each brotli 11. Glue are the lines for custom elements alone, beside imports and tags.

| app | versions | misuse | bytes of scripts | lines of glue |
| --- | --- | --- | ---: | ---: |
${names.map((name) => rows.get(name)).join('\n')}

${readFileSync(join(folder, 'frameworks.md'), 'utf8')}
${names
  .filter((name) => !rows.get(name).includes('failed:'))
  .map((name) => sampleOf(folder, name))
  .join('')}`;
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

function rowOf(name, { title, versions = [], misuse = '', bytes, glue = '', failure }) {
  const size = failure
    ? `failed: ${failure.split('\n')[0].replaceAll('|', '/').slice(0, 80)}`
    : bytes.toLocaleString('en');
  return `| \`${name}\` | ${title}: ${versions.join(', ')} | ${misuse} | ${size} | ${glue} |`;
}

function sampleOf(folder, name) {
  const { config } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
  if (!config.shown) return '';
  const code = readFileSync(join(folder, name, config.shown), 'utf8').replaceAll(
    / *(\/\/|<!--|\{\/\*) glue.*/g,
    '',
  );
  return `\n### ${config.title}\n\n\`${config.shown}\`:\n\n\`\`\`${extname(config.shown).slice(1)}\n${code.trim()}\n\`\`\`\n`;
}
