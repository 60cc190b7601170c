import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createCollector } from '../../build/collector/collector.js';
import { openStore } from '../../build/collector/store.js';
import { aDocument, aPledge } from './a-pledge.mjs';

const [agreed, newsletter] = aPledge().consents;
let folder;
let store;
let now = Date.UTC(2030, 0, 1);
let campaigns = 0;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collector-'));
  store = await openStore(folder);
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A collector and a campaign of its own on the shared store. `document` and `more` are its documents. */
function aCollector({ pledge = {}, header = {}, more = [], ...options } = {}) {
  const campaign = `campaign-${++campaigns}`;
  const documents = [
    aDocument(campaign, pledge, header),
    ...more.map((change) => aDocument(campaign, change)),
  ];
  const settings = { store, documents, postsPerMinute: 0, now: () => now, log: () => undefined };
  const app = createCollector({ ...settings, ...options });
  const post = (fields = {}, headers = {}) =>
    app.request('/pledges', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      body: typeof fields === 'string' ? fields : JSON.stringify(aPledge({ campaign, ...fields })),
    });
  return { app, campaign, post };
}

describe('POST /pledges', () => {
  it('stores the pledge and answers with a receipt', async () => {
    const { campaign, post } = aCollector();
    const response = await post();
    assert.equal(response.status, 201);
    const { id, ...rest } = await response.json();
    assert.deepEqual(rest, { status: 'confirmed' });
    assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(await store.count(campaign), 1);
  });

  it('answers a repeated request with the same words, and stores it once', async () => {
    const { campaign, post } = aCollector();
    const key = { 'Idempotency-Key': 'the-same-key' };
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const response = await post({}, key);
        return [response.status, await response.text()];
      }),
    );
    for (const other of others) assert.deepEqual(other, first);
    assert.equal(await store.count(campaign), 1);
  });

  it('counts an address once, in whatever letters, and its answer does not tell', async () => {
    const { campaign, post } = aCollector();
    const answers = [];
    for (const email of ['ayla@example.org', ' AYLA@Example.ORG ', 'new@example.org']) {
      const response = await post({ email });
      const { id, ...rest } = await response.json();
      answers.push({
        status: response.status,
        headers: [...response.headers.keys()],
        idLength: id.length,
        rest,
      });
    }
    const [first, known, other] = answers;
    assert.deepEqual(known, first);
    assert.deepEqual(other, first);
    assert.equal(await store.count(campaign), 2);
  });

  it('makes 20 pledges of 20 times 20 simultaneous requests', async () => {
    const { campaign, post } = aCollector();
    const requests = Array.from({ length: 400 }, (_, n) => post({ email: `person-${n % 20}@example.org` }));
    const responses = await Promise.all(requests);
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [201]);
    assert.equal(await store.count(campaign), 20);
  });

  it('refuses a key that stands for another address, whether that address was known or new', async () => {
    const { campaign, post } = aCollector();
    await post({ email: 'known@example.org' });
    for (const [key, email] of [
      ['key-of-a-new-one', 'new@example.org'],
      ['key-of-a-known-one', 'known@example.org'],
    ]) {
      assert.equal((await post({ email }, { 'Idempotency-Key': key })).status, 201);
      assert.equal((await post({ email: `other-${email}` }, { 'Idempotency-Key': key })).status, 409);
    }
    assert.equal(await store.count(campaign), 2);
  });

  it('lets one key and one address be used in two campaigns', async () => {
    const one = aCollector();
    const two = aCollector();
    const key = { 'Idempotency-Key': 'key-for-both' };
    const ids = [await (await one.post({}, key)).json(), await (await two.post({}, key)).json()].map(
      ({ id }) => id,
    );
    assert.notEqual(ids[0], ids[1]);
    assert.equal(await store.count(one.campaign), 1);
    assert.equal(await store.count(two.campaign), 1);
  });

  it('counts an address once, in whatever way a keyboard or a browser writes it', async () => {
    const { campaign, post } = aCollector();
    const people = [
      ['rené@example.org', 'rene\u0301@example.org', 'RENE\u0301@EXAMPLE.ORG'],
      ['ali@example.org', 'ALİ@example.org', 'ALI\u0307@example.org', 'ali\u0307@example.org'],
      ['wide@example.org', 'ｗｉｄｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'wide@example。org'],
      ['пример@пример.рф', 'ПРИМЕР@xn--e1afmkfd.xn--p1ai', 'пример@ПРИМЕР.РФ', 'пример@пример.XN--P1AI'],
      ['a@straße.de', 'a@xn--strae-oqa.de'],
    ];
    for (const email of people.flat()) assert.equal((await post({ email })).status, 201, email);
    assert.equal(await store.count(campaign), people.length);
  });

  it('keeps apart what only the mail server of an address could join', async () => {
    const { campaign, post } = aCollector();
    const people = [
      'a.b@example.org',
      'ab@example.org',
      'ab+c@example.org',
      'ab@example.net',
      'alı@example.org',
    ];
    for (const email of people) assert.equal((await post({ email })).status, 201, email);
    assert.equal(await store.count(campaign), people.length);
  });

  it('says that what fills the hidden field was not taken, whether the address was known or new', async () => {
    const { campaign, post } = aCollector();
    await post({ email: 'known@example.org' });
    for (const email of ['known@example.org', 'new@example.org']) {
      const response = await post({ email, website: 'https://example.org' });
      assert.equal(response.status, 403);
      assert.deepEqual(await response.json(), { status: 'hidden-field-filled' });
    }
    assert.equal(await store.count(campaign), 1);
    assert.equal((await post({ email: 'new@example.org', website: '' })).status, 201);
  });

  it('has a row for every confirmation', async () => {
    const { campaign, post } = aCollector();
    const bodies = [
      {},
      { website: 'x' },
      { consents: [] },
      { email: '' },
      { campaign: 'no-such-campaign' },
      { email: 'second@example.org' },
      { email: 'third@example.org', website: 0 },
    ];
    let confirmed = 0;
    for (const body of bodies) {
      const response = await post(body);
      const { status } = await response.json();
      if (response.ok || status === 'confirmed') confirmed += 1;
    }
    assert.equal(confirmed, 2);
    assert.equal(await store.count(campaign), confirmed);
  });

  for (const [fields, field, code] of [
    [{ campaign: undefined }, 'campaign', 'missing'],
    [{ campaign: 'no spaces' }, 'campaign', 'invalid'],
    [{ name: '' }, 'name', 'missing'],
    [{ name: '  ' }, 'name', 'missing'],
    [{ name: 'n'.repeat(201) }, 'name', 'too-long'],
    [{ name: 'Two\r\nBcc: lines' }, 'name', 'invalid'],
    [{ name: 7 }, 'name', 'invalid'],
    [{ email: undefined }, 'email', 'missing'],
    [{ email: 'nobody' }, 'email', 'invalid'],
    [{ email: 'two@example.org, three@example.org' }, 'email', 'invalid'],
    [{ email: 'a\nb@example.org' }, 'email', 'invalid'],
    [{ email: 'a\uff1cb\uff1e@example.org' }, 'email', 'invalid'],
    [{ email: 'a@ex%61mple.org' }, 'email', 'invalid'],
    [{ email: 'a@xn--zz.com' }, 'email', 'invalid'],
    [{ email: `a@${'d'.repeat(64)}.org` }, 'email', 'invalid'],
    [{ email: 'a@1.2.3.44' }, 'email', 'invalid'],
    [{ email: `${'e'.repeat(250)}@example.org` }, 'email', 'too-long'],
    [{ country: 'Azerbaijan' }, 'country', 'invalid'],
    [{ country: null }, 'country', 'missing'],
    [{ message: 'm'.repeat(2_001) }, 'message', 'too-long'],
    [{ message: 'nul\u0000' }, 'message', 'invalid'],
    [{ message: 'half a pair \ud800' }, 'message', 'invalid'],
    [{ message: {} }, 'message', 'invalid'],
    [{ language: 'English!' }, 'language', 'invalid'],
    [{ partner: '<b>' }, 'partner', 'invalid'],
    [{ consents: undefined }, 'consents', 'missing'],
    [{ consents: [{ ...agreed, accepted: false }, newsletter] }, 'consents.0.accepted', 'not-accepted'],
    [{ consents: [{ ...agreed, accepted: 'yes' }] }, 'consents.0.accepted', 'invalid'],
    [{ consents: [{ ...agreed, text: '' }] }, 'consents.0.text', 'missing'],
  ]) {
    it(`answers 422 and names ${field} (${code}) for ${JSON.stringify(fields).slice(0, 60)}`, async () => {
      const { campaign, post } = aCollector();
      const response = await post(fields);
      assert.equal(response.status, 422);
      assert.deepEqual(await response.json(), { status: 'invalid', problems: [{ field, code }] });
      assert.equal(await store.count(campaign), 0);
    });
  }

  it('names every field that is wrong, and repeats no value', async () => {
    const { post } = aCollector();
    const response = await post({ email: 'canary', country: 'canary', language: 'canary!' });
    const text = await response.text();
    assert.deepEqual(
      JSON.parse(text).problems.map(({ field }) => field),
      ['email', 'country', 'language'],
    );
    assert.doesNotMatch(text, /canary/);
  });

  it('takes names, messages and addresses of any script at their full length', async () => {
    const { campaign, post } = aCollector();
    const response = await post({
      name: 'Ə'.repeat(200),
      email: 'пример@пример.рф',
      message: 'سطر\n'.repeat(500),
      language: '',
      partner: null,
    });
    assert.equal(response.status, 201);
    assert.equal(await store.count(campaign), 1);
  });

  for (const [what, status, request] of [
    ['bad JSON', 400, ({ post }) => post('{"campaign":')],
    ['an empty body', 400, ({ post }) => post('')],
    ['JSON that is no object', 422, ({ post }) => post('[]')],
    ['another content type', 415, ({ post }) => post({}, { 'Content-Type': 'text/plain' })],
    ['a body over 16 KiB', 413, ({ post }) => post({ message: 'm'.repeat(17_000) })],
    ['an empty key', 428, ({ post }) => post({}, { 'Idempotency-Key': '' })],
    ['a short key', 422, ({ post }) => post({}, { 'Idempotency-Key': 'short' })],
    ['another method', 405, ({ app }) => app.request('/pledges', { method: 'DELETE' })],
  ]) {
    it(`answers ${status} to ${what}`, async () => {
      const response = await request(aCollector());
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(typeof (await response.json()).status, 'string');
    });
  }

  it('takes a pledge whose texts are long, and no more than that', async () => {
    const text = 'Я согласен. '.repeat(700);
    const { post } = aCollector({
      pledge: { consents: [{ id: 'long', version: '1', text, required: true }] },
    });
    const consents = [{ id: 'long', version: '1', language: 'en', text, accepted: true, required: true }];
    const message = 'ы'.repeat(2_000);
    assert.equal((await post({ consents, message })).status, 201);
    assert.equal((await post({ consents, message: message.repeat(5) })).status, 413);
  });

  it('answers 408 to a body that does not come, and stores nothing of it', async () => {
    const { app, campaign } = aCollector({ bodyTimeout: 50 });
    const body = new ReadableStream({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode(JSON.stringify(aPledge({ campaign })))),
    });
    const response = await app.request('/pledges', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'slow-body-key' },
      body,
      duplex: 'half',
    });
    assert.equal(response.status, 408);
    assert.deepEqual(await response.json(), { status: 'too-slow' });
    assert.equal(await store.count(campaign), 0);
  });

  for (const [what, addresses, statuses] of [
    ['each IPv4 address', ['192.0.2.1', '192.0.2.2', '::ffff:192.0.2.1'], [201, 201, 429]],
    [
      'what a proxy writes behind an address',
      ['192.0.2.1:1024', '[2001:db8::1]:1024', '192.0.2.1'],
      [201, 201, 429],
    ],
    [
      'all IPv6 addresses of one /64',
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:DB8:1:2::1%eth0', '2001:db8:1:3::1'],
      [201, 429, 429, 201],
    ],
  ]) {
    it(`counts ${what} as one client`, async () => {
      const left = [...addresses];
      const { post } = aCollector({ postsPerMinute: 1, clientAddress: () => left.shift() });
      const answers = [];
      for (let n = 0; n < addresses.length; n++)
        answers.push((await post({ email: `${n}@example.org` })).status);
      assert.deepEqual(answers, statuses);
    });
  }

  it('answers 429 to the one client that sends too many, for a minute', async () => {
    let client = 'one';
    const { post } = aCollector({ postsPerMinute: 2, clientAddress: () => client });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await post({ email: `${n}@example.org` })).status);
    assert.deepEqual(statuses, [201, 201, 429]);
    assert.equal((await post()).headers.get('Retry-After'), '60');
    client = 'two';
    assert.equal((await post()).status, 201);
    client = 'one';
    now += 60_000;
    assert.equal((await post()).status, 201);
  });

  it('answers 503 when the store fails, and logs no value', async () => {
    const lines = [];
    const failing = {
      ...store,
      record: async (pledge) => Promise.reject(new Error(`bad row: ${pledge.email}`)),
    };
    const { post } = aCollector({ store: failing, log: (line) => lines.push(line) });
    const response = await post({ email: 'canary@example.org' });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.doesNotMatch((await response.text()) + lines.join(), /canary/);
    assert.equal(lines.length, 1);
    for (let n = 0; n < 10; n++) await post();
    assert.equal(lines.length, 1);
    now += 60_000;
    await post();
    assert.equal(lines.length, 2);
  });
});

