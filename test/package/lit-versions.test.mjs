/** An application has one Lit, its own: the oldest that the package allows, and the newest. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { editLit, LIT_FILES } from '../../scripts/rollup/third-party-page.mjs';
import { ALL, startPartner } from '../embed/partner-page.mjs';
import { description, installInApp } from './published-package.mjs';

const OLDEST = '3.3.0';
/** What it came with; by itself it asks for the newest of these. */
const PARTS = { 'lit-html': '3.3.0', 'lit-element': '4.2.0', '@lit/reactive-element': '2.1.0' };
const NAMES = ['lit', ...Object.keys(PARTS)];

const APP = `
import { LitElement } from 'lit';
import '${description.name}/define/all.js';
import { CampaignBanner } from '${description.name}';
import { justiceForKhojaly } from '${description.name}/campaigns/justice-for-khojaly.js';
document.querySelector('campaign-root').campaign = justiceForKhojaly;
document.title = CampaignBanner.prototype instanceof LitElement ? 'one Lit' : 'two Lits';
`;

describe('beside an application’s own Lit', () => {
  let partner;
  before(async () => {
    partner = await startPartner();
  });
  after(() => partner?.close());

  for (const [which, own] of [
    ['the oldest', { dependencies: { lit: OLDEST }, overrides: PARTS }],
    ['the newest', { dependencies: { lit: '3' } }],
  ]) {
    it(`uses it, shows every element and takes back an attribute: ${which}`, async () => {
      const app = await installInApp(own);
      try {
        const packages = join(app.project, 'node_modules');
        assert.deepEqual(copiesIn(packages), [...NAMES].sort());
        // The scripts could be built with it too.
        for (const file of LIT_FILES) {
          parseAst(editLit(file, readFileSync(join(packages, file), 'utf8'), parseAst).code);
        }

        const code = await app.bundle(APP);
        partner.answer('/app.js', (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code),
        );
        const { page, log, close } = await partner.open(
          `<campaign-root>${ALL}</campaign-root><script type="module" src="/app.js"></script>`,
        );
        assert.equal(await page.title(), 'one Lit');
        // Before 3.3 an attribute that is taken away leaves null, and the gallery nothing to show.
        const gallery = page.locator('campaign-gallery');
        const shown = () => gallery.evaluate((element) => [element.layout, element.offsetHeight]);
        const before = await shown();
        for (const change of ['setAttribute', 'removeAttribute']) {
          await gallery.evaluate((element, change) => {
            element[change]('layout', 'grid');
            return element.updateComplete;
          }, change);
        }
        assert.deepEqual(await shown(), before);
        assert.deepEqual(log.errors, []);
        await close();
      } finally {
        await app.remove();
      }
    });
  }
});

/** Which of Lit's packages are anywhere in the tree, each as often as it is there. */
function copiesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(
      (file) =>
        /(?:^|node_modules\/)((?:@lit\/)?[\w-]+)\/package\.json$/.exec(file.replaceAll('\\', '/'))?.[1],
    )
    .filter((name) => NAMES.includes(name))
    .sort();
}
