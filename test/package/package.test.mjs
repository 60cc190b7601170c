/** What an application gets from npm. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { classOf, description, elementNames, entries, install, modules } from './published-package.mjs';

const run = promisify(execFile);

describe('the published package', () => {
  let installed;
  before(async () => {
    installed = await install();
  });
  after(() => installed?.remove());

  it('gives its classes in plain Node and registers nothing', async () => {
    const output = await installed.evaluate(`
      globalThis.customElements = { get() {}, define(tag) { console.log('registered', tag); } };
      const library = await import('${description.name}');
      console.log(${JSON.stringify(elementNames.map(classOf))}.map((name) => typeof library[name]).join());
    `);
    assert.equal(output.trim(), elementNames.map(() => 'function').join());
  });

  it('has a file for every entry', async () => {
    const wanted = entries.flatMap(({ file, types }) => [file, types]).filter(Boolean);
    const missing = wanted.filter((file) => !existsSync(join(installed.root, file)));
    assert.deepEqual(missing, []);
  });

  it('has an entry for the class and the definition of every element, and for none of their pieces', () => {
    const names = (folder) =>
      entries
        .map(({ entry }) => new RegExp(`^\\./${folder}/(.+)\\.js$`).exec(entry)?.[1])
        .filter((name) => name && name !== 'all');
    assert.deepEqual(names('components'), elementNames);
    assert.deepEqual(names('define'), elementNames);
  });

  it('can be imported in plain Node, entry by entry', async () => {
    const specifiers = modules.map(({ specifier }) => specifier);
    const output = await installed.evaluate(`
      const failed = [];
      for (const specifier of ${JSON.stringify(specifiers)}) {
        await import(specifier).catch(({ message }) => failed.push(specifier + ': ' + message));
      }
      console.log(JSON.stringify(failed));
    `);
    assert.deepEqual(JSON.parse(output), []);
  });

  it('registers its elements where a page asks for them', async () => {
    const output = await installed.evaluate(`
      const tags = [];
      globalThis.customElements = { get() {}, define(tag) { tags.push(tag); } };
      await import('${description.name}/define/all.js');
      console.log(JSON.stringify(tags.sort()));
    `);
    assert.deepEqual(
      JSON.parse(output),
      elementNames.map((name) => `campaign-${name}`),
    );
  });

  it('brings scripts that parse, and says their size and hash', async () => {
    const releases = JSON.parse(await readFile(join(installed.root, 'dist/embed/releases.json'), 'utf8'));
    const named = Object.keys(releases[description.version].scripts);
    const scripts = entries.filter(({ entry }) => /^\.\/embed\/.*\.js$/.test(entry));
    assert.deepEqual(named.sort(), scripts.map(({ entry }) => entry.slice(8)).sort());
    for (const { file } of scripts) await run(process.execPath, ['--check', join(installed.root, file)]);
  });

  it('leads a debugger to the TypeScript of every module', async () => {
    const elements = modules.filter(({ entry }) => entry.startsWith('./components/'));
    for (const { file } of elements) {
      const map = JSON.parse(await readFile(join(installed.root, `${file}.map`), 'utf8'));
      assert.match(map.sources.join(), /\.ts$/);
      assert.match(map.sourcesContent.join(), /protected override render|: CSSResultGroup/);
    }
  });

  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: installed.root, strict: true, pack: false });
    // It would have `imports` in the place of `browser`: without a bundler a page's import map does not know those.
    const open = messages.filter(({ code }) => code !== 'USE_EXPORTS_OR_IMPORTS_BROWSER');
    assert.deepEqual(
      open.map((message) => formatMessage(message, description)),
      [],
    );
  });

  it('has types that every resolver finds', async () => {
    // It does not look at patterns by itself.
    const typed = entries.filter(({ types, file }) => types && file).map(({ entry }) => entry);
    const attw = ['--no-install', 'attw', installed.tarball, '--profile', 'esm-only', '--format', 'json'];
    const options = { shell: process.platform === 'win32', maxBuffer: 1e8 };
    const { stdout } = await run('npx', [...attw, '--entrypoints', ...typed], options).catch(
      (failure) => failure,
    );
    const { problems, analysis } = JSON.parse(stdout);
    assert.ok(analysis.entrypoints['./define/banner.js'], 'attw looked at the entries');
    // The profile hides what CommonJS and the oldest resolver would find, but from its report alone.
    const open = Object.values(problems)
      .flat()
      .filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind));
    assert.deepEqual(open, []);
  });

  it('contains what it must and nothing else', () => {
    const EXPECTED =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/llms\.txt|dist\/[\w/-]+(\.(\w\w|styles|json|schema|html-custom-data|css-custom-data))?\.(js|js\.map|d\.ts|json|svg))$/;
    assert.deepEqual(
      installed.files.filter((file) => !EXPECTED.test(file)),
      [],
    );
    assert.deepEqual(
      installed.files.filter((file) => /node_modules|(^|[/.])(test|spec|stories|fixtures?)[/.]/.test(file)),
      [],
    );
  });

  it('names no path of the machine it was built on, and holds no key', async () => {
    const paths = [process.cwd(), homedir()].filter((path) => path.length > 1);
    const quoted = paths.map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const leak = new RegExp(
      `(?<![\\w./-])(${quoted})/|file:///|/(home|Users)/\\w|-----BEGIN [A-Z ]*KEY|\\b(npm|ghp)_\\w{30}`,
    );
    const found = [];
    for (const file of installed.files) {
      const [match] = leak.exec(await readFile(join(installed.root, file), 'utf8')) ?? [];
      if (match) found.push(`${file}: ${match}`);
    }
    assert.deepEqual(found, []);
  });

  it('has a command that checks a document', async () => {
    const bin = join(installed.root, description.bin[description.name]);
    assert.match(await readFile(bin, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') assert.ok((await stat(bin)).mode & 0o100, 'the command is executable');

    const good = join(installed.root, 'dist/campaigns/justice-for-khojaly.json');
    await installed.npx([description.name, 'validate', good]);

    const bad = join(installed.project, 'bad.json');
    await writeFile(bad, '{ "id": 1 }');
    const failure = await installed.npx([description.name, 'validate', bad]).catch((error) => error);
    assert.equal(failure.code, 1);
    assert.match(failure.stdout + failure.stderr, /\bid\b/);
  });
});
