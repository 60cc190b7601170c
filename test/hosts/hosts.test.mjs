/**
 * Every kind of page that the elements stand on, with the script of all elements and one single script, in turn.
 * `SCRIPTS=all npm test -- hosts` opens each page with all fifteen scripts, one after the other, as before a release.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ELEMENTS } from '../embed/partner-page.mjs';
import { HOSTS } from './hosts.mjs';
import { startVisits } from './visit.mjs';

let visits;
before(async () => {
  visits = await startVisits();
});
after(() => visits.close());

const singles = (index) => (process.env.SCRIPTS === 'all' ? ELEMENTS : [ELEMENTS[index % ELEMENTS.length]]);

describe('a host page is left whole and shows the elements', { concurrency: 2 }, () => {
  Object.entries(HOSTS).forEach(([name, host], index) => {
    it(name, async () => {
      assert.deepEqual(await visits.visit(host, ['embed', ...singles(index)]), []);
    });
  });
});
