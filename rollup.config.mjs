import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { LANGUAGE_CODES } from './build/locale/languages.js';
import { complete } from './scripts/rollup/complete.mjs';
import { facts, texts } from './scripts/rollup/facts.mjs';
import { minify } from './scripts/rollup/minify.mjs';
import { minifyTemplates } from './scripts/rollup/minify-templates.mjs';
import { pieces, piecesOutput, sharedTogether } from './scripts/rollup/pieces.mjs';
import { thirdPartyPage } from './scripts/rollup/third-party-page.mjs';

// Input is what tsc wrote to build/, so that one compiler decides about fields and private names.
const build = 'build';
/** The default campaign, and what is told from it. */
const readCampaign = async () => ({
  ...(await import(`./${build}/campaigns/justice-for-khojaly/justice-for-khojaly.js`)),
  ...(await import(`./${build}/campaign/extracts.js`)),
  ...(await import(`./${build}/campaign/citations.js`)),
  // The elements' own code, so that what is made here is what a page would make.
  ...(await import(`./${build}/components/recognition-map/layout-of.js`)),
});
/** The default campaign's texts in other languages than its own. */
const TEXTS = `${process.cwd()}/src/campaigns/justice-for-khojaly/texts`;
const resolve = nodeResolve({ exportConditions: ['production', 'browser'] });
/** Lit's readable sources: see `third-party-page.mjs`. */
const resolveReadable = nodeResolve({ exportConditions: ['development', 'browser'] });
const names = (folder) =>
  readdirSync(`${build}/${folder}`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'));

/** Maps lead to the TypeScript, which is in them. */
const typescriptMaps = {
  name: 'typescript-maps',
  load(id) {
    const map = `${id}.map`;
    if (!id.includes(`/${build}/`) || !existsSync(map)) return null;
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
    return { code, map: JSON.parse(readFileSync(map, 'utf8')) };
  },
};

/** The package: one module for one module. Lit and Valibot stay outside. */
const modules = {
  input: [
    'index',
    'cli/campaign-elements',
    'server/server',
    'campaigns/justice-for-khojaly/justice-for-khojaly',
    ...names('define').map((name) => `define/${name}`),
    ...names('locale/generated').map((name) => `locale/generated/${name}`),
  ].map((name) => `${build}/${name}.js`),
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: build,
    sourcemap: true,
  },
  external: [/^lit(\/|$)/, /^@lit-labs\/ssr(\/|$)/, /^(valibot|lean-qr)(\/|$)/, /^node:/],
  plugins: [typescriptMaps, resolve, json({ compact: true })],
};

/** What is at hand in the package comes when it is needed in the scripts: modules of these names in `src/embed`. */
const onDemand = (names) => ({
  name: 'on-demand',
  resolveId(source) {
    const name = names.find((one) => source.endsWith(`/${one}.js`));
    return name ? `${process.cwd()}/${build}/embed/${name}.js` : null;
  },
});

/** What strangers' pages get: the same modules, safe and small. */
const forPages = [
  typescriptMaps,
  facts(readCampaign),
  texts({ folder: TEXTS }),
  onDemand(['checker', 'atlas', 'controls-here']),
  minifyTemplates(),
  resolveReadable,
  json({ compact: true }),
  thirdPartyPage(),
];
const minified = minify({
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true },
  // Lit's own, which are in one file with all that uses them; ours are `#private`.
  mangle: { properties: { regex: /^_[\w$]/, reserved: ['__proto__'], keep_quoted: true } },
  format: { comments: false },
});

/** Maps that a page's author's tools find by the last line of a file; visitors never ask for them. */
const maps = {
  sourcemap: 'hidden',
  // Wherever the packages are installed.
  sourcemapPathTransform: (path) => path.replace(/^.*\/node_modules\//, '../../node_modules/'),
};

/** The one script, and beside it the files that it brings. */
const script = {
  input: { embed: `${build}/embed/embed.js` },
  output: { dir: 'dist/embed', ...piecesOutput, ...maps, manualChunks: sharedTogether },
  preserveEntrySignatures: 'allow-extension',
  plugins: [...forPages, minified, pieces()],
};

/** The same, built fast and to be read: see `scripts/watch.mjs`. */
export const readableScript = {
  ...script,
  output: { ...script.output, sourcemap: false },
  treeshake: false,
  plugins: [...forPages, pieces()],
};

/** The same in one file, for pages that want exactly one. */
const completeScripts = {
  input: `${build}/embed/embed.js`,
  output: { dir: 'dist/embed', format: 'iife', inlineDynamicImports: true, ...maps },
  plugins: [
    complete({ build: `${process.cwd()}/${build}`, texts: TEXTS, languages: LANGUAGE_CODES }),
    ...forPages,
    minified,
  ],
};

export default [modules, script, completeScripts];
