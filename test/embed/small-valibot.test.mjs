import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { parseCampaign } from '../../build/campaign/parse-campaign.js';
import { allSections } from '../../build/campaign/schema.js';
import { standIns } from '../../scripts/rollup/stand-ins.mjs';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

const text = { en: 'A', az: 'B' };
const claim = { sources: ['s1'], note: text, date: '2012-02' };
const picture = { src: 'a.svg', width: 4 };
/** A document in which every field is used. */
const whole = {
  id: 'test',
  name: text,
  line: 'A line',
  motto: text,
  url: 'https://test.example',
  organiser: { name: 'Somebody', url: 'https://x.example', note: text, sources: ['s1'] },
  launched: '2008-05-08',
  updated: '2026',
  anniversary: { from: '1992-02-25', to: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' },
  theme: { accent: '#aabbcc', accentDark: '#AABBCC' },
  languages: ['en', 'az'],
  bordersNote: text,
  sources: [
    {
      id: 's1',
      title: text,
      publisher: 'P',
      url: 'https://x.example',
      address: 'x.example',
      date: '2012',
      perspective: 'x',
      kind: 'news',
      note: 'n',
      extentRead: 'all',
    },
  ],
  recognitions: [
    {
      ...claim,
      id: 'a1',
      code: 'XX',
      jurisdiction: text,
      level: 'national',
      body: 'Parliament',
      chamber: 'Senate',
      bodyType: 'plenary',
      act: 'law',
      actDetail: 'x',
      title: 'x',
      wording: '“x”',
      quotes: [{ text: 'x', of: 'Title', translation: 'y', quotedBy: 'z', source: 's1' }],
      descriptions: [{ text: 'x', source: 's1' }],
      describedBy: ['s1'],
      wordingTerms: ['x'],
      wordingStatus: 'quoted',
      dateNote: 'x',
      summary: 'x',
      disputes: [text],
      mapDefault: false,
      evidenceNote: 'x',
    },
  ],
  notCounted: [{ ...claim, id: 'n1', jurisdiction: 'x', code: 'XX', what: text, category: 'x' }],
  statements: [{ ...claim, id: 'q1', speaker: 'x', role: 'x', language: 'en', paragraphs: ['x', text] }],
  figureGroups: [{ id: 'g', title: text, note: 'x' }],
  figures: [
    {
      ...claim,
      id: 'f1',
      group: 'g',
      value: '3',
      unit: text,
      label: 'x',
      quote: 'x',
      attribution: 'x',
      status: 'x',
    },
  ],
  timeline: [
    {
      ...claim,
      id: 't1',
      until: '2013',
      kind: 'x',
      title: 'x',
      text,
      attribution: 'x',
      distressing: true,
      recognition: 'a1',
    },
  ],
  gallery: [
    {
      ...picture,
      id: 'g1',
      kind: 'drawing',
      sizes: [picture],
      height: 3,
      alt: '',
      caption: text,
      credit: 'x',
      licence: { name: 'x', url: 'https://x.example' },
      url: 'https://x.example',
      date: '2012',
      colour: '#aabbcc',
      distressing: false,
      sources: ['s1'],
    },
  ],
  films: [
    {
      ...claim,
      id: 'm1',
      title: 'x',
      maker: 'x',
      licence: 'x',
      relation: 'x',
      duration: 12.5,
      languages: ['en'],
      poster: { src: 'a.jpg', alt: text, credit: 'x' },
      files: [{ src: 'a.webm', type: 'video/webm', height: 360 }],
      provider: { name: 'vimeo', id: '12345', captions: ['en'] },
      tracks: [{ src: 'a.vtt', kind: 'captions', language: 'en', label: text }],
      chapters: [{ start: 0, title: text }],
      transcript: [{ start: 1.5, text }],
      url: 'https://x.example',
      distressing: true,
    },
  ],
  collection: [
    {
      ...claim,
      id: 'c1',
      kind: 'book',
      title: 'x',
      partOf: 'c1',
      contents: ['x'],
      editions: ['x'],
      authors: [text],
      publisher: 'x',
      contributor: 'x',
      occasion: 'x',
      languages: ['en'],
      isbn: '978-0',
      format: 'PDF',
      bytes: 12,
      cover: { src: 'a.jpg', alt: text, credit: 'x' },
      url: 'https://x.example',
    },
  ],
  events: [
    {
      ...claim,
      id: 'e1',
      title: 'x',
      until: '2012-03',
      every: '02-26',
      time: '17:00',
      endTime: '18:00',
      organiser: text,
      status: 'planned',
      online: 'https://x.example',
      timeZone: 'Asia/Baku',
      place: 'x',
      url: 'https://x.example',
    },
  ],
  press: [
    {
      ...claim,
      id: 'p1',
      title: 'x',
      publisher: 'x',
      url: 'https://x.example',
      language: 'en',
      perspective: 'x',
    },
  ],
  pledge: {
    collector: { type: 'rest', url: 'https://c.example' },
    recipient: 'x',
    statement: text,
    goal: 10,
    floor: 0,
    privacyUrl: 'https://x.example',
    consents: [{ id: 'c', text, version: '1', required: true }],
    withMessage: true,
    closes: '2030-01-01',
  },
  share: { text, url: 'https://x.example' },
};
const VALUES = [
  null,
  '',
  'x',
  'not an id',
  'http://x.example',
  'x'.repeat(10_001),
  '2012-13',
  0,
  -1,
  0.5,
  NaN,
  true,
  [],
  [undefined],
  [''],
  ['x', 7],
  new Array(2),
  {},
  { en: '' },
  { en: 7, az: 'x' },
  { 'not a tag': 'x' },
  JSON.parse('{ "__proto__": "x", "constructor": "y", "en": "z" }'),
  undefined,
];

/** What is kept, and which items are wrong: the scripts say no more than the place, and that less deep. */
const comparable = ({ campaign, problems }) => ({
  campaign,
  items: [...new Set(problems.map(({ path }) => path.split('.')[0]))],
});

function* places(value, path = []) {
  if (path.length > 0) yield path;
  if (value && typeof value === 'object')
    for (const key of Object.keys(value)) yield* places(value[key], [...path, key]);
}
function changed(path, change) {
  const copy = structuredClone(whole);
  const last = path.at(-1);
  change(
    path.slice(0, -1).reduce((node, key) => node[key], copy),
    last,
  );
  return copy;
}

describe('what the scripts carry instead of Valibot', () => {
  let parseSmall;

  before(async () => {
    const bundle = await rollup({
      input: `${build}campaign/parse-campaign.js`,
      plugins: [standIns({ build })],
    });
    const [{ code, imports }] = (await bundle.generate({ format: 'es' })).output;
    assert.deepEqual(imports, []);
    ({ parseCampaign: parseSmall } = await import(`data:text/javascript,${encodeURIComponent(code)}`));
  });

  it('is asked about every field of every section', () => {
    assert.deepEqual(parseCampaign(whole).problems, []);
    for (const { name, item, list } of allSections) {
      const sample = list ? whole[name][0] : whole[name];
      for (const key of Object.keys(item.entries)) assert.ok(key in sample, `${name}.${key}`);
    }
  });

  it('finds the same in a document without fault', () => {
    assert.deepEqual(parseSmall(whole), parseCampaign(whole));
  });

  it('keeps the same, and finds the same items wrong, wherever anything is', () => {
    let problems = 0;
    for (const path of places(whole)) {
      for (const value of VALUES) {
        const input = changed(path, (node, key) => {
          node[key] = value;
        });
        const expected = parseCampaign(input);
        problems += expected.problems.length;
        assert.deepEqual(
          comparable(parseSmall(input)),
          comparable(expected),
          `${path.join('.')} = ${JSON.stringify(value)}`,
        );
      }
      const input = changed(path, (node, key) => {
        delete node[key];
      });
      assert.deepEqual(
        comparable(parseSmall(input)),
        comparable(parseCampaign(input)),
        `${path.join('.')} left out`,
      );
    }
    assert.ok(problems > 1000);
  });

  it('finds the same in what is no document', () => {
    for (const input of [...VALUES, () => {}, Symbol('x'), 10n])
      assert.deepEqual(comparable(parseSmall(input)), comparable(parseCampaign(input)));
  });
});
