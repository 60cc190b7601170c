import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parseCampaign } from '../../build/campaign/parse-campaign.js';
import * as limits from '../../build/campaign/limits.js';
import * as definitions from '../../build/campaign/schema.js';
import { campaignJsonSchema } from '../../scripts/campaigns/json-schema.mjs';

const schema = { ...definitions, ...limits };

const json = await campaignJsonSchema(
  schema,
  fileURLToPath(new URL('../../src/campaign/schema.ts', import.meta.url)),
);
const agrees = new Ajv({ allErrors: true }).compile(json);

const source = { id: 's1', title: 'A report', publisher: 'A paper', perspective: 'press' };
const base = { id: 'test', name: 'Test', sources: [source] };
const act = {
  id: 'a1',
  code: 'XX',
  jurisdiction: { en: 'Somewhere' },
  level: 'national',
  body: 'Parliament',
  bodyType: 'plenary',
  act: 'resolution',
  wordingStatus: 'quoted',
  date: '2012',
  sources: ['s1'],
};
const figure = { id: 'f', group: 'g', value: '3', label: 'x', attribution: 'y', sources: ['s1'] };
const picture = { id: 'g1', src: 'a.svg', width: 4, height: 3, alt: '', credit: 'Somebody' };
const pledge = { recipient: 'The organisers', statement: 'I join.' };
const items = (count) => Array.from({ length: count }, (_, index) => ({ ...source, id: `s${index + 1}` }));

const GOOD = {
  'the smallest document': { id: 'test', name: 'Test' },
  'a reference to this schema': { ...base, $schema: './campaign.schema.json' },
  'a text in two languages': { ...base, motto: { en: 'A', 'zh-Hant': 'B' } },
  'an act': { ...base, recognitions: [act] },
  'an act with disputes': { ...base, recognitions: [{ ...act, disputes: ['One', { az: 'Two' }] }] },
  'an act whose words are known by who said them': {
    ...base,
    recognitions: [
      {
        ...act,
        quotes: [
          { text: { cs: 'a' }, of: 'Title', translation: 'b', quotedBy: 'A paper', source: 's1' },
          { text: 'c' },
        ],
        descriptions: [{ text: 'd', source: 's1' }],
        describedBy: ['s1'],
      },
    ],
  },
  'a day': { ...base, launched: '2008-05-08' },
  'a picture without a text': { ...base, gallery: [picture] },
  'a pledge': {
    ...base,
    pledge: { ...pledge, goal: 1000, collector: { type: 'rest', url: 'https://c.example/' } },
  },
  'a figure': {
    ...base,
    figures: [figure],
  },
  'a figure with its numbers': {
    ...base,
    figureGroups: [{ id: 'g', title: 'x', summary: 'y', comparable: true }],
    figures: [{ ...figure, counted: 'All', points: [3, { least: 4.5 }], range: [0, 5] }],
  },
  'an event each year': {
    ...base,
    events: [{ id: 'e', title: 'x', every: '02-29', time: '23:59', sources: ['s1'] }],
  },
  'an unknown key': { ...base, mood: 'calm' },
  'as many items as there may be': { ...base, sources: items(schema.MAX_ITEMS) },
  'the longest text': { ...base, motto: 'x'.repeat(schema.MAX_TEXT) },
};
const BAD = {
  'a text': 'Test',
  'no id': { name: 'Test' },
  'no name': { id: 'test' },
  'an empty name': { ...base, name: '' },
  'a name in no language': { ...base, name: {} },
  'an id with a space': { ...base, id: 'a b' },
  'a link that is not https:': { ...base, url: 'http://x.example' },
  'a script as link': { ...base, url: 'javascript:alert(1)' },
  'a date in words': { ...base, launched: 'May 2008' },
  'a day that does not exist': { ...base, launched: '2008-02-30' },
  'a colour by name': { ...base, theme: { accent: 'red' } },
  'an organiser without a name': { ...base, organiser: {} },
  'an anniversary without a time zone': { ...base, anniversary: { from: '1992', day: '02-26' } },
  'a source without a perspective': { ...base, sources: [{ ...source, perspective: undefined }] },
  'a source at a script': { ...base, sources: [{ ...source, address: 'javascript:alert(1)' }] },
  'an act without sources': { ...base, recognitions: [{ ...act, sources: [] }] },
  'an act that leaves out its sources': { ...base, recognitions: [{ ...act, sources: undefined }] },
  'a figure whose number is a text': { ...base, figures: [{ ...figure, points: ['3'] }] },
  'a figure with a negative minimum': { ...base, figures: [{ ...figure, points: [{ least: -1 }] }] },
  'a range of one number': { ...base, figures: [{ ...figure, range: [3] }] },
  'an act of an unknown kind': { ...base, recognitions: [{ ...act, act: 'headline' }] },
  'an act whose mapDefault is a text': { ...base, recognitions: [{ ...act, mapDefault: 'no' }] },
  'a quotation without words': { ...base, recognitions: [{ ...act, quotes: [{ quotedBy: 'A paper' }] }] },
  'descriptions that are no list': { ...base, recognitions: [{ ...act, descriptions: 'x' }] },
  'acts that are no list': { ...base, recognitions: { a1: act } },
  'a picture without a size': { ...base, gallery: [{ ...picture, width: undefined }] },
  'a picture from an open address': { ...base, gallery: [{ ...picture, src: '//x.example/a.png' }] },
  'a picture inside the document': { ...base, gallery: [{ ...picture, src: 'data:image/svg+xml,<svg/>' }] },
  'a picture without alt': { ...base, gallery: [{ ...picture, alt: undefined }] },
  'a pledge that nobody receives': { ...base, pledge: { ...pledge, recipient: undefined } },
  'a collector of an unknown type': {
    ...base,
    pledge: { ...pledge, collector: { type: 'mail', url: 'https://c.example' } },
  },
  'half a pledge as goal': { ...base, pledge: { ...pledge, goal: 0.5 } },
  'an event at 24:00': { ...base, events: [{ id: 'e', title: 'x', time: '24:00', sources: ['s1'] }] },
  'one item too many': { ...base, sources: items(schema.MAX_ITEMS + 1) },
  'a text that is too long': { ...base, motto: 'x'.repeat(schema.MAX_TEXT + 1) },
};

const asJson = (value) => JSON.parse(JSON.stringify(value));

describe('campaign.schema.json', () => {
  for (const [what, input] of Object.entries(GOOD)) {
    it(`allows, as the parser does, ${what}`, () => {
      assert.deepEqual(parseCampaign(asJson(input)).problems, []);
      assert.equal(agrees(asJson(input)), true, JSON.stringify(agrees.errors));
    });
  }

  for (const [what, input] of Object.entries(BAD)) {
    it(`refuses, as the parser does, ${what}`, () => {
      assert.notEqual(parseCampaign(asJson(input)).problems.length, 0);
      assert.equal(agrees(asJson(input)), false);
    });
  }

  it('describes every section', () => {
    for (const { name } of schema.allSections) assert.ok(json.properties[name].title, name);
  });

  it('asks for a source wherever the parser does', () => {
    for (const { name, cites } of schema.allSections) {
      const { required = [], properties } = json.properties[name].items ?? json.properties[name];
      assert.equal(required.includes('sources'), cites !== undefined, name);
      if (cites) assert.equal(properties.sources.minItems, 1, name);
    }
  });
});
