/** What a page weighs whose application has the package from npm, bundled by Rollup and minified by Oxc, which is quick. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minifySync } from 'vite';
import { sliceFor } from './campaigns/slices.mjs';
import { brotliSize } from './brotli-size.mjs';

/**
 * An application's module that shows one element of the default campaign, with no more of it than that shows.
 *
 * @param sections - What the element shows first.
 */
export const appWith = (element, sections) => `
import 'campaign-elements/define/${element}.js';
import campaign from 'campaign-elements/campaigns/justice-for-khojaly/${sliceFor(sections)}.js';
document.querySelector('campaign-${element}').campaign = campaign;
`;

/** Modules that one bundle has read need not be read again for the next. */
let cache;

/** The modules that are loaded before an application's element stands, and what they weigh on the way. */
export async function bundle(code) {
  const entry = `${process.cwd()}/app.js`;
  const build = await rollup({
    input: entry,
    cache,
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  cache = build.cache;
  await build.close();
  const asked = new Set();
  const ask = (name) => {
    if (asked.has(name)) return;
    asked.add(name);
    output.find(({ fileName }) => fileName === name).imports.forEach(ask);
  };
  ask(output.find(({ isEntry }) => isEntry).fileName);
  const files = output.filter(({ fileName }) => asked.has(fileName));
  return {
    modules: files.flatMap(({ moduleIds }) => moduleIds),
    bytes: files.reduce(
      (sum, { fileName, code }) => sum + brotliSize(minifySync(fileName, code, { module: true }).code),
      0,
    ),
  };
}
