import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../build/cli/campaign-elements.js', import.meta.url));
const run = (...options) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...options], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
};

describe('campaign-elements validate', () => {
  let folder;
  const validate = async (content) => {
    const file = join(folder, 'campaign.json');
    await writeFile(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
    return { ...run('validate', file), file };
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campaign-cli-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('says in one line that a document is fine', async () => {
    const { status, lines, file } = await validate({ id: 'test', name: 'Test' });
    assert.equal(status, 0);
    assert.deepEqual(lines, [`${file}: no problems found`]);
  });

  it('prints each problem with its path', async () => {
    const { status, lines } = await validate({
      id: 'test',
      name: 'Test',
      url: 'http://test.example',
      timeline: [{ id: 't', date: 'May', kind: 'x', title: 'y', sources: ['s'] }, { id: 'u' }],
    });
    assert.equal(status, 1);
    assert.deepEqual(lines, [
      'url: must be an https: address',
      'timeline[0].date: must be a date: YYYY, YYYY-MM or YYYY-MM-DD; the item is left out',
      'timeline[1].date: is missing: add it; the item is left out',
    ]);
  });

  describe('with a film', () => {
    const sources = [{ id: 's', title: 't', publisher: 'p', perspective: 'x' }];
    const files = [{ src: 'film.webm' }];
    const provider = { name: 'vimeo', id: '123456789' };
    const track = (kind) => [{ src: 'film.vtt', kind, language: 'en' }];
    const check = (...films) =>
      validate({
        id: 'test',
        name: 'Test',
        sources,
        films: films.map((film, index) => ({ id: `film-${index}`, sources: ['s'], ...film })),
      });

    for (const [what, film] of Object.entries({
      'files alone': { files },
      'a site’s film alone': { provider },
      'a transcript': { files, transcript: [{ start: 0, text: 'Words' }] },
      'descriptions and chapters': { files, tracks: [...track('descriptions'), ...track('chapters')] },
      'an empty list of the site’s captions': { provider: { ...provider, captions: [] } },
    })) {
      it(`asks for captions where there are none: ${what}`, async () => {
        const { status, lines } = await check({ files, tracks: track('captions') }, film);
        assert.equal(status, 1);
        assert.equal(lines.length, 1);
        assert.match(
          lines[0],
          /^films\[1\]: can be played and has no captions: add a WebVTT file to "tracks"/,
        );
      });
    }

    it('is content with captions, subtitles, the site’s own captions, and where nothing can be played', async () => {
      const { status, lines } = await check(
        { files, tracks: track('captions') },
        { files, tracks: track('subtitles') },
        { provider: { ...provider, captions: ['en'] } },
        { title: 'Known, not had' },
      );
      assert.equal(status, 0, lines.join('\n'));
    });

    it('counts what is left: captions with a fault are none', async () => {
      const { status, lines } = await check({ files, tracks: [{ ...track('captions')[0], language: '?' }] });
      assert.equal(status, 1);
      assert.match(lines[0], /^films\[0\]\.tracks\[0\]\.language: /);
      assert.match(lines[1], /^films\[0\]: can be played and has no captions/);
    });

    it('says nothing more about a film that cannot be read', async () => {
      const { lines } = await check({ id: 'no spaces allowed', files }, 7);
      assert.deepEqual(
        lines.filter((line) => line.includes('captions')),
        [],
      );
    });
  });

  it('notes keys that nothing reads, which is no problem', async () => {
    const { status, lines } = await validate({
      $schema: './campaign.schema.json',
      id: 'test',
      name: 'Test',
      recognitons: [],
      sources: [{ id: 's', title: 't', publisher: 'p', perspective: 'x', dat: '2012' }],
    });
    assert.equal(status, 0);
    assert.equal(lines.length, 3);
    assert.match(lines[0], /^note: recognitons: .*not known/);
    assert.match(lines[1], /^note: sources\[0\]\.dat: .*not known/);
  });

  for (const [what, source, line, column] of [
    ['a comma too many', '{\n  "id": "test",\n}', 3, 1],
    ['a bare word', '{"id":\n nul}', 2, 2],
    ['a missing colon', '{"id" "test"}', 1, 7],
    ['a text that is not closed', '{"id": "test}', 1, 8],
    ['a list that is not closed', '[1,\n2', 2, 2],
    ['something after the end', '{}\n\nx', 3, 1],
    ['a leading zero', '[01]', 1, 3],
    ['an unknown escape', '["\\x"]', 1, 2],
    ['an empty file', '', 1, 1],
  ]) {
    it(`says where the file stops being JSON: ${what}`, async () => {
      const { status, lines } = await validate(source);
      assert.equal(status, 1);
      assert.equal(lines.length, 1);
      assert.ok(lines[0].startsWith(`document: is not JSON: line ${line}, column ${column}: `), lines[0]);
    });
  }

  it('reads a file that begins with a byte order mark, as the elements do', async () => {
    assert.equal((await validate('\ufeff{"id":"test","name":"Test"}')).status, 0);
  });

  it('refuses a file over the limit', async () => {
    const { status, lines } = await validate(`{"id":"test","name":"Test"}${' '.repeat(1_048_576)}`);
    assert.equal(status, 1);
    assert.match(lines[0], /^document: has 1048603 bytes/);
  });

  it('tells wrong usage from a wrong document', () => {
    for (const options of [[], ['validate'], ['check', 'x.json']]) {
      const { status, lines, stderr } = run(...options);
      assert.equal(status, 2, options.join(' '));
      assert.deepEqual(lines, []);
      assert.match(stderr, /usage: campaign-elements validate FILE/);
    }
    const missing = run('validate', join(folder, 'missing.json'));
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /missing\.json: cannot be read/);
    assert.equal(run('validate', folder).status, 2);
  });

  it('names a file of texts that cannot be read', async () => {
    const { file } = await validate({ id: 'test', name: 'Test' });
    const { status, stderr } = run('validate', file, join(folder, 'none.fr.json'));
    assert.equal(status, 2);
    assert.match(stderr, /none\.fr\.json: cannot be read/);
  });

  it('notes a translation that is named and not there', async () => {
    const { status, lines } = await validate({
      id: 'test',
      name: 'Test',
      translations: { fr: 'none.fr.json' },
    });
    assert.equal(status, 0);
    assert.ok(
      lines.some((line) => /^note: translations: there is no .*none\.fr\.json/.test(line)),
      lines.join('\n'),
    );
  });

  describe('of texts in another language', () => {
    const document = {
      id: 'test',
      name: 'Test',
      line: 'Since 1 May 2008',
      translations: { fr: 'campaign.fr.json' },
      sources: [
        { id: 'one', title: 'One', publisher: 'P', perspective: 'media' },
        { id: 'two', title: 'Two', publisher: 'P', perspective: 'media' },
      ],
      glossary: [{ id: 'term', term: 'term', text: 'About {name}' }],
    };
    const check = async (texts) => {
      await writeFile(join(folder, 'campaign.fr.json'), JSON.stringify(texts));
      return validate(document);
    };

    it('says that they are fine', async () => {
      const { status, lines } = await check({
        language: 'fr',
        texts: { line: 'Depuis le 1 mai 2008', 'glossary/term/text': 'De {name}' },
        phrases: { 'sources/*/perspective': { media: 'médias' } },
      });
      assert.deepEqual(
        lines.filter((line) => !line.includes('no problems found')),
        [],
      );
      assert.equal(lines.length, 2);
      assert.equal(status, 0);
    });

    for (const [what, texts, place, message] of [
      ['a place that is none', { texts: { 'glossary/gone/text': 'x' } }, 'glossary/gone/text', /is no text/],
      ['another number', { texts: { line: 'Depuis le 1 mai 2018' } }, 'line', /2018.*2008/],
      [
        'a placeholder that is lost',
        { texts: { 'glossary/term/text': 'De' } },
        'glossary/term/text',
        /\{name\}/,
      ],
      [
        'a phrase that nobody says',
        { phrases: { 'sources/*/perspective': { press: 'presse' } } },
        'sources/*/perspective',
        /"press"/,
      ],
      ['what is no text', { texts: { line: 5 } }, 'document', /must be/],
    ]) {
      it(`finds ${what}`, async () => {
        const { status, lines } = await check({ language: 'fr', ...texts });
        assert.equal(status, 1);
        const [problem, ...others] = lines.filter((line) => !line.includes('no problems found'));
        assert.deepEqual(others, []);
        assert.ok(problem.startsWith(`${place}: `), problem);
        assert.match(problem, message);
      });
    }
  });

  it('explains itself', () => {
    const { status, lines } = run('--help');
    assert.equal(status, 0);
    assert.match(lines[0], /^usage: /);
  });
});