describe('GET /pledges/count', () => {
  it('says what was counted and when, and counts again after ten seconds', async () => {
    const { app, campaign, post } = aCollector();
    const count = async () => {
      const response = await app.request(`/pledges/count?campaign=${campaign}`);
      const age = Number(response.headers.get('Age'));
      return { ...(await response.json()), age, cache: response.headers.get('Cache-Control') };
    };
    const asOf = new Date(now).toISOString();
    assert.deepEqual(await count(), { campaign, count: 0, asOf, age: 0, cache: 'max-age=10' });
    await post();
    now += 4_000;
    assert.deepEqual(await count(), { campaign, count: 0, asOf, age: 4, cache: 'max-age=10' });
    now += 6_000;
    assert.equal((await count()).count, 1);
    assert.equal((await count()).count, await store.count(campaign));
  });

  it('asks the store once for many readers, and again after a failure', async () => {
    let asked = 0;
    const counting = {
      ...store,
      count: async () => {
        if (++asked === 1) throw new Error('busy');
        return 5;
      },
    };
    const { app, campaign } = aCollector({ store: counting });
    const read = () => app.request(`/pledges/count?campaign=${campaign}`);
    assert.equal((await read()).status, 503);
    const responses = await Promise.all(Array.from({ length: 20 }, read));
    for (const response of responses) assert.equal((await response.json()).count, 5);
    assert.equal(asked, 2);
  });

  it('answers 422 without a campaign', async () => {
    const { app } = aCollector();
    assert.equal((await app.request('/pledges/count')).status, 422);
    assert.equal((await app.request('/pledges/count?campaign=%3Cb%3E')).status, 422);
    assert.equal((await app.request('/pledges/count?campaign=no-such-campaign')).status, 404);
  });

  it('changes nothing, nor does any other GET or HEAD, with whatever it carries', async () => {
    const { app, campaign, post } = aCollector();
    await post();
    const query = new URLSearchParams({ campaign, email: 'other@example.org', name: 'x', country: 'AZ' });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'scanner-key' };
    for (let n = 0; n < 50; n++) {
      for (const method of ['GET', 'HEAD']) {
        assert.equal((await app.request(`/pledges?${query}`, { method, headers })).status, 405);
        assert.equal((await app.request(`/pledges/count?${query}`, { method, headers })).status, 200);
      }
    }
    assert.equal(await store.count(campaign), 1);
  });
});

