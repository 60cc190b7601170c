/**
 * Every kind of page that the elements stand on. `SCRIPTS=all npm test -- hosts` opens each with all fifteen scripts,
 * one after the other, as before a release; else with the script of all elements and one single script, in turn.
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

const ALL = process.env.SCRIPTS === 'all';

describe('a host page', () => {
  Object.entries(HOSTS).forEach(([name, host], index) => {
    it(`is left whole, and shows all elements: ${name}`, async () => {
      assert.deepEqual(await visits.visit(host), []);
    });
    for (const single of ALL ? ELEMENTS : [ELEMENTS[index % ELEMENTS.length]]) {
      it(`and with ${single}.js alone: ${name}`, async () => {
        assert.deepEqual(await visits.visit(host, [single], [single]), []);
      });
    }
  });
});
