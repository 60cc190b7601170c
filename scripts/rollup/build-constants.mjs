import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACEHOLDER = '__CATALOGUES__';
// In the order of that list, where like stands beside like, which compresses better.
const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

/**
 * Fills `src/embed/build-constants.ts`: the translations of exactly those messages that are left in the script, by
 * number.
 */
export function buildConstants({ build }) {
  return {
    name: 'build-constants',
    load(id) {
      if (!id.endsWith('/embed/build-constants.js')) return null;
      return `export const catalogues = ${PLACEHOLDER};`;
    },
    async renderChunk(code) {
      const ids = [];
      const short = code.replace(
        /\bmsg\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?),\s*\{\s*id:\s*'([\w.-]+)',?\s*\}\s*\)/g,
        (_, text, id) => {
          if (!ids.includes(id)) ids.push(id);
          return `msg(${text}, ${ids.indexOf(id)})`;
        },
      );
      if (/\bmsg\$?\d*\([^;]*id: '[a-z]\w{3,}/.test(short))
        this.error('A message was not recognised: write msg(text, { id }).');
      if (!ids.length) this.error('No message was found.');
      const packed = {};
      for (const language of targetLocales) {
        const file = new URL(`locale/generated/${language}.js`, pathToFileURL(`${build}/`));
        const { templates } = await import(file.href);
        packed[language] = ids.map((id) => flat(templates[id])).join('\n');
      }
      return { code: short.replace(PLACEHOLDER, () => JSON.stringify(packed)), map: null };
    },
  };
}

/** One line of a catalogue; an empty one falls back to English. */
function flat(template) {
  if (template === undefined) return '';
  if (typeof template === 'string') return template;
  const { strings, values } = template;
  return strings
    .map((string, index) => string + (index < values.length ? `{${values[index]}}` : ''))
    .join('');
}
