/** The pages that are compared: what is in the body, and at most one script and one style sheet. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import countryData from 'world-countries';

const BOX = '<div id="map" style="height: 430px"></div>';
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const text = (name) => readFileSync(path(name), 'utf8');

/** What the others are measured above, and ours, which the others are made from. */
export const firstPages = () => ({
  empty: { body: '' },
  ours: {
    body: '<campaign-recognition-map></campaign-recognition-map>',
    js: text('../../dist/embed/complete.en.js'),
  },
});

/** @param copies - What `copy.mjs` took from our page. */
export async function otherPages({ picture, element, codes }) {
  const peer = async (entry, css) => ({
    body: BOX,
    js: await bundle(path(`pages/${entry}.js`), codes),
    ...(css && { css: text(`node_modules/${css}`) }),
  });
  return {
    'static SVG': { body: picture },
    'static element': { body: element },
    jsvectormap: await peer('jsvectormap', 'jsvectormap/dist/jsvectormap.min.css'),
    svgMap: await peer('svgmap', 'svgmap/dist/svg-map.min.css'),
    'd3 + topojson': await peer('d3'),
  };
}

export const htmlOf = ({ body, js, css }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Map</title>
<link rel="icon" href="data:,">
${css ? '<link rel="stylesheet" href="page.css">' : ''}
<body style="width: 900px">
${body}
${js ? '<script async src="page.js"></script>' : ''}`;

/** A peer's script, made the way ours is. `countries` is a module with what everybody marks. */
async function bundle(input, codes) {
  const countries = codes.map((code) => ({ code, id: countryData.find(({ cca2 }) => cca2 === code).ccn3 }));
  const chunk = await rollup({
    input,
    plugins: [
      {
        name: 'countries',
        resolveId: (id) => (id === 'countries' ? id : null),
        load: (id) => (id === 'countries' ? `export const countries = ${JSON.stringify(countries)};` : null),
      },
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      json({ compact: true }),
      terser({ ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
    ],
  });
  const { output } = await chunk.generate({ format: 'iife' });
  await chunk.close();
  return output[0].code;
}
