import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { createCollector } from '../../build/collector/collector.js';
import { aDocument, aPledge } from './a-pledge.mjs';
import {
  aFolder,
  aUsedFolder,
  countOf,
  post,
  query,
  refusalOf,
  startCollector,
} from './collector-process.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const [agreed, newsletter] = aPledge().consents;
const statement = (language, text) => ({ statement: { language, text } });

/** A collector that keeps what it is given in a list. */
function aCollector(documents, { now = Date.UTC(2030, 5, 1) } = {}) {
  const stored = [];
  const store = {
    record: async (pledge) => (stored.push(pledge), 'recorded'),
    count: async () => stored.length,
  };
  const app = createCollector({ store, documents, postsPerMinute: 0, now: () => now, log: () => undefined });
  const post = async (fields = {}) => {
    const response = await app.request('/pledges', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(aPledge(fields)),
    });
    return { code: response.status, ...(await response.json()) };
  };
  return { post, stored };
}

describe('a pledge that is not what a known document asks for', () => {
  for (const [what, fields, code, status, problems] of [
    ['a campaign that was made up', { campaign: 'made-up' }, 404, 'unknown-campaign'],
    ['no consents', { consents: [] }, 409, 'document-changed', [['consents', 'missing']]],
    ['a consent left out', { consents: [newsletter] }, 409, 'document-changed', [['consents', 'missing']]],
    [
      'a required consent that was not given',
      { consents: [{ ...agreed, accepted: false }, newsletter] },
      422,
      'invalid',
      [['consents.0.accepted', 'not-accepted']],
    ],
    [
      'a required consent that was not given, sent as not required',
      { consents: [{ ...agreed, accepted: false, required: false }, newsletter] },
      409,
      'document-changed',
      [['consents.0.required', 'unknown']],
    ],
    [
      'a required consent that was not given, without a word on that',
      { consents: [{ ...agreed, accepted: false, required: undefined }, newsletter] },
      422,
      'invalid',
      [['consents.0.accepted', 'not-accepted']],
    ],
    [
      'a text that nobody saw',
      { consents: [{ ...agreed, text: 'I agree to everything.' }, newsletter] },
      409,
      'document-changed',
      [['consents.0.text', 'unknown']],
    ],
    [
      'a known text under another language',
      { consents: [agreed, { ...newsletter, language: 'az' }] },
      409,
      'document-changed',
      [['consents.1.text', 'unknown']],
    ],
    [
      'another version',
      { consents: [{ ...agreed, version: '0' }, newsletter] },
      409,
      'document-changed',
      [['consents.0.version', 'unknown']],
    ],
    [
      'a consent that the document does not have',
      { consents: [agreed, newsletter, { ...newsletter, id: 'sell' }] },
      409,
      'document-changed',
      [['consents.2.id', 'unknown']],
    ],
    [
      'the same consent twice',
      { consents: [agreed, newsletter, agreed] },
      409,
      'document-changed',
      [['consents.2.id', 'unknown']],
    ],
    [
      'another statement',
      statement('en', 'I join another campaign.'),
      409,
      'document-changed',
      [['statement.text', 'unknown']],
    ],
    ['a statement that is none', { statement: 'I join.' }, 422, 'invalid', [['statement', 'invalid']]],
  ]) {
    it(`is refused: ${what}`, async () => {
      const { post, stored } = aCollector([aDocument()]);
      assert.deepEqual(await post(fields), {
        code,
        status,
        ...(problems && { problems: problems.map(([field, code]) => ({ field, code })) }),
      });
      assert.deepEqual(stored, []);
    });
  }
});

