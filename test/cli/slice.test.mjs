import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { run } from './command-line.mjs';

const DOCUMENT = {
  $schema: './campaign.schema.json',
  id: 'trees',
  name: { en: 'Trees', fr: 'Arbres', de: 'Bäume' },
  languages: ['en', 'fr', 'de'],
  translations: { fr: 'campaign.fr.json', de: 'none.de.json' },
  sources: ['one', 'two', 'three'].map((id) => ({ id, title: id, publisher: 'P', perspective: 'media' })),
  figureGroups: [{ id: 'g', title: 'Group' }],
  figures: [
    { id: 'f', group: 'g', value: '7', label: 'trees', attribution: { en: 'A', fr: 'Un' }, sources: ['one'] },
  ],
  press: [{ id: 'p', title: 'Article', publisher: 'Q', sources: ['two'] }],
};
const TEXTS = {
  language: 'fr',
  texts: { 'figures/f/label': 'arbres', 'press/p/title': 'Article de presse' },
  phrases: {
    'sources/*/perspective': { media: 'médias' },
    'press/*/publisher': { Q: 'Q' },
  },
};

describe('campaign-elements slice', () => {
  let cwd;
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'campaign-slice-'));
  });
  after(() => rm(cwd, { recursive: true }));
  beforeEach(async () => {
    for (const file of await readdir(cwd)) await rm(join(cwd, file), { recursive: true });
    await writeFile(join(cwd, 'campaign.json'), JSON.stringify(DOCUMENT));
    await writeFile(join(cwd, 'campaign.fr.json'), JSON.stringify(TEXTS));
  });
  const read = async (file) => JSON.parse(await readFile(join(cwd, file), 'utf8'));
  const slice = (...words) => run(['slice', ...words], { cwd });

  it('keeps the header, a section with what it needs, and the sources that these cite', async () => {
    const { status, stdout } = slice('campaign.json', 'figures');
    assert.equal(status, 0);
    const { length: size } = await readFile(join(cwd, 'campaign.figures.json'));
    assert.ok(stdout.endsWith(`campaign.figures.json: ${size} bytes\n`), stdout);
    const { press, sources, translations, ...rest } = DOCUMENT;
    const cut = await read('campaign.figures.json');
    assert.deepEqual(cut, {
      ...rest,
      sources: [sources[0]],
      translations: { ...translations, fr: 'campaign.figures.fr.json' },
    });
  });

  it('keeps of the texts in another language those of what it keeps', async () => {
    slice('campaign.json', 'figures');
    assert.deepEqual(await read('campaign.figures.fr.json'), {
      language: 'fr',
      texts: { 'figures/f/label': 'arbres' },
      phrases: { 'sources/*/perspective': { media: 'médias' } },
    });
  });

  it('keeps one language beside the original', async () => {
    assert.equal(slice('campaign.json', 'figures', '--lang', 'fr', '--out', 'short.json').status, 0);
    const { name, translations, figures } = await read('short.json');
    assert.deepEqual(name, { en: 'Trees', fr: 'Arbres' });
    assert.deepEqual(translations, { fr: 'short.fr.json' });
    assert.deepEqual(figures[0].attribution, { en: 'A', fr: 'Un' });
  });

  it('is a document without a problem, of each part of a real one', async () => {
    await cp('dist/campaigns', join(cwd, 'real'), { recursive: true });
    const whole = join('real', 'justice-for-khojaly.json');
    const document = await read(whole);
    for (const name of [
      'statements',
      'figures',
      'recognitions',
      'timeline',
      'positions',
      'about',
      'gallery',
    ]) {
      assert.ok(document[name], name);
      const { status, stdout, stderr } = slice(whole, name);
      assert.equal(status, 0, stderr);
      assert.equal(stdout.trimEnd().split('\n').length, 12, 'a document and eleven files of texts');
      const { stdout: found } = run(['validate', join('real', `justice-for-khojaly.${name}.json`)], { cwd });
      assert.deepEqual(
        found.split('\n').filter((line) => line && !line.endsWith('no problems found')),
        [],
      );
      const cut = await read(join('real', `justice-for-khojaly.${name}.json`));
      assert.deepEqual(cut[name], document[name]);
    }
  });

  it('writes itself anew, and never over the document', async () => {
    assert.equal(slice('campaign.json', 'figures').status, 0);
    assert.equal(slice('campaign.json', 'figures').status, 0);
    const { status, stderr } = slice('campaign.json', 'figures', '--out', './campaign.json');
    assert.equal(status, 2);
    assert.match(stderr, /is the document itself/);
    assert.deepEqual(await read('campaign.json'), DOCUMENT);
  });

  it('tells wrong usage and what cannot be cut', async () => {
    for (const words of [
      [],
      ['campaign.json'],
      ['campaign.json', 'figurs'],
      ['campaign.json', 'press', '--lng', 'x'],
    ]) {
      const { status, stderr } = slice(...words);
      assert.equal(status, 2);
      assert.match(stderr, /usage: campaign-elements slice FILE SECTION/);
    }
    assert.match(slice('campaign.json', 'figurs').stderr, /^There is no section "figurs"/);
    for (const file of ['none.json', 'broken.json']) {
      await writeFile(join(cwd, 'broken.json'), '{');
      const { status, stderr } = slice(file, 'press');
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`^${file}: cannot be cut`));
    }
  });
});
