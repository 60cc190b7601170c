/** The folders of `src` need each other one way: of two rooms none needs the other back, however far around. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import ts from 'typescript';
import { globSync } from '../../scripts/glob.mjs';

const roomOf = (path) => path.split('/')[1];

/** What a file imports before it runs; types are gone by then. */
function importsOf(file) {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter(({ importClause, isTypeOnly }) => !isTypeOnly && !importClause?.isTypeOnly)
    .map(({ moduleSpecifier }) => moduleSpecifier?.text)
    .filter((specifier) => specifier?.startsWith('.'))
    .map((specifier) => join(dirname(file), specifier));
}

it('no room of src needs one that needs it', () => {
  const needs = new Map();
  for (const path of globSync('src', '.ts')) {
    const file = path.replaceAll('\\', '/');
    if (file.split('/').length < 3) continue; // the package's own entries
    const room = roomOf(file);
    const needed = needs.get(room) ?? new Set();
    for (const imported of importsOf(file)) if (roomOf(imported) !== room) needed.add(roomOf(imported));
    needs.set(room, needed);
  }
  assert.ok(needs.size > 10, `${needs.size} rooms`);
  for (const [room, direct] of needs) {
    const all = new Set(direct);
    for (const needed of all) for (const further of needs.get(needed) ?? []) all.add(further);
    assert.ok(!all.has(room), `${room} needs itself by way of ${[...direct].join(', ')}`);
  }
});
