import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '../embed/browser.mjs';
import { ELEMENTS } from '../embed/partner-page.mjs';
import { run, startPreview } from './command-line.mjs';

/** Asks for a path as it is written, which `fetch` would tidy up. */
const ask = (url, path, { method = 'GET', headers } = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

describe('campaign-elements preview', () => {
  let cwd;
  let folder;
  let file;
  let shown;
  let browser;
  let document;
  /** Saves as editors do: to another file, which takes the place of the first. */
  const save = async (text) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  const saveDocument = (changes = {}) => save(JSON.stringify({ ...document, ...changes }, null, 2));

  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'campaign-preview-'));
    folder = join(cwd, 'mine');
    file = join(folder, 'campaign.json');
    assert.equal(run(['init', 'mine'], { cwd }).status, 0);
    document = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(join(cwd, 'secret.txt'), 'secret');
    [shown, browser] = await Promise.all([
      startPreview([join('mine', 'campaign.json')], { cwd }),
      launchBrowser(),
    ]);
  });
  after(async () => {
    await browser?.close();
    await shown?.stop();
    await rm(cwd, { recursive: true });
  });

  async function open(path = '', options = {}) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(shown.url + path);
    return { page, errors, close: () => context.close() };
  }

  it('shows every element, or says why it shows nothing', async () => {
    await saveDocument();
    const { page, errors, close } = await open();
    for (const name of ELEMENTS) {
      const section = page.locator('main > section').filter({ has: page.locator(`campaign-${name}`) });
      await section.scrollIntoViewIfNeeded();
      await section
        .locator(`campaign-${name}:state(shown), .why:not([hidden])`)
        .first()
        .waitFor({ state: 'attached' });
    }
    assert.equal(await page.locator('main > section').count(), ELEMENTS.length);
    assert.equal(await page.locator('campaign-banner [part=name]').innerText(), 'Your campaign');
    assert.equal(
      await page.locator('campaign-gallery + .why').innerText(),
      'the document "your-campaign" has nothing for it in gallery, sources.',
    );
    assert.deepEqual(errors, []);
    await close();
  });

  it('shows a change when the file is saved, says what is wrong with it and where, and shows it mended', async () => {
    await saveDocument();
    const { page, close } = await open();
    const name = page.locator('campaign-banner [part=name]');
    const problems = page.locator('aside .problems li');
    await name.getByText('Your campaign').waitFor();
    await page.getByText('no problems').waitFor();

    await saveDocument({ name: 'Another name' });
    await name.getByText('Another name').waitFor();

    await save('{\n  "id": "broken",\n  "name": "Broken"\n  "line": "x"\n}');
    await problems.getByText('line 4, column 3').waitFor();
    assert.equal(await page.title(), '(1) campaign.json · preview');
    assert.equal(await name.count(), 0);

    await saveDocument({ name: 'Mended' });
    await name.getByText('Mended').waitFor();
    await page.getByText('no problems').waitFor();
    assert.equal(await problems.count(), 0);
    await close();
  });

  it('names the line of a problem that the document has, as `validate` says it', async () => {
    const text = JSON.stringify(
      { ...document, url: 'http://x.example', figures: [{ id: 'a"[{', group: 'g' }] },
      null,
      2,
    );
    await save(text);
    const { page, close } = await open();
    const lines = text.split('\n');
    const at = (words) => lines.findIndex((line) => line.includes(words)) + 1;
    const listed = await page.locator('aside .problems li').allInnerTexts();
    assert.deepEqual(
      listed.map((item) => item.split(',')[0]),
      [`line ${at('"url": "http:')}`, `line ${at('"id": "a\\"[{"')}`],
    );
    const { stdout } = run(['validate', file]);
    assert.deepEqual(
      listed.map((item) => item.replace(/^line \d+, /, '')),
      stdout.trimEnd().split('\n'),
    );
    await close();
  });

  it('shows words of the document as words', async () => {
    await saveDocument({ '<img src=x onerror="window.broken = 1">': 1 });
    const { page, close } = await open();
    await page.locator('aside .notes').getByText('<img src=x').waitFor();
    assert.equal(await page.evaluate(() => window.broken), undefined);
    await close();
  });

  it('follows the folder’s own page, which shows the document', async () => {
    await saveDocument();
    const { page, errors, close } = await open('index.html');
    const name = page.locator('campaign-banner [part=name]');
    await name.getByText('Your campaign').waitFor();
    await saveDocument({ name: 'On my page' });
    await name.getByText('On my page').waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  it('shows the document in its languages, and checks their files', async () => {
    await writeFile(
      join(folder, 'campaign.fr.json'),
      JSON.stringify({
        language: 'fr',
        texts: { 'timeline/first-event/title': 'Ce qui s’est passé', gone: 'x' },
      }),
    );
    await saveDocument({ translations: { fr: 'campaign.fr.json' } });
    const { page, close } = await open();
    await page.locator('aside .problems').getByText('is no text of the document').waitFor();
    await page.getByRole('link', { name: 'fr', exact: true }).click();
    await page.locator('campaign-timeline').scrollIntoViewIfNeeded();
    await page.locator('campaign-timeline').getByText('Ce qui s’est passé').waitFor();
    await close();
  });

  it('fits a phone', async () => {
    await saveDocument({ url: 'http://x.example' });
    const { page, close } = await open('', { viewport: { width: 320, height: 600 } });
    await page.locator('campaign-banner [part=name]').waitFor();
    assert.ok(await page.evaluate(() => window.document.documentElement.scrollWidth <= 320));
    await close();
  });

  it('gives files of the folder and the scripts, and nothing else', async () => {
    await saveDocument();
    await mkdir(join(folder, '.git'), { recursive: true });
    await writeFile(join(folder, '.git/config'), 'secret');
    await writeFile(join(folder, '.env'), 'secret');
    await symlink(join(cwd, 'secret.txt'), join(folder, 'link.txt')).catch(() => undefined);
    for (const path of ['/campaign.json', '/campaign.md', '/campaign-elements/embed/embed.js'])
      assert.equal((await ask(shown.url, path)).status, 200, path);
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '//secret.txt',
      '/campaign-elements/embed/../../package.json',
      '/campaign-elements/embed/..%2f..%2fpackage.json',
      '/campaign-elements/embed/..%2findex.js',
      '/link.txt',
      '/.env',
      '/.git/config',
      '/%2egit/config',
      '/%00',
      '/%',
      '/none.json',
      '/campaign-elements/',
    ]) {
      const { status, text } = await ask(shown.url, path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(text, /secret/, path);
    }
    assert.equal((await ask(shown.url, '/campaign.json', { method: 'POST' })).status, 405);
  });

  it('answers this computer alone, by its own name alone, and lets no page of others read', async () => {
    const { port } = new URL(shown.url);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) await assert.rejects(ask(`http://${address}:${port}/`, '/'), address);
    assert.equal((await ask(shown.url, '/', { headers: { Host: `stranger.example:${port}` } })).status, 403);
    assert.equal((await ask(shown.url, '/', { headers: { Host: `localhost:${port}` } })).status, 200);
    for (const path of ['/', '/campaign.json']) {
      const { headers } = await ask(shown.url, path, { headers: { Origin: 'https://stranger.example' } });
      assert.equal(headers['access-control-allow-origin'], undefined, path);
    }
  });

  it('takes another port where its own is taken, and tells where one was wanted', async () => {
    const { port } = new URL(shown.url);
    const { status, stderr } = run(['preview', file, '--port', port]);
    assert.equal(status, 2);
    assert.match(stderr, /^It cannot be shown: .*EADDRINUSE/);
    const second = await startPreview([file]);
    assert.notEqual(second.url, shown.url);
    await second.stop();
  });

  it('tells wrong usage and a file that is not there', () => {
    for (const words of [
      ['a.json', 'b.json'],
      ['--port', 'x'],
      ['--prt', '3'],
    ]) {
      const { status, stderr } = run(['preview', ...words]);
      assert.equal(status, 2);
      assert.match(stderr, /usage: campaign-elements preview/);
    }
    const { status, stderr } = run(['preview'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^campaign\.json: there is no such file.*init/);
  });
});
