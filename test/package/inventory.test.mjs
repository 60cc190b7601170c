/**
 * Every element has what a person writes of it, every language what a language has. The folder in src/components
 * makes an element, src/locale/languages.ts a language; scripts/write-elements.mjs writes the rest.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGE_CODES, SOURCE_LANGUAGE } from '../../build/locale/languages.js';
import { classOf, elementNames } from './published-package.mjs';

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const file = (path, what) => [existsSync(path), `Add ${path}: ${what}.`];
const mention = (path, text, what = text) => [read(path).includes(text), `Add ${what} to ${path}.`];

/** What an element must have: what it is called, and for an element whether it is there and what to do if not. */
const PIECES = [
  [
    'class',
    ({ name, stem, className }) =>
      mention(`${stem}.ts`, `export class ${className} `, `class ${className} of <campaign-${name}>`),
  ],
  [
    'tag for the manifest',
    ({ name, stem }) =>
      mention(`${stem}.ts`, ` * @customElement campaign-${name}\n`, `"@customElement campaign-${name}"`),
  ],
  ['styles', ({ stem }) => file(`${stem}.styles.ts`, 'its styles, used in `static styles`')],
  ['stories', ({ name }) => file(`stories/components/${name}.stories.ts`, 'a story for each of its states')],
  [
    'guidance',
    ({ name }) =>
      mention('stories/guidance.ts', `  'campaign-${name}': {`, `what to do with campaign-${name}`),
  ],
  ['tests', ({ name }) => file(`test/components/${name}.test.ts`, 'tests of what a visitor notices')],
  [
    'entry in the manifest',
    ({ name, className }) => [
      manifestTags().includes(`campaign-${name} ${className}`),
      `<campaign-${name}> is not in dist/custom-elements.json: run "npm run build", and see its class comment.`,
    ],
  ],
  [
    'description in docs/api.md',
    ({ name }) => [
      read('docs/api.md').includes(`## \`<campaign-${name}>\``),
      'Run "npm run build && npm run api" and commit docs/api.md.',
    ],
  ],
];

/** What an element that shows something has besides; the root shows nothing. */
const SHOWING_PIECES = [
  [
    'contract',
    ({ name }) => [
      ['contract', name].some((test) =>
        read(`test/components/${test}.test.ts`).includes(`tag: 'campaign-${name}'`),
      ),
      `Add itKeepsTheContract({ tag: 'campaign-${name}', … }) to test/components/${name}.test.ts.`,
    ],
  ],
  [
    'line in docs/sizes.md',
    ({ name }) => [
      read('docs/sizes.md').includes(`\n| ${name} |`) || name === 'banner',
      `<campaign-${name}> has no line in docs/sizes.md: run "npm run build && npm run size" and commit it.`,
    ],
  ],
];

function manifestTags() {
  const { modules } = JSON.parse(read('dist/custom-elements.json') || '{ "modules": [] }');
  return modules.flatMap(({ declarations }) => declarations.map(({ tagName, name }) => `${tagName} ${name}`));
}

for (const name of elementNames) {
  const element = { name, stem: `src/components/${name}/${name}`, className: classOf(name) };
  describe(`<campaign-${name}>`, () => {
    for (const [piece, find] of [...PIECES, ...(name === 'root' ? [] : SHOWING_PIECES)]) {
      it(`has its ${piece}`, () => {
        const [there, advice] = find(element);
        assert.ok(there, advice);
      });
    }
  });
}

describe('every event', () => {
  const events = readdirSync('src/events')
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'event-types');
  for (const name of events) {
    for (const path of ['src/events/event-types.ts', 'src/index.ts']) {
      it(`${name} is in ${path}`, () => {
        const [there, advice] = mention(path, `/${name}.js'`, `the event of src/events/${name}.ts`);
        assert.ok(there, advice);
      });
    }
  }
});

/** The values of `data-lang` that a text for readers names. */
const spoken = (path) => /`data-lang`[^`]*`([a-z ]+)`/.exec(read(path))?.[1].split(' ') ?? [];

/** Where languages are listed, and how to read the list; English is no translation. */
const LANGUAGE_LISTS = [
  ['lit-localize.json', (path) => JSON.parse(read(path)).targetLocales],
  ['src/locale/xliff', (path) => readdirSync(path).map((file) => basename(file, '.xlf'))],
  ['README.md', spoken],
  ['stories/start/in-one-minute.mdx', spoken],
  ['src/campaigns/justice-for-khojaly/header.json', (path) => JSON.parse(read(path)).languages],
];

describe('every language', () => {
  for (const [path, list] of LANGUAGE_LISTS) {
    it(`is in ${path}`, () => {
      const listed = list(path);
      const missing = LANGUAGE_CODES.filter((code) => code !== SOURCE_LANGUAGE && !listed.includes(code));
      const others = listed.filter((code) => !LANGUAGE_CODES.includes(code));
      assert.deepEqual(missing, [], `Add ${missing.join(', ')} to ${path}.`);
      assert.deepEqual(others, [], `${path} has ${others.join(', ')}, and src/locale/languages.ts has not.`);
    });
  }
});

describe('every document', () => {
  // The API has a page for each element.
  for (const name of readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'api.md')) {
    it(`${name} is a page of the documentation`, () => {
      const page = `stories/guides/${name.replace(/md$/, 'mdx')}`;
      const [there, advice] = mention(page, `'../../docs/${name}?raw'`, `the text of docs/${name}`);
      assert.ok(there, advice);
    });
  }
});
