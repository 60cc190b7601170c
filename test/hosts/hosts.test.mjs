/**
 * Every kind of page that the elements stand on, with the one script, and some of them with the one that has everything
 * in it. `SCRIPTS=all npm test -- hosts` opens each page with both, as before a release.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HOSTS } from './hosts.mjs';
import { startVisits } from './visit.mjs';

let visits;
before(async () => {
  visits = await startVisits();
});
after(() => visits.close());

const complete = (index) => (process.env.SCRIPTS === 'all' || index % 4 === 0 ? ['complete.en'] : []);

describe('a host page is left whole and shows the elements', { concurrency: 2 }, () => {
  Object.entries(HOSTS).forEach(([name, host], index) => {
    it(name, async () => {
      assert.deepEqual(await visits.visit(host, host.scripts ?? ['embed', ...complete(index)]), []);
    });
  });
});
