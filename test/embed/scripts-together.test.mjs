/** Several scripts of the library on one page, of one version or of two, in whatever order. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
  partner.answer('/trees.json', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(TREES)),
  );
  for (const name of ['complete.en', 'embed']) {
    partner.answer(`cdn:/embed/newer-${name}.js`, (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/javascript' })
        .end(readFileSync(`dist/embed/${name}.js`, 'utf8').replaceAll('0.1.0', '9.9.9')),
    );
  }
});
after(() => partner.close());

const TREES = {
  id: 'trees',
  name: { en: 'Keep the plane trees', az: 'Çinarları qoruyun' },
  languages: ['en', 'az'],
  url: 'https://trees.example/',
  pledge: {
    statement: 'The trees stay.',
    recipient: 'The town',
    collector: { type: 'rest', url: 'https://collector.example/' },
  },
};
const BODY = '<campaign-banner></campaign-banner><campaign-pledge-button></campaign-pledge-button>';
const tag = (file, settings = '') => `<script src="{cdn}/embed/${file}.js" ${settings}></script>`;

const ORDERS = {
  'one, then a newer': ['embed', 'newer-embed'],
  'a newer, then one': ['newer-embed', 'embed'],
  'one that has everything, then one that brings it': ['complete.en', 'embed'],
  'one that brings everything, then one that has it': ['embed', 'complete.en'],
  'one, then a newer that has everything': ['embed', 'newer-complete.en'],
};

describe('scripts of one page', () => {
  for (const [order, files] of Object.entries(ORDERS)) {
    it(`open each other’s pledge and share their tags’ settings: ${order}`, async () => {
      const [first, second] = files;
      const { page, log, close } = await partner.open(
        tag(first, 'data-campaign="/trees.json"') + tag(second, 'data-lang="az"') + BODY,
        {
          before: (page) =>
            page.route('https://collector.example/**', (route) =>
              route.fulfill({
                headers: { 'Access-Control-Allow-Origin': '*' },
                json: { campaign: 'trees', count: 1, asOf: '2030-01-01T00:00:00.000Z' },
              }),
            ),
        },
      );
      const banner = page.locator('campaign-banner');
      await banner.getByText('Çinarları qoruyun').waitFor();
      await banner.locator('[part=action]').click();
      await page.locator('dialog[open]').waitFor();
      assert.match(page.url(), /\/page-\d+$/);
      assert.deepEqual(log.errors, []);
      assert.deepEqual(
        log.console.filter((line) => !line.includes('ignored')),
        [],
      );
      await close();
    });
  }

  it('are ignored with one warning, however often one is pasted', async () => {
    const { page, log, close } = await partner.open(tag('embed') + tag('embed') + tag('embed') + BODY);
    await page.waitForLoadState('networkidle');
    assert.equal(log.console.length, 1);
    assert.match(log.console[0], /ignored/);
    assert.deepEqual(log.errors, []);
    await close();
  });
});
