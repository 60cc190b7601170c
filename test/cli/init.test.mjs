import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Ajv from 'ajv';
import { run } from './command-line.mjs';

const FILES = ['campaign.json', 'campaign.md', 'campaign.schema.json', 'index.html'];

describe('campaign-elements init', () => {
  let cwd;
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'campaign-init-'));
  });
  after(() => rm(cwd, { recursive: true }));
  const read = (file) => readFile(join(cwd, file), 'utf8');

  it('begins a campaign in a new folder, and says what comes next', async () => {
    const { status, stdout, stderr } = run(['init', 'one'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual((await readdir(join(cwd, 'one'))).sort(), FILES);
    const [, next] = /^ {2}npx campaign-elements (preview .*)$/m.exec(stdout);
    assert.equal(next, `preview ${join('one', 'campaign.json')}`);
  });

  it('writes a document without a problem or a slip', async () => {
    const { status, stdout } = run(['validate', join('one', 'campaign.json')], { cwd });
    assert.equal(stdout, `${join('one', 'campaign.json')}: no problems found\n`);
    assert.equal(status, 0);
  });

  it('writes the schema that the document names, and the document is as it says', async () => {
    const document = JSON.parse(await read('one/campaign.json'));
    assert.equal(document.$schema, './campaign.schema.json');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(await read('one/campaign.schema.json')));
    assert.ok(validate(document), JSON.stringify(validate.errors));
  });

  it('says what every section is for', async () => {
    const { properties } = JSON.parse(await read('one/campaign.schema.json'));
    const text = await read('one/campaign.md');
    for (const [name, { title }] of Object.entries(properties)) {
      if (title) assert.ok(text.includes(`\n| \`${name}\` | ${title} |\n`), name);
    }
    assert.ok(Object.values(properties).filter(({ title }) => title).length >= 20);
  });

  it('gives as an example of an act one that is shown', async () => {
    const [, example] = /```json\n([\s\S]*?)\n```/.exec(await read('one/campaign.md'));
    const act = { ...JSON.parse(example), code: 'XX' };
    const document = { ...JSON.parse(await read('one/campaign.json')), recognitions: [act] };
    await writeFile(join(cwd, 'act.json'), JSON.stringify(document));
    assert.match(run(['validate', 'act.json'], { cwd }).stdout, /no problems found/);
  });

  it('states nothing of anybody: its addresses are those that are kept for examples', async () => {
    for (const file of ['campaign.json', 'index.html', 'campaign.md']) {
      const hosts = [...(await read(`one/${file}`)).matchAll(/https?:\/\/([^/"\s]+)/g)].map(
        ([, host]) => host,
      );
      assert.deepEqual(
        [...new Set(hosts)].filter((host) => host !== 'example.org'),
        [],
        file,
      );
      assert.doesNotMatch(await read(`one/${file}`), /Khojaly|Azerbaijan|Armenia/, file);
    }
  });

  for (const file of FILES) {
    it(`leaves ${file} as it is where one is there, and writes nothing beside it`, async () => {
      const folder = join(cwd, `with-${file}`);
      await mkdir(folder);
      await writeFile(join(folder, file), 'mine');
      const { status, stdout, stderr } = run(['init'], { cwd: folder });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`^${file.replace('.', '\\.')} is there already`));
      assert.deepEqual(await readdir(folder), [file]);
      assert.equal(await readFile(join(folder, file), 'utf8'), 'mine');
    });
  }

  it('tells a folder that it cannot write to', async () => {
    await writeFile(join(cwd, 'a-file'), '');
    const { status, stderr } = run(['init', 'a-file'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^a-file: cannot be written to/);
  });

  it('tells wrong usage', () => {
    for (const words of [
      ['init', 'one', 'two'],
      ['init', '--force'],
    ]) {
      const { status, stderr } = run(words, { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /usage: campaign-elements init \[FOLDER\]/);
    }
  });
});
