import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCampaign } from '../../build/campaign/parse-campaign.js';
import { parseSections } from '../../build/campaign/parse-sections.js';
import { isParsed, markParsed } from '../../build/campaign/parsed.js';
import { MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_TEXT } from '../../build/campaign/limits.js';
import { figures, recognitions, timeline } from '../../build/campaign/schema.js';

const source = {
  id: 's1',
  title: 'A report',
  publisher: 'A paper',
  perspective: 'press',
  url: 'https://paper.example/1',
};
const act = {
  id: 'a1',
  code: 'XX',
  jurisdiction: 'Somewhere',
  level: 'national',
  body: 'Parliament',
  bodyType: 'plenary',
  act: 'resolution',
  wordingStatus: 'quoted',
  date: '2012-02',
  sources: ['s1'],
};
const picture = { id: 'g1', src: 'candle.svg', width: 4, height: 3, alt: 'A candle', credit: 'Somebody' };
const event = { id: 'e1', title: 'A vigil', sources: ['s1'] };
const pledge = { recipient: 'The organisers', statement: 'I join.' };
const base = { id: 'test', name: 'Test', sources: [source] };

const paths = ({ problems }) => problems.map(({ path }) => path);
const withAct = (change) => parseCampaign({ ...base, recognitions: [act, { ...act, id: 'a2', ...change }] });

