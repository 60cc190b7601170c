/** What the scripts' Lit is made of: Lit's readable sources, edited by the names in them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { editLit, LIT_FILES } from '../../scripts/rollup/third-party-page.mjs';

const read = (file) => readFileSync(`node_modules/${file}`, 'utf8');
const [LIT_HTML, REACTIVE_ELEMENT] = LIT_FILES;

describe('the scripts’ Lit', () => {
  for (const file of LIT_FILES) {
    it(`can be made of the installed ${file}`, () => {
      const { code } = editLit(file, read(file), parseAst);
      assert.ok(parseAst(code).body.length > 0);
    });
  }

  it('calls no method of the document by its name, which may be that of an element', () => {
    for (const file of LIT_FILES) {
      const calls = editLit(file, read(file), parseAst).code.match(/(?<![\w.])(d|document)\.\w+\(/g) ?? [];
      assert.deepEqual(calls, [], file);
    }
  });

  it('leaves nothing on the page', () => {
    const code = ['embed', ...['en', 'ar'].map((language) => `complete.${language}`)].map((name) =>
      readFileSync(`dist/embed/${name}.js`, 'utf8'),
    );
    for (const text of code) {
      assert.doesNotMatch(
        text,
        /lit(Html|Element)Versions|reactiveElementVersions|litIssuedWarnings|lit-debug/,
      );
      assert.doesNotMatch(text, /PolyfillSupport|litElementHydrateSupport|litPropertyMetadata|"lit-html"/);
    }
  });

  for (const [file, name, message] of [
    [LIT_HTML, 'resolveDirective', /lit-html\.js has no FunctionDeclaration “function resolveDirective\(/],
    [LIT_HTML, 'litHtmlVersions', /has no ExpressionStatement “\(global\.litHtmlVersions/],
    [REACTIVE_ELEMENT, 'hasChanged', /reactive-element\.js has no LogicalExpression “options\.hasChanged/],
  ]) {
    it(`is not made where ${name} has another name, and says so`, () => {
      const renamed = read(file).replaceAll(name, `${name}2`);
      assert.throws(() => editLit(file, renamed, parseAst), message);
    });
  }
});