describe('what was signed', () => {
  it('is recorded in the language that was shown, by hash and version', async () => {
    const { post, stored } = aCollector([aDocument()]);
    const consents = [agreed, { ...newsletter, language: 'az', text: 'Mənə yazın.', accepted: true }];
    const { code } = await post({ ...statement('az', 'Kampaniyaya qoşuluram.'), consents });
    assert.equal(code, 201);
    const [{ statement: signed, consents: given, terms }] = stored;
    const hash = sha256('Kampaniyaya qoşuluram.');
    assert.deepEqual(signed, { language: 'az', version: '2030-01-01', sha256: hash, sent: true });
    assert.deepEqual(given, [
      { id: 'public', version: '1', language: 'en', sha256: sha256('I agree.'), accepted: true },
      { id: 'newsletter', version: '1', language: 'az', sha256: sha256('Mənə yazın.'), accepted: true },
    ]);
    assert.equal(terms.sha256, sha256(terms.text));
    assert.match(terms.text, /Kampaniyaya qoşuluram/);
  });

  it('is what the document shows in the page’s language, for scripts that do not send it, and says so', async () => {
    for (const [language, shown, text] of [
      ['az', 'az', 'Kampaniyaya qoşuluram.'],
      ['en-gb', 'en', 'I join the campaign.'],
      ['ar', 'en', 'I join the campaign.'],
      [undefined, 'en', 'I join the campaign.'],
    ]) {
      const { post, stored } = aCollector([aDocument()]);
      assert.equal((await post({ statement: undefined, language })).code, 201);
      const expected = { language: shown, version: '2030-01-01', sha256: sha256(text), sent: false };
      assert.deepEqual(stored[0].statement, expected);
    }
  });

  it('is read in the document’s own language where a text names none', async () => {
    const document = aDocument(
      'a-campaign',
      { statement: 'Qoşuluram.', consents: undefined },
      { languages: ['az', 'en'] },
    );
    const { post, stored } = aCollector([document]);
    const signed = { ...statement('az', 'Qoşuluram.'), consents: [] };
    assert.equal((await post(signed)).code, 201);
    assert.equal((await post({ ...signed, ...statement('en', 'Qoşuluram.') })).code, 409);
    assert.equal(stored[0].statement.language, 'az');
  });

  it('is kept with its words, so that a hash can still be read when the document has changed', async (t) => {
    const folder = await aUsedFolder(t);
    const collector = await startCollector(t, folder);
    assert.equal((await post(collector.address)).status, 201);
    assert.equal((await post(collector.address, { email: 'second@example.org' })).status, 201);
    assert.equal(await collector.kill('SIGTERM'), 0);
    const rows = await query(
      folder,
      'SELECT sha256, version, terms FROM pledges JOIN pledge_terms ON terms_sha256 = sha256',
    );
    assert.equal(rows.length, 2);
    for (const { sha256: hash, version, terms } of rows) {
      assert.equal(hash, sha256(terms));
      assert.equal(version, '2030-01-01');
      assert.equal(JSON.parse(terms).statement.en, 'I join the campaign.');
    }
  });
});

describe('a document that has changed', () => {
  const before = aDocument('a-campaign', {}, { updated: '2030-01-01' });
  const after = aDocument('a-campaign', { statement: { en: 'I join it again.' } }, { updated: '2030-02-01' });

  it('refuses what a page from before shows, with a reason', async () => {
    const { post, stored } = aCollector([after]);
    const { code, status } = await post();
    assert.deepEqual([code, status], [409, 'document-changed']);
    assert.deepEqual(stored, []);
  });

  it('takes both where both are given, and records which', async () => {
    const { post, stored } = aCollector([after, before]);
    assert.equal((await post()).code, 201);
    assert.equal((await post(statement('en', 'I join it again.'))).code, 201);
    assert.deepEqual(
      stored.map(({ statement }) => statement.version),
      ['2030-01-01', '2030-02-01'],
    );
    assert.notEqual(stored[0].terms.sha256, stored[1].terms.sha256);
    assert.equal((await post(statement('en', 'I join a third one.'))).code, 409);
  });

  it('leaves another campaign alone', async () => {
    const other = aDocument('another', { statement: 'I walk.', consents: undefined });
    const { post, stored } = aCollector([after, other]);
    assert.equal(
      (await post({ campaign: 'another', ...statement('en', 'I walk.'), consents: [] })).code,
      201,
    );
    assert.equal((await post({ campaign: 'another' })).code, 409);
    assert.equal(stored.length, 1);
  });
});

