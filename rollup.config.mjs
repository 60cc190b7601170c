import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { buildConstants } from './scripts/rollup/build-constants.mjs';
import { minifyTemplates } from './scripts/rollup/minify-templates.mjs';
import { packJson } from './scripts/rollup/pack-json.mjs';
import { standIns } from './scripts/rollup/stand-ins.mjs';
import { stylesFirst } from './scripts/rollup/styles-first.mjs';
import { thirdPartyPage } from './scripts/rollup/third-party-page.mjs';

// Input is what tsc wrote to build/, so that one compiler decides about fields and private names.
const build = 'build';
const resolve = nodeResolve({ exportConditions: ['production', 'browser'] });
const names = (folder) =>
  readdirSync(`${build}/${folder}`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'));

/** The scripts: a source file in src/embed whose name is an element's, or `embed` for all. */
const scripts = names('embed').filter((name) =>
  readFileSync(`${build}/embed/${name}.js`, 'utf8').includes("from './start.js'"),
);

/** The package: one module for one module. Lit and Valibot stay outside; `@lit/localize` is a private copy. */
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
    // npm leaves every folder named node_modules out of a package.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\/@lit\//, 'vendor/lit/')}.js`,
  },
  // Its index starts the other runtime, which nothing here uses.
  treeshake: { moduleSideEffects: (id) => !/@lit[\\/]localize/.test(id) },
  external: [/^lit(\/|$)/, /^(valibot|lean-qr)(\/|$)/, /^node:/],
  plugins: [resolve, json({ compact: true })],
};

/** Says that a script is UTF-8 where its server and the page say something else, or nothing. */
const byteOrderMark = { name: 'byte-order-mark', renderChunk: (code) => `\ufeff${code}` };

const script = (name) => ({
  input: `${build}/embed/${name}.js`,
  output: { file: `dist/embed/${name}.js`, format: 'iife' },
  plugins: [
    packJson(`${build}/embed/${name}.js`),
    stylesFirst(`${build}/embed/${name}.js`),
    minifyTemplates(),
    standIns({ build }),
    resolve,
    thirdPartyPage(),
    buildConstants({ build: `${process.cwd()}/${build}` }),
    terser({ ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
    byteOrderMark,
  ],
});

export default [modules, ...scripts.map(script)];
