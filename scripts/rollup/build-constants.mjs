import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACEHOLDER = '__CATALOGUES__';
// Like beside like, which compresses better.
const LANGUAGES = ['fr', 'es', 'de', 'az', 'tr', 'ru', 'ar'];

/**
 * Fills `src/embed/build-constants.ts`: the version, and the translations of exactly those messages that are left
 * in the script, under short ids.
 */
export function buildConstants({ version, build }) {
  return {
    name: 'build-constants',
    load(id) {
      if (!id.endsWith('/embed/build-constants.js')) return null;
      return `import { unpackCatalogues } from './unpack-catalogues.js';
export const version = ${JSON.stringify(version)};
export const catalogues = () => unpackCatalogues(${PLACEHOLDER});`;
    },
    async renderChunk(code) {
      const ids = [];
      const short = code.replace(
        /\bmsg\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?),\s*\{\s*id:\s*'([\w.-]+)',?\s*\}\s*\)/g,
        (_, text, id) => {
          if (!ids.includes(id)) ids.push(id);
          return `msg(${text}, { id: '${ids.indexOf(id).toString(36)}' })`;
        },
      );
      if (/\bmsg\$?\d*\([^;]*id: '[a-z]\w{3,}/.test(short))
        this.error('A message was not recognised: write msg(text, { id }).');
      const packed = {};
      for (const language of LANGUAGES) {
        const file = new URL(`locale/generated/${language}.js`, pathToFileURL(`${build}/`));
        const { templates } = existsSync(file) ? await import(file.href) : { templates: {} };
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
