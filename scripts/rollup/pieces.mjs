import { createHash } from 'node:crypto';
import remapping from '@jridgewell/remapping';
import { replaced } from './edit-code.mjs';

/** Of sixteen elements that come in files of their own. */
const MOST = 9;
/** Rooms that few elements need, and these need much of. */
const APART = /\/build\/(sharing|time|releases)\//;
const GLOBAL = 'CampaignElements';
const PLACE = 'PIECES';
const BRING = `${GLOBAL}.bring(`;

/** Output of a graph whose files find each other by `src/embed/pieces.ts`. */
export const piecesOutput = {
  format: 'amd',
  amd: { define: `${GLOBAL}.define`, autoId: true },
  entryFileNames: '[name].js',
  chunkFileNames: ({ name, facadeModuleId }) => {
    const [, kind, what] = /^\0(facts|texts):(.*)$/.exec(facadeModuleId) ?? [];
    if (kind === 'facts') return `facts-${what.replaceAll('+', '-')}.js`;
    return `${kind ? what.replace(/\+.*/, '').replace('/', '-') : name}.js`;
  },
  minifyInternalExports: true,
};

/**
 * What several files need is one file: many small ones cost more than they save. Of two kinds: what elements need for
 * their first picture, and what only their parts need that come later. What most elements need is in the first file,
 * what few of them need together in one of its own.
 */
export function sharedTogether(id, { getModuleInfo, getModuleIds }) {
  // A language's words, and where the campaign's texts in it are.
  const [, language] = /\/(?:locale\/generated|embed\/languages)\/(\w+)\.js$/.exec(id) ?? [];
  if (language) return language;
  const ids = [...getModuleIds()];
  const first = reach(
    ids.filter((module) => getModuleInfo(module).isEntry),
    getModuleInfo,
  );
  if (first.has(id)) return 'embed';
  const needing = ids
    .filter((module) => getModuleInfo(module).dynamicImporters.length)
    .filter((module) => reach([module], getModuleInfo).has(id));
  if (needing.length < 2) return null;
  const atOnce = needing.filter((module) =>
    getModuleInfo(module).dynamicImporters.some((importer) => first.has(importer)),
  );
  if (!atOnce.length) return 'later';
  if (atOnce.length >= MOST) return 'embed';
  // What an element and its own parts need is in the element's file.
  const own = reach(atOnce, getModuleInfo);
  const isOwn = (module) => getModuleInfo(module).dynamicImporters.every((importer) => own.has(importer));
  const others = needing.filter((module) => !atOnce.includes(module));
  if (atOnce.length === 1 && others.every(isOwn)) return null;
  const [, room = 'shared'] = APART.exec(id) ?? [];
  return room;
}

/** Modules that these import, directly or not, before they run. */
function reach(starts, getModuleInfo) {
  const reached = new Set(starts);
  for (const id of reached) for (const imported of getModuleInfo(id).importedIds) reached.add(imported);
  return reached;
}

/**
 * Pins every file by its hash, which stands in its name and in the file that asks for it: for what elements need at
 * once that is the first file, for a part that comes later the element's own. The first file makes itself: what reads
 * the others is in it.
 */
export function pieces() {
  return {
    name: 'pieces',
    renderDynamicImport: () => ({ left: BRING, right: ')' }),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const first = chunks.find(({ isEntry }) => isEntry);
      const known = new Set(withNeeds(first.dynamicImports, bundle));
      const table = {};
      const entriesOf = (files) =>
        Object.fromEntries(
          files.filter((file) => file !== first.fileName).map((file) => [nameOf(file), pin(file)]),
        );
      const pin = (file) => (table[nameOf(file)] ??= pinned(bundle[file]));
      const pinned = (chunk) => {
        const parts = [];
        for (const asked of chunk.dynamicImports) {
          const unknown = withNeeds([asked], bundle).filter((file) => !known.has(file));
          if (!unknown.length) continue;
          const text = `,${JSON.stringify(entriesOf(unknown))}`;
          const calls = [...chunk.code.matchAll(/CampaignElements\.bring\((["'])\.\/([\w-]+)\1/g)]
            .filter(([, , name]) => name === nameOf(asked))
            .map(({ 0: call, index }) => index + call.length);
          if (!calls.length)
            throw new Error(`${chunk.fileName} does not ask for ${asked} in the form known here.`);
          parts.push(...calls.map((start) => ({ start, end: start, text })));
        }
        edit(chunk, parts, bundle);
        const hash = createHash('sha256').update(chunk.code).digest('base64');
        return [hash, ...chunk.imports.filter((file) => file !== first.fileName).map(nameOf)];
      };
      edit(first, wrapping(first.code, entriesOf([...known])), bundle);
      for (const chunk of chunks) {
        if (chunk === first) continue;
        const [hash] = pin(chunk.fileName);
        delete bundle[chunk.fileName];
        chunk.fileName = `${nameOf(chunk.fileName)}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
        bundle[chunk.fileName] = chunk;
      }
    },
  };
}

const nameOf = (file) => file.replace(/\.js$/, '');

/** These files and all that they need before they run. */
function withNeeds(files, bundle) {
  const all = new Set(files);
  for (const file of all) for (const need of bundle[file].imports) if (!bundle[need].isEntry) all.add(need);
  return [...all];
}

/** Edits a file and its map, and says in it where the map is. */
function edit(chunk, parts, bundle) {
  const { code, map } = replaced(chunk.code, parts);
  chunk.code = `\ufeff${code.trimEnd()}`;
  const file = chunk.sourcemapFileName;
  if (!file) return;
  // A file of facts has no source.
  if (!chunk.map.sources.length) {
    delete bundle[file];
    return;
  }
  chunk.map = remapping([map, chunk.map], () => null);
  bundle[file].source = JSON.stringify({ ...chunk.map, file: undefined });
  chunk.code += `\n//# sourceMappingURL=${file}`;
}

/** The first file runs by itself, knows the table, and is then one of the files that others need. */
function wrapping(code, table) {
  const [whole, begin, make] =
    /^(CampaignElements\.define\(["']embed["'], ?\[["']require["'], ?["']exports["']\], ?)([\s\S]*)\);?\s*$/.exec(
      code,
    ) ?? [];
  if (!make)
    throw new Error('The first file is not what Rollup wrote before: see scripts/rollup/pieces.mjs.');
  return [
    {
      start: 0,
      end: begin.length,
      text: `(()=>{const ${PLACE}=${JSON.stringify(table)},first={};(`,
    },
    {
      start: begin.length + make.length,
      end: whole.length,
      text: `)(0,first);globalThis.${GLOBAL}?.define?.("embed",["exports"],own=>{Object.setPrototypeOf(own,first)})})();`,
    },
  ];
}
