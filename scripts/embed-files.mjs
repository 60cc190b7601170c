/** The built script's files, and which of them an element asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { ELEMENTS } from '../build/embed/elements.js';
import { brotliSize } from './brotli-size.mjs';

const FOLDER = 'dist/embed';

/** Contents by the name that a file has without its hash. */
export const files = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file.replace(/(-[\w-]{8})?\.js$/, ''), readFileSync(`${FOLDER}/${file}`)]),
);

/** Of each file but the first: its hash, and what it needs, as the first file says it. */
const graph = JSON.parse(/const PIECES=(\{.*?\]\})/.exec(files.embed)[1]);

/** Names of the files besides the first that an element needs until it stands, in English. */
export function filesOf(element) {
  const entry = ELEMENTS[`campaign-${element}`];
  const asked = new Set();
  const add = (name) => {
    asked.add(name);
    for (const need of graph[name].slice(1)) add(need);
  };
  if (entry) add(element);
  for (const section of entry?.sections ?? []) {
    add(Object.keys(graph).find((name) => name.startsWith('facts-') && name.split('-').includes(section)));
  }
  return [...asked];
}

/** How a file besides the first is published: its name, its hash, what it weighs on the way. */
export function publishedFile(name) {
  const [hash] = graph[name];
  return {
    file: `${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`,
    integrity: `sha256-${hash}`,
    brotli: brotliSize(files[name]),
  };
}