describe('the last day', () => {
  const inBaku = { anniversary: { from: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' } };
  for (const [closes, header, last, first] of [
    ['2030-06-01', inBaku, '2030-06-01T19:59:59Z', '2030-06-01T20:00:00Z'],
    ['2030-06-01', {}, '2030-06-01T23:59:59Z', '2030-06-02T00:00:00Z'],
    ['2030-06', inBaku, '2030-06-30T19:59:59Z', '2030-06-30T20:00:00Z'],
    ['2030', {}, '2030-12-31T23:59:59Z', '2031-01-01T00:00:00Z'],
  ]) {
    it(`${closes} ends where the campaign is at home: ${first}`, async () => {
      const documents = [aDocument('a-campaign', { closes }, header)];
      assert.equal((await aCollector(documents, { now: Date.parse(last) }).post()).code, 201);
      const { post, stored } = aCollector(documents, { now: Date.parse(first) });
      assert.deepEqual(await post(), { code: 410, status: 'closed', closes });
      assert.deepEqual(await post({ email: 'wrong' }), { code: 410, status: 'closed', closes });
      assert.deepEqual(stored, []);
    });
  }
});

describe('the collector’s command', () => {
  it('takes the pledges of the documents that it is given, and of no other', async (t) => {
    const trees = aDocument('trees', { statement: 'I walk.', consents: undefined });
    const { address } = await startCollector(t, await aUsedFolder(t), { documents: [aDocument(), trees] });
    assert.equal((await post(address)).status, 201);
    assert.equal(
      (await post(address, { campaign: 'trees', ...statement('en', 'I walk.'), consents: [] })).status,
      201,
    );
    assert.equal((await post(address, { campaign: 'made-up' })).status, 404);
    assert.equal(await countOf(address, 'trees'), 1);
  });

  it('refuses to start without a document, and with one that cannot be signed, in one sentence', async (t) => {
    const folder = aFolder(t);
    for (const [documents, code, words] of [
      [[], 2, /^Name each campaign [^\n]*--campaign[^\n]*\n$/],
      [['{'], 3, /^The campaign document [^\n]* it is no JSON\.\n$/],
      [
        [aDocument('a', { statement: undefined })],
        3,
        /^The campaign document [^\n]* pledge\.statement [^\n]*\n$/,
      ],
      [[{ id: 'a', name: 'A' }], 3, /^The campaign document [^\n]* no "pledge" section[^\n]*\n$/],
      [
        [aDocument('a', { consents: [1, 2].map(() => ({ id: 'x', version: '1', text: 'X' })) })],
        3,
        /"x" twice/,
      ],
    ]) {
      const refusal = await refusalOf(t, folder, { documents });
      assert.equal(refusal.code, code, refusal.output);
      assert.match(refusal.output, words);
    }
    const unreadable = await refusalOf(t, folder, {
      documents: [],
      more: ['--campaign', `${folder}/none.json`],
    });
    assert.equal(unreadable.code, 3);
    assert.match(unreadable.output, /it cannot be read\.\n$/);
    const unknown = await refusalOf(t, folder, { more: ['--no-such-option'] });
    assert.equal(unknown.code, 2);
    assert.match(unknown.output, /^[^\n]*--no-such-option[^\n]*\n$/);
  });

  it('names the address that it cannot have', async (t) => {
    const server = createServer().listen(0, '127.0.0.1');
    t.after(() => server.close());
    await new Promise((resolve) => server.on('listening', resolve));
    const { port } = server.address();
    const { code, output } = await refusalOf(t, await aUsedFolder(t), { more: ['--port', String(port)] });
    assert.equal(code, 4);
    assert.match(output, /cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)\.\n$/);
  });
});

describe('the documentation', () => {
  it('lists every exit code', async () => {
    const { EXIT_CODES } = await import('../../build/collector/exit-codes.js');
    const page = readFileSync(new URL('../../docs/collector.md', import.meta.url), 'utf8');
    const codes = Object.values(EXIT_CODES);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(page, new RegExp(`^\\| +${code} +\\|`, 'm'));
  });
});