describe('parseCampaign', () => {
  it('reads the smallest document', () => {
    const { campaign, problems } = parseCampaign({ id: 'test', name: { en: 'Test', az: 'Sınaq' } });
    assert.deepEqual(problems, []);
    assert.deepEqual(campaign, { id: 'test', name: { en: 'Test', az: 'Sınaq' } });
  });

  it('keeps a whole item as it is', () => {
    const { campaign, problems } = parseCampaign({ ...base, recognitions: [act] });
    assert.deepEqual(problems, []);
    assert.deepEqual(campaign.recognitions, [act]);
    assert.deepEqual(campaign.sources, [source]);
  });

  for (const [what, input, path] of [
    ['no id', { name: 'Test' }, 'id'],
    ['no name', { id: 'test' }, 'name'],
    ['an empty name', { id: 'test', name: '' }, 'name'],
    ['a name in no language', { id: 'test', name: {} }, 'name'],
    ['null', null, ''],
    ['nothing', undefined, ''],
    ['a number', 3, ''],
    ['a text', '{"id":"test"}', ''],
    ['a list', [], 'id'],
    ['a function', () => base, ''],
  ]) {
    it(`gives no campaign for ${what}, and says where`, () => {
      const { campaign, problems } = parseCampaign(input);
      assert.equal(campaign, undefined);
      assert.equal(problems[0].path, path);
      assert.match(problems[0].message, /must|is missing/);
    });
  }

  for (const [field, value, path] of [
    ['url', 'http://plain.example', 'url'],
    ['url', 'javascript:alert(1)', 'url'],
    ['launched', '8 May 2008', 'launched'],
    ['theme', { accent: 'red', accentDark: '#aabbcc' }, 'theme.accent'],
    ['organiser', { url: 'https://organiser.example' }, 'organiser.name'],
    ['languages', ['en', 'not a tag'], 'languages[1]'],
    ['anniversary', { from: '1992-02-25', day: '02-30', timeZone: 'Asia/Baku' }, 'anniversary.day'],
    ['anniversary', { from: '1992-02-25', day: '02-26', timeZone: 'Nowhere/Else' }, 'anniversary.timeZone'],
  ]) {
    it(`drops a bad header field: ${path} ${JSON.stringify(value)}`, () => {
      const result = parseCampaign({ ...base, motto: 'Kept', [field]: value });
      assert.deepEqual(paths(result), [path]);
      assert.equal(result.campaign.motto, 'Kept');
      if (path === field) assert.equal(result.campaign[field], undefined);
    });
  }

  it('keeps what is right in an optional part', () => {
    const { campaign } = parseCampaign({ ...base, theme: { accent: 'red', accentDark: '#aabbcc' } });
    assert.equal(campaign.theme.accentDark, '#aabbcc');
    assert.equal(campaign.theme.accent, undefined);
  });

  for (const [what, change, path] of [
    ['a missing field', { date: undefined }, 'recognitions[1].date'],
    ['a day that does not exist', { date: '2012-02-31' }, 'recognitions[1].date'],
    ['a 31st of April', { date: '2012-04-31' }, 'recognitions[1].date'],
    ['a value that is not in the list', { level: 'supranational' }, 'recognitions[1].level'],
    ['no sources', { sources: [] }, 'recognitions[1].sources'],
    ['sources that are not a list', { sources: 's1' }, 'recognitions[1].sources'],
    ['markup as id', { id: '<b>' }, 'recognitions[1].id'],
    ['a text in no language', { body: { 'not a tag': 'Parliament' } }, 'recognitions[1].body.not a tag'],
    ['a number as text', { body: 7 }, 'recognitions[1].body'],
    // These change what the rest says, so the item goes with them.
    ['a bad dispute', { disputes: ['Fine', 7] }, 'recognitions[1].disputes[1]'],
    ['a bad mapDefault', { mapDefault: 'false' }, 'recognitions[1].mapDefault'],
  ]) {
    it(`drops an item with ${what}, with one problem, and keeps the rest`, () => {
      const result = withAct(change);
      assert.deepEqual(paths(result), [path]);
      assert.deepEqual(result.campaign.recognitions, [act]);
      assert.match(result.problems[0].message, /left out/);
    });
  }

  it('names one problem for an item with many faults', () => {
    assert.equal(withAct({ date: 1, body: 2, level: 3 }).problems.length, 1);
  });

  it('drops items that are nothing', () => {
    const result = parseCampaign({ ...base, recognitions: [null, act, 'act', 5, []] });
    assert.deepEqual(result.campaign.recognitions, [act]);
    assert.equal(result.problems.length, 4);
  });

  it('drops only the optional field that is bad', () => {
    const result = parseCampaign({
      ...base,
      sources: [{ ...source, url: 'http://paper.example', date: '2012' }],
      gallery: [{ ...picture, licence: { name: 'CC BY', url: 'javascript:alert(1)' } }],
    });
    assert.deepEqual(paths(result), ['sources[0].url', 'gallery[0].licence.url']);
    assert.equal(result.campaign.sources[0].date, '2012');
    assert.equal(result.campaign.sources[0].url, undefined);
    assert.equal(result.campaign.gallery[0].licence.name, 'CC BY');
    assert.equal(result.campaign.gallery[0].licence.url, undefined);
  });

  it('drops a distressing picture whose warning cannot be read', () => {
    const result = parseCampaign({ ...base, gallery: [{ ...picture, distressing: 'yes' }] });
    assert.deepEqual(result.campaign.gallery, []);
  });

  for (const src of [
    'http://x.example/a.png',
    '//x.example/a.png',
    'javascript:alert(1)',
    'data:text/html,x',
    'data:image/svg+xml,<svg/>',
    'a b.png',
    '',
  ]) {
    it(`takes no picture from ${JSON.stringify(src)}`, () => {
      const result = parseCampaign({ ...base, gallery: [picture, { ...picture, id: 'g2', src }] });
      assert.deepEqual(result.campaign.gallery, [picture]);
      assert.deepEqual(paths(result), ['gallery[1].src']);
    });
  }

  it('takes pictures from https: and from beside the document', () => {
    const gallery = ['https://x.example/a.png', 'a.png', '/img/a.png', '../a.png'].map((src, index) => ({
      ...picture,
      id: `g${index}`,
      src,
    }));
    assert.deepEqual(parseCampaign({ ...base, gallery }).problems, []);
  });

  it('reports the second of two items with one id', () => {
    const result = parseCampaign({ ...base, recognitions: [act, { ...act, body: 'Senate' }] });
    assert.deepEqual(paths(result), ['recognitions[1].id']);
    assert.deepEqual(result.campaign.recognitions, [act]);
  });

  it('reports sources that do not exist, and drops an item that is left with none', () => {
    const result = parseCampaign({
      ...base,
      recognitions: [
        { ...act, sources: ['s1', 'nowhere'] },
        { ...act, id: 'a2', sources: ['toString'] },
      ],
    });
    assert.deepEqual(paths(result), ['recognitions[0].sources[1]', 'recognitions[1].sources[0]']);
    assert.match(result.problems[0].message, /"nowhere"/);
    assert.deepEqual(result.campaign.recognitions, [act]);
  });

  it('counts a dropped source as one that does not exist', () => {
    const result = parseCampaign({ ...base, sources: [{ id: 's1' }], recognitions: [act] });
    assert.deepEqual(paths(result), ['sources[0].title', 'recognitions[0].sources[0]']);
    assert.deepEqual(result.campaign.recognitions, []);
  });

  it('leaves an unsourced claim out of every section that makes claims', () => {
    for (const section of [
      'recognitions',
      'statements',
      'figures',
      'timeline',
      'press',
      'notCounted',
      'films',
      'events',
    ]) {
      const result = parseCampaign({ ...base, [section]: [{ ...act, ...event, sources: [] }] });
      assert.deepEqual(result.campaign[section], [], section);
      assert.equal(result.problems.length, 1, section);
    }
  });

  it('does not mind sections that are no lists', () => {
    const result = parseCampaign({ ...base, recognitions: { length: 1 }, gallery: null, pledge: 3 });
    assert.deepEqual(paths(result).sort(), ['gallery', 'pledge', 'recognitions']);
    assert.equal(result.campaign.name, 'Test');
  });

  it('drops a pledge whose consents cannot be read', () => {
    const good = { id: 'c', text: 'I agree', version: '1', required: true };
    assert.deepEqual(parseCampaign({ ...base, pledge: { ...pledge, consents: [good] } }).problems, []);
    const result = parseCampaign({
      ...base,
      pledge: { ...pledge, consents: [{ ...good, required: 'yes' }] },
    });
    assert.equal(result.campaign.pledge, undefined);
    assert.deepEqual(paths(result), ['pledge.consents[0].required']);
  });

  it('keeps a pledge without its collector when the address is not safe', () => {
    const result = parseCampaign({
      ...base,
      pledge: { ...pledge, collector: { type: 'rest', url: 'http://x.example' } },
    });
    assert.equal(result.campaign.pledge.collector, undefined);
    assert.equal(result.campaign.pledge.statement, 'I join.');
  });

  it('keeps a source without an address that must not be followed, and http: only where it is said to be', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example/',
      'https://x.example/',
      'http://',
    ]) {
      const copies = [{ publisher: 'A library', address }];
      const result = parseCampaign({ ...base, sources: [{ ...source, address, copies }] });
      assert.equal(result.campaign.sources[0].address, undefined, address);
      assert.equal(result.campaign.sources[0].copies[0].address, undefined, address);
      assert.deepEqual(paths(result), ['sources[0].address', 'sources[0].copies[0].address']);
    }
    const address = 'http://x.example/a';
    assert.equal(
      parseCampaign({ ...base, sources: [{ ...source, address }] }).campaign.sources[0].address,
      address,
    );
    assert.deepEqual(paths(parseCampaign({ ...base, sources: [{ ...source, url: address }] })), [
      'sources[0].url',
    ]);
  });

  it('ignores keys that it does not know', () => {
    const { campaign, problems } = parseCampaign({
      ...base,
      colour: 'red',
      sources: [{ ...source, mood: 'calm' }],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(campaign, base);
  });

  it('reads its own result again without a problem', () => {
    const { campaign } = parseCampaign({ ...base, recognitions: [act], gallery: [picture], pledge });
    assert.deepEqual(parseCampaign(campaign), { campaign, problems: [] });
  });

  it('does not change what it was given', () => {
    const input = {
      ...base,
      recognitions: [{ ...act, sources: ['s1', 'nowhere'] }],
      theme: { accent: 'red' },
    };
    const before = structuredClone(input);
    parseCampaign(input);
    assert.deepEqual(input, before);
  });
});

