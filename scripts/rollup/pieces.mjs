import { createHash } from 'node:crypto';

const GLOBAL = 'CampaignElements';
const PLACE = 'PIECES';

/** Output of a graph whose files find each other by `src/embed/pieces.ts`. */
export const piecesOutput = {
  format: 'amd',
  amd: { define: `${GLOBAL}.define`, autoId: true },
  entryFileNames: '[name].js',
  chunkFileNames: ({ name, facadeModuleId }) =>
    facadeModuleId?.startsWith('\0facts:')
      ? `facts-${facadeModuleId.slice(7).replaceAll('+', '-')}.js`
      : `${name}.js`,
  minifyInternalExports: true,
};

/** What several files need and the first does not is one file: many small ones cost more than they save. */
export function sharedTogether(id, { getModuleInfo, getModuleIds }) {
  const ids = [...getModuleIds()];
  const first = reach(
    ids.filter((module) => getModuleInfo(module).isEntry),
    getModuleInfo,
  );
  if (first.has(id)) return 'embed';
  const needing = ids
    .filter((module) => getModuleInfo(module).dynamicImporters.length)
    .filter((module) => reach([module], getModuleInfo).has(id));
  return needing.length > 1 ? 'shared' : null;
}

/** Modules that these import, directly or not, before they run. */
function reach(starts, getModuleInfo) {
  const reached = new Set(starts);
  for (const id of reached) for (const imported of getModuleInfo(id).importedIds) reached.add(imported);
  return reached;
}

/**
 * Gives the first file the hashes of all others and what each of them needs, and each of the others its hash in its
 * name. The first file makes itself: what reads the others is in it.
 */
export function pieces() {
  return {
    name: 'pieces',
    renderDynamicImport: () => ({ left: `${GLOBAL}.bring(`, right: ')' }),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const first = chunks.find(({ isEntry }) => isEntry);
      const table = {};
      for (const chunk of chunks) {
        if (chunk === first) continue;
        chunk.code = `\ufeff${chunk.code}`;
        const hash = createHash('sha384').update(chunk.code).digest('base64');
        const name = chunk.fileName.replace(/\.js$/, '');
        const needs = chunk.imports.map((file) => file.replace(/\.js$/, ''));
        table[name] = [hash, ...needs.filter((need) => `${need}.js` !== first.fileName)];
        delete bundle[chunk.fileName];
        chunk.fileName = `${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
        bundle[chunk.fileName] = chunk;
      }
      first.code = `\ufeff${wrap(first.code, table)}`;
    },
  };
}

/** The first file runs by itself, knows the table, and is then one of the files that others need. */
function wrap(code, table) {
  const [, make] =
    /^CampaignElements\.define\("embed",\["require","exports"\],([\s\S]*)\);?\s*$/.exec(code) ?? [];
  if (!make)
    throw new Error('The first file is not what Rollup wrote before: see scripts/rollup/pieces.mjs.');
  return `(()=>{const ${PLACE}=${JSON.stringify(table)},first={};(${make})(0,first);globalThis.${GLOBAL}?.define?.("embed",["exports"],own=>{Object.setPrototypeOf(own,first)})})();`;
}
