/** Acts in the one script, whose facts come in parts: nothing of what is true of them is left behind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { SCRIPT, startPartner } from './partner-page.mjs';
import { savedFile } from './saved-file.mjs';

const read = (section) =>
  JSON.parse(readFileSync(`src/campaigns/justice-for-khojaly/${section}.json`, 'utf8'));
const acts = read('recognitions');
const told = read('timeline').flatMap(({ recognition }) => recognition ?? []);

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const textsOf = (locator) =>
  locator.evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));

describe('an act that the timeline tells', () => {
  it('is said in one line, with how it is known and whether it is disputed', async () => {
    const { page, close } = await partner.open(`${SCRIPT}<campaign-timeline></campaign-timeline>`);
    const timeline = page.locator('campaign-timeline');
    await timeline
      .locator('.truth')
      .nth(told.length - 1)
      .waitFor({ state: 'attached' });
    const lines = await textsOf(timeline.locator('.truth'));
    assert.equal(lines.length, told.length);
    for (const line of [
      'Plenary (unicameral), Milli Majlis (National Assembly) · Resolution · 24 February 1994 · described by Report News Agency and azhumanrights.az',
      'Foreign Relations Committee, Senate of Pakistan · Resolution · 1 February 2012 · text read',
      'Foreign Affairs Committee, Chamber of Deputies of the Parliament of the Czech Republic · Resolution · 7 February 2013 · text read · disputed',
    ])
      assert.ok(lines.includes(line), `${line}\n${lines.join('\n')}`);
    await close();
  });

  it('names its body in the visitor’s language', async () => {
    const { page, close } = await partner.open(`${SCRIPT}<campaign-timeline lang="fr"></campaign-timeline>`);
    const lines = page.locator('campaign-timeline .truth');
    await lines.first().waitFor({ state: 'attached' });
    await page.waitForFunction(() =>
      document
        .querySelector('campaign-timeline')
        .shadowRoot.textContent.includes('Commission des relations extérieures, Sénat du Pakistan'),
    );
    await close();
  });
});

describe('an act of the map', () => {
  it('has all its sources, with how much of each was read', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-recognition-map view="list"></campaign-recognition-map>`,
    );
    await page.locator('campaign-recognition-map table').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(
      (count) =>
        document.querySelector('campaign-recognition-map').shadowRoot.querySelectorAll('.detail').length ===
        count,
      acts.length,
    );
    const counts = await page.evaluate(() => {
      const root = document.querySelector('campaign-recognition-map').shadowRoot;
      return [...root.querySelectorAll('tr[data-act]')].map((row) => {
        const more = row.nextElementSibling;
        const read = [...more.querySelectorAll('dt')].find((dt) => dt.textContent === 'How much was read');
        return [
          row.dataset.act,
          more.querySelectorAll('.sources > li').length,
          read?.nextElementSibling.children.length,
        ];
      });
    });
    assert.deepEqual(
      Object.fromEntries(counts.map(([id, ...numbers]) => [id, numbers])),
      Object.fromEntries(acts.map(({ id, sources }) => [id, [sources.length, sources.length]])),
    );
    await close();
  });

  it('says who speaks in its sources in the visitor’s language', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-recognition-map lang="fr" selected="PK"></campaign-recognition-map>`,
    );
    const map = page.locator('campaign-recognition-map');
    await map.locator('.card').waitFor();
    const [card] = await textsOf(map.locator('.card .sources'));
    assert.match(card, /azerbaïdjanais/i);
    assert.doesNotMatch(card, /Azerbaijani media/);
    await close();
  });

  it('is saved where the policy allows no picture but the page’s own, but for PNG, and that is said', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-recognition-map></campaign-recognition-map>`,
      { policy: "default-src 'none'; script-src {cdn} 'unsafe-inline'; img-src 'self'; style-src 'self'" },
    );
    const map = page.locator('campaign-recognition-map');
    await map.hover();
    await map.locator('.about summary').click();
    for (const form of ['SVG', 'CSV', 'JSON']) {
      const { name } = await savedFile(page, () => map.locator(`[data-form="${form}"]`).click());
      assert.equal(name, `acts.${form.toLowerCase()}`);
    }
    await map.locator('[data-form="PNG"]').click();
    await map.getByText('The file could not be made').waitFor();
    await close();
  });
});
