import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { NO_SOURCE } from './edit-code.mjs';

const LANGUAGE = '\0language:';
/** One map for all: they are the same but for their first line. */
const MAP = 'complete.js.map';

/**
 * Writes one script with everything in it for each language: `complete.de.js` asks for no other file.
 *
 * @param build - Folder that tsc wrote to.
 * @param texts - Folder of the default campaign's texts by language.
 * @param languages - Codes of the languages, English included.
 */
export function complete({ build, texts, languages }) {
  return {
    name: 'complete',
    resolveId(source) {
      const [, language] = /^\.\/languages\/(\w+)\.js$/.exec(source) ?? [];
      return language ? LANGUAGE + language : null;
    },
    load(id) {
      if (!id.startsWith(LANGUAGE)) return null;
      const language = JSON.stringify(id.slice(LANGUAGE.length));
      const code = `export const templates = CATALOGUES[${language}] ?? {}, texts = async () => TEXTS[${language}];`;
      return { code, map: NO_SOURCE };
    },
    async generateBundle(_, bundle) {
      const { code, map, fileName, sourcemapFileName } = Object.values(bundle).find(({ isEntry }) => isEntry);
      delete bundle[fileName];
      delete bundle[sourcemapFileName];
      this.emitFile({
        type: 'asset',
        fileName: MAP,
        source: JSON.stringify({ ...map, file: undefined, mappings: `;${map.mappings}` }),
      });
      for (const language of languages) {
        const catalogues = {};
        const translations = {};
        if (language !== 'en') {
          const file = pathToFileURL(`${build}/locale/generated/${language}.js`);
          catalogues[language] = (await import(file.href)).templates;
          const translated = `${texts}/${language}.json`;
          if (existsSync(translated)) translations[language] = JSON.parse(await readFile(translated, 'utf8'));
        }
        this.emitFile({
          type: 'asset',
          fileName: `complete.${language}.js`,
          source: `\ufeff(()=>{const PIECES={},CATALOGUES=${JSON.stringify(catalogues)},TEXTS=${JSON.stringify(translations)};\n${code}})();\n//# sourceMappingURL=${MAP}`,
        });
      }
    },
  };
}
