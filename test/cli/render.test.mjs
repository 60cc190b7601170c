import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../build/cli/campaign-elements.js', import.meta.url));

describe('campaign-elements render', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campaign-render-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = (...options) =>
    spawnSync(process.execPath, [cli, 'render', ...options], { encoding: 'utf8', cwd: folder });
  const write = (file, content) => writeFile(join(folder, file), JSON.stringify(content));
  const document = {
    id: 'test',
    name: 'Keep the trees',
    languages: ['en'],
    translations: { fr: 'campaign.fr.json' },
    sources: [{ id: 's', title: 'T', publisher: 'P', perspective: 'a side', url: 'https://s.example/' }],
    timeline: [{ id: 'e', date: '2001-02', kind: 'event', title: 'The trees are felled', sources: ['s'] }],
  };

  it('writes an element of a document, in a language, into a file', async () => {
    await write('campaign.json', document);
    await write('campaign.fr.json', { language: 'fr', texts: { 'timeline/e/title': 'Les arbres abattus' } });
    const options = ['--element', 'timeline', '--lang', 'fr', '--as', 'light', '-o', 'timeline.html'];
    const { status, stdout, stderr } = run('campaign.json', ...options);
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
    const html = await readFile(join(folder, 'timeline.html'), 'utf8');
    assert.match(html, /lang="fr".*février 2001: Les arbres abattus.*href="https:\/\/s\.example\/"/s);
    assert.deepEqual((await readdir(folder)).sort(), ['campaign.fr.json', 'campaign.json', 'timeline.html']);
  });

  it('writes several, in the order asked for, and without a document those of the default campaign', () => {
    const { status, stdout } = run('--element', 'press', '--element', 'banner', '--attribute', 'limit=1');
    assert.equal(status, 0);
    const classes = [...stdout.matchAll(/^<section class="([^"]*)"/gm)].map(([, name]) => name);
    assert.deepEqual(classes, ['campaign-press', 'campaign-banner']);
    assert.equal(stdout.match(/<h3/g).length, 1);
  });

  it('writes all that the document has something for, and says for which it has nothing', async () => {
    await write('campaign.json', document);
    const { status, stdout, stderr } = run('campaign.json');
    assert.equal(status, 0);
    assert.match(stdout, /campaign-banner.*campaign-timeline.*campaign-sources/s);
    assert.match(stderr, /note: the document has nothing for gallery/);
  });

  it('renders a page', async () => {
    await writeFile(join(folder, 'page.html'), '<html lang="de"><campaign-banner></campaign-banner></html>');
    const { status, stdout } = run('--page', 'page.html');
    assert.equal(status, 0);
    assert.match(stdout, /^<html lang="de"><section class="campaign-banner".*<\/section><\/html>$/s);
  });

  const WRONG = [
    [
      'an element that there is none of',
      ['--element', 'timelin'],
      2,
      /"timelin" is no element: it must be one of/,
    ],
    ['a language that there is none of', ['--lang', 'xx'], 1, /The language "xx" is not one of en, az/],
    ['another way', ['--as', 'pdf'], 2, /--as: "pdf" must be light or shadow/],
    [
      'an option that there is none of',
      ['--langage', 'fr'],
      2,
      /--langage[^]*usage: campaign-elements render/,
    ],
    ['a file that is not there', ['none.json'], 2, /none\.json: cannot be read \(ENOENT/],
    ['a page that is not there', ['--page', 'none.html'], 2, /none\.html: cannot be read/],
    ['a document that is none', ['bad.json'], 1, /bad\.json: name: is missing: add it/],
    ['what is not JSON', ['broken.json'], 1, /broken\.json: document: is not JSON: line 1, column 2/],
    [
      'a folder that is not there',
      ['--element', 'banner', '-o', 'none/a.html'],
      2,
      /none\/a\.html: cannot be written/,
    ],
  ];
  for (const [what, options, code, words] of WRONG) {
    it(`names ${what}`, async () => {
      await write('bad.json', { id: 'test' });
      await writeFile(join(folder, 'broken.json'), '{{');
      const { status, stdout, stderr } = run(...options);
      assert.equal(status, code);
      assert.equal(stdout, '');
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }

  it('says what it left out of a document', async () => {
    await write('part.json', { ...document, timeline: [...document.timeline, { id: 'x' }] });
    const { status, stderr } = run('part.json', '--element', 'timeline');
    assert.equal(status, 0);
    assert.match(stderr, /note: part\.json: timeline\[1\]\.date: is missing/);
  });
});