describe('parseCampaign with hostile input', () => {
  const survives = (input) => {
    const { campaign, problems } = parseCampaign(input);
    assert.ok(Array.isArray(problems));
    return { campaign, problems };
  };

  it('survives cycles', () => {
    const input = { ...base };
    input.self = input;
    assert.equal(survives(input).problems.length, 1);
    const list = [];
    list.push(list, list, list);
    assert.equal(survives({ ...base, recognitions: list }).campaign, undefined);
  });

  it('survives getters and proxies that throw', () => {
    const bad = () => {
      throw new Error('no');
    };
    const everyTrap = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, bad]));
    assert.equal(
      survives(Object.defineProperty({ ...base }, 'motto', { get: bad, enumerable: true })).campaign,
      undefined,
    );
    assert.equal(survives(new Proxy({}, everyTrap)).campaign, undefined);
    assert.equal(survives({ ...base, recognitions: new Proxy([], everyTrap) }).campaign, undefined);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assert.equal(survives(proxy).campaign, undefined);
    assert.equal(survives({ ...base, sources: [proxy] }).campaign, undefined);
  });

  it('does not let a document reach a prototype', () => {
    const json = `{
      "id": "test", "name": { "en": "Test", "__proto__": "polluted", "constructor": "polluted" },
      "__proto__": { "motto": "polluted" },
      "sources": [{ "id": "s1", "title": "t", "publisher": "p", "perspective": "x", "__proto__": { "url": "https://polluted.example" } }]
    }`;
    const { campaign } = survives(JSON.parse(json));
    assert.equal({}.motto, undefined);
    assert.equal({}.polluted, undefined);
    assert.equal(Object.getPrototypeOf(campaign), Object.prototype);
    assert.equal(campaign?.motto, undefined);
    const named = survives(JSON.parse('{"id":"test","name":{"en":"Test","__proto__":"polluted"}}')).campaign;
    assert.deepEqual(Object.keys(named.name), ['en']);
    assert.equal(Object.getPrototypeOf(named.name), Object.prototype);
    const source = survives(JSON.parse(json.replace('"constructor": "polluted"', '"az": "Sınaq"'))).campaign
      .sources[0];
    assert.equal(source.url, undefined);
  });

  it('survives values that JSON has not', () => {
    for (const value of [10n, Symbol('x'), () => {}, new Date(), new Map(), NaN, Infinity, new Array(3)]) {
      assert.equal(survives({ ...base, name: value }).campaign, undefined);
      assert.deepEqual(survives({ ...base, recognitions: [value, act] }).campaign.recognitions, [act]);
    }
  });

  it('survives a list of a billion holes', () => {
    assert.equal(
      survives({ ...base, recognitions: [{ ...act, disputes: new Array(1e9) }] }).campaign,
      undefined,
    );
  });

  it('survives parts that contain each other over and over', () => {
    let value = ['x'];
    for (let level = 0; level < MAX_DEPTH - 5; level++) value = Array(100).fill(value);
    assert.equal(survives({ ...base, recognitions: value }).campaign, undefined);
  });
});

