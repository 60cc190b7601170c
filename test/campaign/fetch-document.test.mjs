/** What is taken from a host that serves a document. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CampaignStore } from '../../build/campaign/campaign-store.js';
import { MAX_BYTES } from '../../build/campaign/limits.js';

const CHUNK = new Uint8Array(65_536).fill(0x20);
/** Far more than a document may have, so that a test which does not hold ends. */
const FAR_TOO_MUCH = 40 * MAX_BYTES;

/** A body that never ends, and how much of it was taken. */
function endless() {
  const taken = { bytes: 0, isCancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        taken.bytes += CHUNK.length;
        if (taken.bytes > FAR_TOO_MUCH) controller.error(new Error('nobody stopped'));
        else controller.enqueue(CHUNK);
      },
      cancel() {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

async function load(fetch) {
  const store = new CampaignStore({ url: 'https://host.example/campaign.json', fetch });
  await store.load();
  return store.state;
}
const tooLarge = { status: 'failed', failure: 'size' };

describe('a document', () => {
  it('whose body never ends is given up at the limit', async () => {
    const { body, taken } = endless();
    assert.deepEqual(await load(() => Promise.resolve(new Response(body))), tooLarge);
    assert.ok(taken.bytes <= MAX_BYTES + 2 * CHUNK.length, `${taken.bytes} bytes taken`);
    assert.equal(taken.isCancelled, true);
  });

  it('that says that it is too large is not read at all', async () => {
    const { body, taken } = endless();
    const headers = { 'Content-Length': String(MAX_BYTES + 1) };
    assert.deepEqual(await load(() => Promise.resolve(new Response(body, { headers }))), tooLarge);
    assert.deepEqual(taken, { bytes: 0, isCancelled: true });
  });

  it('of the largest size that is allowed is read, whatever its parts', async () => {
    const text = new TextEncoder().encode(JSON.stringify({ id: 'trees', name: 'Árboles' }));
    const padded = new Uint8Array(MAX_BYTES).fill(0x20);
    padded.set(text);
    // Cut inside a letter.
    const cut = text.indexOf(0xc3) + 1;
    const parts = [padded.subarray(0, cut), padded.subarray(cut)];
    const body = new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    const store = new CampaignStore({
      url: 'https://host.example/campaign.json',
      fetch: () => Promise.resolve(new Response(body)),
    });
    await store.load();
    assert.equal(store.read([])?.name, 'Árboles');
  });

  it('is asked for with neither cookies nor the page’s address', async () => {
    let asked;
    await load((_, options) => {
      asked = options;
      return Promise.reject(new TypeError('offline'));
    });
    assert.equal(asked.credentials, 'omit');
    assert.equal(asked.referrerPolicy, 'no-referrer');
  });
});
