/** The peers' scripts, made the way ours are, and their style sheets. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import countryData from 'world-countries';
import { kindsOf } from '../../build/components/recognition-map/acts.js';
import { minify } from '../rollup/minify.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { recognitions } = JSON.parse(
  readFileSync(path('../../dist/campaigns/justice-for-khojaly.json'), 'utf8'),
);
/** The countries that our map fills: every map marks the same. */
const countries = [...kindsOf(recognitions).keys()].flatMap((code) => {
  const country = countryData.find(({ cca2 }) => cca2 === code);
  return country ? [{ code, id: country.ccn3 }] : [];
});

/**
 * @param entry - A file of `pages/`; it may import `countries`, what everybody marks.
 * @param style - The peer's own style sheet, as a path in `node_modules`.
 */
export async function bundlePeer(entry, style) {
  const bundle = await rollup({
    input: path(`pages/${entry}.js`),
    plugins: [
      {
        name: 'countries',
        resolveId: (id) => (id === 'countries' ? id : null),
        load: (id) => (id === 'countries' ? `export const countries = ${JSON.stringify(countries)};` : null),
      },
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      json({ compact: true }),
      minify({ ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return {
    js: output[0].code,
    css: style ? readFileSync(path(`node_modules/${style}`), 'utf8') : '',
  };
}
