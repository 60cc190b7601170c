/** Every block of code in README.md, run as a reader runs it: from the packed package, in an empty project. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startPreview } from '../cli/command-line.mjs';
import { startPartner } from '../embed/partner-page.mjs';
import { description, installInApp } from './published-package.mjs';

const { name, version, scripts } = description;
const readme = await readFile('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language, code]) => ({
  language,
  code,
}));

/** What each block is; the tests below are named the same. */
const KINDS = [
  ['a command in the repository', 'sh', /^npm ci && npm \w+$/],
  ['the installation', 'sh', /^npm install /],
  ['a document, from its beginning to its check', 'sh', /^npx /],
  ['the script for a page', 'html', /<script /],
  ['the modules of an app', 'js', /^import /],
  ['the page of an app', 'html', /<campaign-root /],
];
const blocksOf = (wanted) => {
  const [, language, pattern] = KINDS.find(([kind]) => kind === wanted);
  const found = blocks.filter((block) => block.language === language && pattern.test(block.code));
  assert.ok(found.length > 0, `README.md has ${wanted}`);
  return found.map(({ code }) => code);
};

const TYPES = { '.json': 'application/json', '.svg': 'image/svg+xml', '.js': 'text/javascript' };

describe('README.md', () => {
  let app;
  let partner;
  before(async () => {
    [app, partner] = await Promise.all([installInApp(), startPartner()]);
  });
  after(async () => {
    await partner?.close();
    await app?.remove();
  });
  const packed = (path) => join(app.project, 'node_modules', name, 'dist', path);
  /** Lets a server of the page answer with a file of the package. */
  const give = (address, path) =>
    partner.answer(address, async (_, response) =>
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] }).end(await readFile(packed(path))),
    );
  /** Opens a page of an app with its bundled modules. */
  const openApp = async (modules, page) => {
    const code = await app.bundle(modules);
    partner.answer('/app.js', (_, response) =>
      response.writeHead(200, { 'Content-Type': TYPES['.js'] }).end(code),
    );
    give('/campaign.json', 'campaigns/justice-for-khojaly.json');
    return partner.open(`${page}<script type="module" src="/app.js"></script>`);
  };

  it('has no block that is not run', () => {
    const strangers = blocks.filter(
      ({ language, code }) =>
        KINDS.filter(([, its, pattern]) => its === language && pattern.test(code)).length !== 1,
    );
    assert.deepEqual(strangers, []);
    assert.equal(readme.match(/^```/gm).length, blocks.length * 2);
  });

  // Not run: this is a part of `npm test`, the page tests run the server that `npm start` starts, and what every
  // change must pass begins with `npm ci`.
  it('a command in the repository', async () => {
    const checks = await readFile('.ci/run', 'utf8');
    for (const line of blocksOf('a command in the repository')) {
      const [, command] = /&& npm (\w+)$/.exec(line);
      const [, file] = /^node ([\w/.]+)$/.exec(scripts[command]);
      assert.ok(existsSync(file), file);
    }
    assert.match(checks, /^npm ci\nnpm test$/m);
  });

  it('the installation', async () => {
    assert.deepEqual(blocksOf('the installation'), [`npm install ${name}`]);
    const { dependencies } = JSON.parse(await readFile(join(app.project, 'package.json'), 'utf8'));
    assert.deepEqual(Object.keys(dependencies), [name]);
  });

  it('a document, from its beginning to its check', async () => {
    const [block] = blocksOf('a document, from its beginning to its check');
    const lines = block.split('\n').map((line) => line.split(' ').slice(1));
    for (const words of lines) {
      const [, command, ...rest] = words;
      if (command !== 'preview') {
        await app.npx(words);
        continue;
      }
      const shown = await startPreview(rest, { cwd: app.project, cli: packed('cli/campaign-elements.js') });
      const page = await partner.browser.newPage();
      await page.goto(shown.url);
      await page.locator('campaign-banner [part=name]').getByText('Your campaign').waitFor();
      await page.getByRole('link', { name: 'Your page' }).click();
      await page.locator('campaign-banner [part=name]').getByText('Your campaign').waitFor();
      await page.close();
      await shown.stop();
    }
  });

  it('the script for a page', async () => {
    for (const code of blocksOf('the script for a page')) {
      const [, address, path] = /src="(https:\/\/[^/"]+)(\/[^"]+)"/.exec(code);
      assert.equal(path, `/${name}/${version}/embed/embed.js`);
      // As a content delivery network answers.
      for (const file of await readdir(packed('embed'))) {
        partner.answer(`cdn:${path.replace('embed.js', file)}`, async (_, response) =>
          response
            .writeHead(200, { 'Content-Type': TYPES[extname(file)], 'Access-Control-Allow-Origin': '*' })
            .end(await readFile(packed(`embed/${file}`))),
        );
      }
      const { page, log, close } = await partner.open(code.replaceAll(address, '{cdn}'));
      await page.locator('campaign-banner [part=name]').getByText('Justice for Khojaly').waitFor();
      assert.deepEqual([...log.errors, ...log.console], []);
      await close();
    }
  });

  it('the modules of an app, and the page of an app', async () => {
    const [[modules], [page]] = [blocksOf('the modules of an app'), blocksOf('the page of an app')];
    const opened = await openApp(modules, page);
    await opened.page.locator('campaign-banner [part=name]').getByText('Justice for Khojaly').waitFor();
    assert.deepEqual([...opened.log.errors, ...opened.log.console], []);
    await opened.close();
  });

  it('the published document, copied with the folder beside it, shows its drawings', async () => {
    const folder = join(app.project, 'copied');
    await cp(packed('campaigns'), folder, { recursive: true });
    const { gallery } = JSON.parse(await readFile(join(folder, 'justice-for-khojaly.json'), 'utf8'));
    assert.equal(gallery.length, 7);
    for (const { src } of gallery) give(`/${src}`, `campaigns/${src}`);
    const [modules] = blocksOf('the modules of an app');
    const { page, close } = await openApp(
      `${modules}\nimport '${name}/define/gallery.js';`,
      '<campaign-gallery src="/campaign.json"></campaign-gallery>',
    );
    for (const picture of await page.locator('campaign-gallery img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image) => image.decode());
    }
    assert.equal(await page.locator('campaign-gallery img').count(), gallery.length);
    await close();
  });
});
