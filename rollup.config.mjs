import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { LANGUAGE_CODES } from './build/locale/languages.js';
import { complete } from './scripts/rollup/complete.mjs';
import { facts } from './scripts/rollup/facts.mjs';
import { minifyTemplates } from './scripts/rollup/minify-templates.mjs';
import { pieces, piecesOutput, sharedTogether } from './scripts/rollup/pieces.mjs';
import { thirdPartyPage } from './scripts/rollup/third-party-page.mjs';

// Input is what tsc wrote to build/, so that one compiler decides about fields and private names.
const build = 'build';
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
  external: [/^lit(\/|$)/, /^(valibot|lean-qr)(\/|$)/, /^node:/],
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
  facts({ build: `${process.cwd()}/${build}` }),
  onDemand(['checker', 'atlas', 'controls-here']),
  minifyTemplates(),
  resolveReadable,
  json({ compact: true }),
  thirdPartyPage(),
];
const minify = terser({
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true },
  // Lit's own, which are in one file with all that uses them; ours are `#private`.
  mangle: { properties: { regex: /^_[\w$]/, reserved: ['__proto__'], keep_quoted: true } },
  format: { comments: false },
});

/** The one script, and beside it the files that it brings. */
const script = {
  input: { embed: `${build}/embed/embed.js` },
  output: { dir: 'dist/embed', ...piecesOutput, manualChunks: sharedTogether },
  preserveEntrySignatures: 'allow-extension',
  plugins: [...forPages, minify, pieces()],
};

/** The same, built fast and to be read: see `scripts/watch.mjs`. */
export const readableScript = { ...script, treeshake: false, plugins: [...forPages, pieces()] };

/** The same in one file, for pages that want exactly one. */
const completeScripts = {
  input: `${build}/embed/embed.js`,
  output: { dir: 'dist/embed', format: 'iife', inlineDynamicImports: true },
  plugins: [complete({ build: `${process.cwd()}/${build}`, languages: LANGUAGE_CODES }), ...forPages, minify],
};

export default [modules, script, completeScripts];
