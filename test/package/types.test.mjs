/** What TypeScript tells an application about the package. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { description } from './published-package.mjs';

const FIXTURES = 'test/package/types';
const ALONE = join(FIXTURES, 'one-definition.ts');
/** With it `React` is known everywhere, and with it what JSX is. */
const REACT = join(FIXTURES, 'react.tsx');
const fixtures = readdirSync(FIXTURES)
  .map((file) => join(FIXTURES, file))
  .filter((file) => file !== ALONE && file !== REACT);
const declarations = readdirSync('dist', { recursive: true })
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => join('dist', file));
const under = (path) => (file) => file.replaceAll('\\', '/').startsWith(path);
/** What names a framework that is not installed here is compiled with it: see test/frameworks. */
const ELSEWHERE = ['vue', 'svelte', 'solid'].map((name) => under(`dist/${name}.d.ts`));
const forReact = declarations.filter(under('dist/react/'));
const forAll = declarations.filter(
  (file) => !forReact.includes(file) && !ELSEWHERE.some((isOne) => isOne(file)),
);

/** As strict as an application may be. The package finds itself by its name, through its own exports. */
const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  skipLibCheck: false,
  useDefineForClassFields: false,
  types: [],
  jsx: ts.JsxEmit.Preserve,
  noEmit: true,
};
const RESOLVERS = [
  ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ['bundlers', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
];

/** A document's types, as they are published. */
const DOCUMENT = 'dist/campaign/schema.d.ts';

const namesIn = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);

/** A program of one file that is nowhere. */
function programOf(path, text) {
  const options = { ...OPTIONS, ...RESOLVERS[0][1] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.getSourceFile = (file, ...others) =>
    file === path
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(file, ...others);
  return ts.createProgram([path], options, host);
}

/** What the compiler says: `file:line words`. */
const diagnose = (program) =>
  ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const path = file ? relative('.', file.fileName).replaceAll('\\', '/') : '';
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${path}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });

for (const [name, resolver] of RESOLVERS) {
  describe(`types of the package, as ${name} would find it`, () => {
    let program;
    let found;
    before(() => {
      program = ts.createProgram([...fixtures, ...forAll], { ...OPTIONS, ...resolver });
      found = diagnose(program);
    });
    const told = (folder) =>
      found.filter((text) => text.startsWith(folder) || !/^(test|dist|node_modules)/.test(text));

    it('takes right use, and tells wrong use', () => {
      assert.deepEqual(told(FIXTURES), []);
    });

    it('types an element by its definition alone', () => {
      assert.deepEqual(diagnose(ts.createProgram([ALONE], { ...OPTIONS, ...resolver })), []);
    });

    it('has components for React that take right use, and tell wrong use', () => {
      const options = { ...OPTIONS, ...resolver, jsx: ts.JsxEmit.ReactJSX };
      assert.deepEqual(diagnose(ts.createProgram([REACT, ...forReact], options)), []);
    });

    it('has declarations that are right by themselves, without skipLibCheck', () => {
      assert.deepEqual(told('dist/'), []);
    });

    it('takes them from what is published', () => {
      const read = program
        .getSourceFiles()
        .map(({ fileName }) => relative('.', fileName).replaceAll('\\', '/'));
      assert.ok(read.includes('dist/index.d.ts'));
      assert.deepEqual(
        read.filter((file) => file.startsWith('src/') || file.startsWith('build/')),
        [],
      );
    });
  });
}

describe('declarations of the package', () => {
  it('name only packages that are installed with it', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = description;
    const known = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
    const forced = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    assert.deepEqual(forced, [], 'nobody must have a framework');
    const strangers = [];
    for (const file of declarations) {
      const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(readFileSync(file, 'utf8'));
      for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
        const owner = fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/');
        if (!fileName.startsWith('.') && !known.has(owner)) strangers.push(`${file}: ${fileName}`);
      }
    }
    assert.deepEqual(strangers, []);
  });

  it('are plain: nothing of the checker is in them', () => {
    const checked = declarations.filter((file) => readFileSync(file, 'utf8').includes('valibot'));
    assert.deepEqual(checked, []);
  });

  it('say of every field of a document what it is, in at most 40 kB', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    assert.ok(Buffer.byteLength(text) <= 40_000, `${Buffer.byteLength(text)} bytes`);
    const silent = [];
    let fields = 0;
    const look = (node) => {
      if (ts.isPropertySignature(node)) {
        fields++;
        if (!ts.getJSDocCommentsAndTags(node)[0]?.comment) silent.push(node.getText());
      }
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(DOCUMENT, text, ts.ScriptTarget.Latest, true));
    assert.ok(fields > 200, `${fields} fields`);
    assert.deepEqual(silent, []);
  });

  it('take and give the documents that the checker does', () => {
    const names = namesIn(DOCUMENT);
    assert.ok(names.length > 20);
    const both = names.map(
      (name) => `
        export const to${name} = (given: told.${name}): checked.${name} => given;
        export const from${name} = (given: checked.${name}): told.${name} => given;`,
    );
    const code = `
      import type * as told from '../../${DOCUMENT.replace('.d.ts', '.js')}';
      import type * as checked from '../../build/campaign/schema.js';
      ${both.join('')}`;
    assert.deepEqual(diagnose(programOf('test/package/both.ts', code)), []);
  });
});
