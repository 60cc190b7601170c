/** What TypeScript tells an application about the package. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { description } from './published-package.mjs';

const FIXTURES = 'test/package/types';
const ALONE = join(FIXTURES, 'one-definition.ts');
const fixtures = readdirSync(FIXTURES)
  .map((file) => join(FIXTURES, file))
  .filter((file) => file !== ALONE);
const declarations = readdirSync('dist', { recursive: true })
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => join('dist', file));

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
      program = ts.createProgram([...fixtures, ...declarations], { ...OPTIONS, ...resolver });
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
    const known = new Set(Object.keys(description.dependencies));
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
});
