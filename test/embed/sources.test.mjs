/** Sources: brief where they are cited, whole when they are asked for, all of them in a list of their own. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { justiceForKhojaly } from '../../build/campaigns/justice-for-khojaly/justice-for-khojaly.js';
import { SCRIPT, startPartner } from './partner-page.mjs';
import { savedFile } from './saved-file.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const STRICT = "default-src 'none'; script-src {cdn}; style-src 'none'; img-src data:";
const SCRIPTS = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
const fileOf = (name) => readdirSync('dist/embed').find((file) => file.startsWith(`${name}-`));
const DETAILS = fileOf('facts-sourceDetails');
const { sources } = justiceForKhojaly;

describe('the details of a source', () => {
  const FIGURES = `${SCRIPT}<campaign-figures></campaign-figures>`;
  const openFirst = async (page) => {
    const list = page.locator('campaign-figures [part=sources]').first();
    await list.locator('summary').first().click();
    return list.locator('.source-fold').first();
  };

  it('are in no file that a list of sources brings, and come when its fold is opened', async () => {
    const { page, asked, violations, close } = await partner.open(FIGURES, { policy: STRICT });
    const fold = await openFirst(page);
    await page.waitForLoadState('networkidle');
    assert.ok(!asked().some((url) => url.endsWith(DETAILS)));
    const [figures] = asked().filter((url) => url.includes('facts-figure'));
    assert.ok(!readFileSync(`dist/embed/${figures.replace(/.*\//, '')}`, 'utf8').includes('extentRead'));
    await fold.locator('summary').click();
    await fold.getByText('How much was read').waitFor();
    assert.ok(asked().some((url) => url.endsWith(DETAILS)));
    assert.deepEqual(await violations(), []);
    await close();
  });

  it('can be asked for again where they did not come', async () => {
    partner.answer(`cdn:/embed/${DETAILS}`, (_, response) => response.writeHead(404, SCRIPTS).end());
    const { page, log, close } = await partner.open(FIGURES);
    const fold = await openFirst(page);
    await fold.locator('summary').click();
    await fold.getByText('This part could not be loaded').waitFor({ timeout: 20_000 });
    partner.answer(`cdn:/embed/${DETAILS}`, undefined);
    await fold.getByRole('button', { name: 'Try again' }).click();
    await fold.getByText('How much was read').waitFor();
    assert.deepEqual(log.errors, []);
    await close();
  });
});

describe('the list of all sources', () => {
  const open = () => partner.open(`${SCRIPT}<campaign-sources></campaign-sources>`, { policy: STRICT });

  it('has every source of the default campaign, with how much of it was read', async () => {
    const { page, violations, close } = await open();
    const list = page.locator('campaign-sources');
    assert.equal(
      await list.locator('[part=count]').innerText(),
      `Sources shown: ${sources.length} of ${sources.length}`,
    );
    await page.evaluate(() => dispatchEvent(new CustomEvent('beforeprint')));
    await list
      .locator('[part=source]')
      .nth(sources.length - 1)
      .waitFor({ state: 'attached' });
    assert.equal(await list.locator('[part=source]').count(), sources.length);
    assert.equal(
      await list.locator('dt', { hasText: 'How much was read' }).count(),
      sources.filter(({ extentRead }) => extentRead).length,
    );
    assert.deepEqual(await violations(), []);
    await close();
  });

  it('gives a bibliography as a file, under a strict policy', async () => {
    const { page, close } = await open();
    const { name, text } = await savedFile(page, () =>
      page.getByRole('button', { name: 'Save as CSL JSON' }).click(),
    );
    assert.equal(name, 'sources.json');
    const works = JSON.parse(text);
    assert.deepEqual(
      works.map(({ id }) => id),
      sources.map(({ id }) => id),
    );
    const { address } = sources.find((source) => source.address);
    assert.ok(works.some(({ URL: url }) => url === new URL(address).href));
    await close();
  });
});