describe('limits', () => {
  const nest = (levels) => (levels === 0 ? 'x' : [nest(levels - 1)]);

  it(`reads ${MAX_DEPTH} levels and no more`, () => {
    assert.deepEqual(parseCampaign({ ...base, extra: nest(MAX_DEPTH - 1) }).problems, []);
    const { campaign, problems } = parseCampaign({ ...base, extra: nest(MAX_DEPTH) });
    assert.equal(campaign, undefined);
    assert.match(problems[0].message, new RegExp(`${MAX_DEPTH} levels`));
    assert.equal(parseCampaign({ ...base, extra: nest(5000) }).campaign, undefined);
  });

  it(`reads ${MAX_ITEMS} items of a section and no more`, () => {
    const sources = Array.from({ length: MAX_ITEMS + 1 }, (_, index) => ({ ...source, id: `s${index}` }));
    assert.deepEqual(parseCampaign({ ...base, sources: sources.slice(1) }).problems, []);
    const result = parseCampaign({ ...base, sources });
    assert.equal(result.campaign.sources.length, MAX_ITEMS);
    assert.deepEqual(paths(result), ['sources']);
  });

  it(`takes texts of ${MAX_TEXT} characters and no more`, () => {
    assert.deepEqual(withAct({ summary: 'x'.repeat(MAX_TEXT) }).problems, []);
    const result = withAct({ summary: 'x'.repeat(MAX_TEXT + 1) });
    assert.deepEqual(paths(result), ['recognitions[1].summary']);
    assert.equal(result.campaign.recognitions[1].summary, undefined);
  });

  it('refuses a document that is larger than a file may be', () => {
    const { campaign, problems } = parseCampaign({ ...base, extra: 'x'.repeat(MAX_BYTES) });
    assert.equal(campaign, undefined);
    assert.match(problems[0].message, new RegExp(String(MAX_BYTES)));
  });
});

describe('parseSections', () => {
  it('reads the sections that are asked for, and the sources that they cite', () => {
    const input = { ...base, recognitions: [act], gallery: [picture], timeline: [{ id: 't' }] };
    const { campaign, problems } = parseSections(input, [recognitions]);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(campaign).sort(), ['id', 'name', 'recognitions', 'sources']);
  });

  it('reads sources once for all', () => {
    const { problems } = parseSections({ ...base, sources: [source, source] }, [
      recognitions,
      figures,
      timeline,
    ]);
    assert.deepEqual(problems, []);
    const input = { ...base, sources: [source, source], recognitions: [act], timeline: [], figures: [] };
    assert.equal(parseSections(input, [recognitions, figures, timeline]).problems.length, 1);
  });
});

describe('isParsed', () => {
  it('knows the documents that the parser made', () => {
    const input = { ...base };
    const { campaign } = parseCampaign(input);
    assert.equal(isParsed(campaign), true);
    assert.equal(isParsed(input), false);
    assert.equal(isParsed({ ...campaign }), false);
    for (const value of [undefined, null, 3, 'x']) assert.equal(isParsed(value), false);
    assert.equal(isParsed(markParsed(input)), true);
  });
});