describe("another site's page", () => {
  const preflight = (app, origin) =>
    app.request('/pledges', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  it('may post from anywhere, without credentials', async () => {
    const response = await preflight(aCollector().app, 'https://partner.example');
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(response.headers.get('Access-Control-Allow-Headers'), /content-type,\s*idempotency-key/i);
    assert.match(response.headers.get('Access-Control-Allow-Methods'), /POST/);
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
  });

  it('is told that its origin is not taken, when some are named, and nothing of it is stored', async () => {
    const origin = 'https://partner.example';
    const { app, campaign, post } = aCollector({ origins: [origin] });
    for (const other of ['https://other.example', 'null']) {
      assert.equal((await preflight(app, other)).headers.get('Access-Control-Allow-Origin'), '*');
      const refused = await post({}, { Origin: other });
      assert.equal(refused.status, 403);
      assert.equal(refused.headers.get('Access-Control-Allow-Origin'), '*');
      assert.deepEqual(await refused.json(), { status: 'origin-not-allowed' });
      const count = await app.request(`/pledges/count?campaign=${campaign}`, { headers: { Origin: other } });
      assert.equal(count.status, 403);
    }
    assert.equal(await store.count(campaign), 0);
    assert.equal((await post({}, { Origin: origin })).status, 201);
  });
});
