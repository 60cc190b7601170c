import { pathToFileURL } from 'node:url';

const CATALOGUE = '\0catalogue:';

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
        ? `export const templates = CATALOGUES[${JSON.stringify(id.slice(CATALOGUE.length))}] ?? {};`
        : null,
    async generateBundle(_, bundle) {
      const [[fileName, { code }]] = Object.entries(bundle);
      delete bundle[fileName];
      for (const language of languages) {
        const catalogues = {};
        if (language !== 'en') {
          const file = pathToFileURL(`${build}/locale/generated/${language}.js`);
          catalogues[language] = (await import(file.href)).templates;
        }
        this.emitFile({
          type: 'asset',
          fileName: `complete.${language}.js`,
          source: `\ufeff(()=>{const PIECES={},CATALOGUES=${JSON.stringify(catalogues)};${code}})();`,
        });
      }
    },
  };
}
