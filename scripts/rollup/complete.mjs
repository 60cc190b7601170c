import { pathToFileURL } from 'node:url';
import { NO_SOURCE } from './edit-code.mjs';

const CATALOGUE = '\0catalogue:';
/** One map for all: they are the same but for their first line. */
const MAP = 'complete.js.map';

/**
 * Writes one script with everything in it for each language: `complete.de.js` asks for no other file.
 *
 * @param build - Folder that tsc wrote to.
 * @param languages - Codes of the languages, English included.
 */
export function complete({ build, languages }) {
  return {
    name: 'complete',
    resolveId(source) {
      const [, language] = /locale\/generated\/(\w+)\.js$/.exec(source) ?? [];
      return language ? CATALOGUE + language : null;
    },
    load: (id) =>
      id.startsWith(CATALOGUE)
        ? {
            code: `export const templates = CATALOGUES[${JSON.stringify(id.slice(CATALOGUE.length))}] ?? {};`,
            map: NO_SOURCE,
          }
        : null,
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
        if (language !== 'en') {
          const file = pathToFileURL(`${build}/locale/generated/${language}.js`);
          catalogues[language] = (await import(file.href)).templates;
        }
        this.emitFile({
          type: 'asset',
          fileName: `complete.${language}.js`,
          source: `\ufeff(()=>{const PIECES={},CATALOGUES=${JSON.stringify(catalogues)};\n${code}})();\n//# sourceMappingURL=${MAP}`,
        });
      }
    },
  };
}
