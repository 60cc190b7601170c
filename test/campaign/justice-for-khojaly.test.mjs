import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkTexts } from '../../build/cli/check-texts.js';
import { parseCampaign } from '../../build/campaign/parse-campaign.js';
import { isParsed } from '../../build/campaign/parsed.js';
import { allSections } from '../../build/campaign/schema.js';
import { LANGUAGE_CODES } from '../../build/locale/languages.js';
import { AVOIDED, judgementIn, REMARK } from './vocabulary.mjs';
import { justiceForKhojaly } from '../../build/campaigns/justice-for-khojaly/justice-for-khojaly.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const facts = async (name) =>
  JSON.parse(await readFile(new URL(`facts/${name}.json`, import.meta.url), 'utf8'));
const byId = (items) => new Map(items.map((item) => [item.id, item]));

/**
 * What each section says in the library's own voice. Not here: what somebody is quoted with (paragraphs, quotes, values),
 * and titles of works and headlines, which are their authors'.
 */
const OWN_WORDS = {
  recognitions: ['actDetail', 'summary', 'evidenceNote', 'dateNote', 'disputes', 'corrections'],
  notCounted: ['what', 'note'],
  sources: ['perspective', 'copyPerspective', 'kind', 'note', 'extentRead'],
  chapters: ['title'],
  questions: ['label'],
  speakers: ['label', 'role'],
  positions: ['attribution', 'note'],
  glossary: ['term', 'text'],
  statements: ['note'],
  figureGroups: ['title', 'note'],
  figures: ['unit', 'label', 'attribution', 'status', 'note'],
  timeline: ['kind', 'title', 'text', 'attribution', 'note'],
  gallery: ['alt', 'caption', 'credit'],
  films: ['maker', 'licence', 'relation', 'note'],
  collection: ['kind', 'contents', 'editions', 'contributor', 'occasion', 'note'],
  events: ['title', 'place', 'organiser', 'note'],
  press: ['note', 'perspective'],
};
/** These sections, with what else of them is shown. */
const SHOWN_BESIDE = {
  statements: ['speaker', 'role', 'paragraphs'],
  figures: ['value', 'quote'],
  films: ['title'],
  collection: ['title', 'publisher', 'authors'],
  press: ['title', 'publisher'],
};
/** Each text with its language, English where none is given. */
const texts = (value, language = 'en') =>
  typeof value === 'string'
    ? [{ text: value, language }]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, key in AVOIDED ? key : language));
/** The texts alone. */
const wordsOf = (value) => texts(value).map(({ text }) => text);
const textsIn = (fields) =>
  Object.entries(fields).flatMap(([section, keys]) =>
    justiceForKhojaly[section].flatMap((item) =>
      keys.flatMap((key) => texts(item[key]).map((found) => ({ ...found, at: `${item.id}.${key}` }))),
    ),
  );

/** A contested word stands in quotation marks in our own voice, where the facts may have none. */
const withoutMarks = (text) => text.replace(/[“”]/g, '');
/** Every source that is named, however deep. */
const citationsIn = (value) =>
  typeof value !== 'object'
    ? []
    : Object.entries(value ?? {}).flatMap(([key, inner]) =>
        ['sources', 'describedBy', 'source'].includes(key) ? inner : citationsIn(inner),
      );

describe('the facts in the default document', () => {
  it('holds every act under its id, unchanged', async () => {
    const acts = byId(justiceForKhojaly.recognitions);
    const given = await facts('recognitions');
    assert.deepEqual(
      [...acts.keys()],
      given.map(({ id }) => id),
    );
    for (const fact of given) {
      const act = acts.get(fact.id);
      for (const key of ['code', 'body', 'bodyType', 'act', 'wording', 'wordingStatus', 'date', 'sources']) {
        assert.deepEqual(act[key], fact[key], `${fact.id}.${key}`);
      }
      assert.deepEqual(
        [...(act.disputes ?? []), ...(act.corrections ?? [])].map(withoutMarks).sort(),
        fact.disputes.map(withoutMarks).sort(),
        `${fact.id}: disputes and corrections`,
      );
      assert.deepEqual(act.wordingTerms ?? [], fact.wordingTerms, `${fact.id}.wordingTerms`);
    }
  });

  it('names the chamber or committee that acted wherever one is known', async () => {
    const acts = byId(justiceForKhojaly.recognitions);
    for (const { id, chamber } of await facts('recognitions'))
      assert.equal(acts.get(id).chamber ?? 'Not stated', chamber, id);
  });

  it('quotes of an act what its body said, each with its quoter, and nothing that others said', async () => {
    const { quoted, described } = await facts('words');
    for (const {
      id,
      wordingStatus,
      quotes = [],
      descriptions = [],
      describedBy,
    } of justiceForKhojaly.recognitions) {
      const isQuoted = wordingStatus === 'text-read' || wordingStatus === 'quoted';
      assert.equal(quotes.length > 0, isQuoted, id);
      assert.equal(id in quoted, isQuoted, id);
      const { body, others, quotedBy } = quoted[id] ?? { body: [], others: [], quotedBy: [] };
      assert.deepEqual(
        quotes.flatMap(({ text }) => wordsOf(text)),
        body,
        id,
      );
      for (const words of others) {
        assert.ok(
          descriptions.some(({ text, source }) => text.includes(words) && source),
          `${id}: ${words}`,
        );
        assert.ok(
          !quotes.some(({ text }) => wordsOf(text).some((said) => said.includes(words))),
          `${id}: ${words}`,
        );
      }
      for (const { quotedBy: by, source } of quotes) {
        assert.ok(source, id);
        assert.equal(
          quotedBy.some((quoter) => by?.startsWith(quoter)),
          !!by,
          `${id}: ${by}`,
        );
        assert.ok(by || wordingStatus === 'text-read', `${id} is quoted by nobody`);
      }
      if (!isQuoted) assert.deepEqual(describedBy ?? [], described[id], id);
    }
  });

  it('gives to reporters and secretariats the words that are theirs', () => {
    const acts = byId(justiceForKhojaly.recognitions);
    for (const id of ['dj-national-assembly-2017', 'oic-cfm42-2015', 'oic-cfm47-2020']) {
      const { quotes, descriptions } = acts.get(id);
      assert.doesNotMatch(quotes.flatMap(({ text }) => wordsOf(text)).join(), /g[eé]noci/i, id);
      assert.match(descriptions.map(({ text }) => text).join(), /g[eé]noci/i, id);
    }
  });

  it('shows nothing that was a remark to its editors', () => {
    const { recognitions, notCounted, sources } = justiceForKhojaly;
    const shown = [
      recognitions.map(({ summary: _, evidenceNote: __, ...act }) => act),
      notCounted,
      sources.map(({ title, publisher, perspective }) => [title, publisher, perspective]),
    ].flatMap(texts);
    assert.ok(shown.length > 1000);
    const REMARK =
      /must not|do not (count|show|reproduce|embed)|url slug|excerpt read|in the seed|\bthe inventory\b/i;
    assert.deepEqual(
      shown.filter((text) => REMARK.test(text)),
      [],
    );
  });

  it('gives itself no date that the facts do not have', () => {
    assert.equal(justiceForKhojaly.updated, undefined);
  });

  it('quotes the statement to the character', async () => {
    const [statement, ...others] = justiceForKhojaly.statements;
    assert.deepEqual(others, []);
    const fact = await facts('statement');
    for (const [key, value] of Object.entries(fact)) assert.deepEqual(statement[key], value, key);
  });

  it('holds every figure with its attribution', async () => {
    const figures = byId(justiceForKhojaly.figures);
    for (const { id, ...fact } of await facts('figures')) {
      const { value, attribution, sources } = figures.get(id);
      assert.deepEqual({ value, attribution, sources }, fact, id);
    }
  });

  it('groups the official death toll with the figures of Human Rights Watch', () => {
    const figures = byId(justiceForKhojaly.figures);
    const group = justiceForKhojaly.figures.filter(({ group }) => group === figures.get('kf-d-613').group);
    assert.ok(group.some(({ attribution }) => attribution === 'Azerbaijani authorities'));
    assert.equal(group.filter(({ attribution }) => attribution.startsWith('Human Rights Watch')).length, 2);
  });

  it('shows no figure of the initiator that others dispute without one of theirs', () => {
    const contested = justiceForKhojaly.figures.filter(({ status }) => status === 'contested');
    assert.ok(contested.length > 0);
    for (const { id, group, attribution } of contested) {
      const others = justiceForKhojaly.figures.filter(
        (figure) => figure.group === group && figure.attribution !== attribution,
      );
      assert.ok(others.length > 0, id);
    }
  });

  it('asks for nothing: there is no collector, goal or count', () => {
    const { collector, goal, floor } = justiceForKhojaly.pledge;
    assert.deepEqual([collector, goal, floor], [undefined, undefined, undefined]);
  });
});

describe('the default document', () => {
  const sources = byId(justiceForKhojaly.sources);

  it('cites only sources that it has, and has only sources that it cites', () => {
    for (const { name } of allSections.filter(({ cites }) => cites))
      for (const item of justiceForKhojaly[name]) assert.ok(item.sources.length > 0, item.id);
    const { sources: _, ...rest } = justiceForKhojaly;
    const cited = new Set(citationsIn(rest));
    assert.deepEqual(
      [...cited].filter((id) => !sources.has(id)),
      [],
    );
    assert.deepEqual(
      [...sources.keys()].filter((id) => !cited.has(id)),
      [],
    );
  });

  it('refers only to acts and collections that it has', () => {
    const acts = byId(justiceForKhojaly.recognitions);
    const collection = byId(justiceForKhojaly.collection);
    for (const { id, recognition } of justiceForKhojaly.timeline)
      assert.ok(!recognition || acts.has(recognition), id);
    for (const { id, partOf } of justiceForKhojaly.collection)
      assert.ok(!partOf || collection.has(partOf), id);
  });

  const { line, organiser, pledge, share } = justiceForKhojaly;
  const own = [...textsIn(OWN_WORDS), ...texts({ line, organiser: organiser.note, pledge, share })];

  it('says in its own voice nothing that is a judgement or takes a side', () => {
    assert.ok(own.length > 300, String(own.length));
    const said = own.filter(({ text, language }) => judgementIn(text, language));
    assert.deepEqual(said, []);
  });

  it('names no party in what stands over the figures of several', () => {
    const PARTY = /azerbaijan|armenia|karabakh/i;
    const { figureGroups, figures } = justiceForKhojaly;
    const shared = figures.filter(({ id, label }) =>
      figures.some((other) => other.label === label && other.id !== id),
    );
    assert.ok(shared.length > 10, String(shared.length));
    const naming = [...figureGroups.map(({ title }) => title), ...shared.map(({ label }) => label)];
    assert.deepEqual(
      naming.filter((words) => PARTY.test(words)),
      [],
    );
  });

  it('keeps remarks for editors from who reads', () => {
    const sources = justiceForKhojaly.sources.flatMap(({ id, title, publisher, perspective }) =>
      texts({ title, publisher, perspective }).map((found) => ({ ...found, at: id })),
    );
    const shown = [...own, ...textsIn(SHOWN_BESIDE), ...sources];
    assert.ok(shown.length > own.length + 400, String(shown.length));
    assert.deepEqual(
      shown.filter(({ text }) => REMARK.test(text)),
      [],
    );
  });

  it('says what it is and what is remembered in every language of the interface', () => {
    const { languages, line, event } = justiceForKhojaly;
    assert.deepEqual(languages, LANGUAGE_CODES);
    for (const text of [line, event]) assert.deepEqual(Object.keys(text).sort(), languages.toSorted());
  });

  it('has texts in every language of the interface but its own, and all of them', async () => {
    const folder = join(root, 'src/campaigns/justice-for-khojaly/texts');
    const files = await readdir(folder);
    assert.deepEqual(
      files.map((file) => file.replace('.json', '')).sort(),
      LANGUAGE_CODES.filter((code) => code !== 'en').sort(),
    );
    const read = async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'));
    const all = await Promise.all(files.map(read));
    const places = ({ texts, phrases }) =>
      // What the document has in a language is not translated again.
      [
        ...Object.keys(texts),
        ...Object.entries(phrases).flatMap(([place, said]) =>
          Object.keys(said).map((text) => `${place} ${text}`),
        ),
      ]
        .filter(
          (place) => !/^(line|event|pledge|share|gallery|recognitions\/.*(jurisdiction|\/of))/.test(place),
        )
        .sort();
    const [first, ...others] = all.map(places);
    assert.ok(first.length > 1000, String(first.length));
    for (const [index, other] of others.entries()) assert.deepEqual(other, first, files[index + 1]);
  });

  it('says nothing in another language that is a judgement or takes a side', async () => {
    for (const language of LANGUAGE_CODES.filter((code) => code !== 'en')) {
      const file = join(root, `src/campaigns/justice-for-khojaly/texts/${language}.json`);
      const { texts, phrases } = JSON.parse(await readFile(file, 'utf8'));
      const own = [
        ...Object.entries(texts),
        ...Object.entries(phrases).flatMap(([place, said]) =>
          Object.values(said).map((text) => [place, text]),
        ),
      ]
        // Words of others are theirs.
        .filter(([place]) => !/translation$|quotedBy$|^figures\/.*value$/.test(place));
      assert.deepEqual(
        own.filter(([, text]) => judgementIn(text, language)),
        [],
        language,
      );
    }
  });

  it('carries its drawings, so that they need no request', () => {
    assert.ok(justiceForKhojaly.gallery.length > 0);
    for (const { id, src } of justiceForKhojaly.gallery)
      assert.match(src, /^data:image\/svg\+xml,<svg [^#]+(%23[^#]*)*$/, id);
  });

  it('is known as read', () => {
    assert.equal(isParsed(justiceForKhojaly), true);
  });

  it('is whole for the parser, as it is and as a copy', () => {
    /** As Vue, Svelte and MobX hand them out. */
    const watched = (value) =>
      new Proxy(value, {
        get: (target, key, receiver) => {
          const inner = Reflect.get(target, key, receiver);
          return inner && typeof inner === 'object' ? watched(inner) : inner;
        },
      });
    for (const copy of [
      justiceForKhojaly,
      { ...justiceForKhojaly },
      watched(justiceForKhojaly),
      structuredClone(justiceForKhojaly),
      JSON.parse(JSON.stringify(justiceForKhojaly)),
    ]) {
      const { campaign, problems } = parseCampaign(copy);
      assert.deepEqual(problems, []);
      assert.deepEqual(campaign, justiceForKhojaly);
    }
  });
});

describe('the published document', () => {
  let dist;
  let published;

  before(async () => {
    dist = await mkdtemp(join(tmpdir(), 'campaign-documents-'));
    const script = join(root, 'scripts/campaigns/build-documents.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, 'build', relative(root, dist)], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    published = JSON.parse(await readFile(join(dist, 'campaigns/justice-for-khojaly.json'), 'utf8'));
  });
  after(() => rm(dist, { recursive: true }));

  it('has no problems', () => {
    const { campaign, problems } = parseCampaign(published);
    assert.deepEqual(problems, []);
    for (const { name, list } of allSections) {
      if (list) assert.equal(campaign[name].length, justiceForKhojaly[name].length, name);
    }
  });

  it('says the same as the one in the scripts, but for where the drawings are', () => {
    const { $schema, gallery, translations, ...rest } = published;
    const { gallery: drawn, ...own } = justiceForKhojaly;
    assert.equal($schema, '../campaign.schema.json');
    assert.deepEqual(rest, own);
    assert.deepEqual(
      gallery.map(({ src: _, ...item }) => item),
      drawn.map(({ src: _, ...item }) => item),
    );
  });

  it('has its texts in other languages beside it', async () => {
    for (const [language, file] of Object.entries(published.translations)) {
      const texts = JSON.parse(await readFile(join(dist, 'campaigns', file), 'utf8'));
      assert.equal(texts.language, language);
      assert.deepEqual(checkTexts(published, texts), [], language);
    }
  });

  it('has its drawings beside it', async () => {
    const files = (await readdir(join(dist, 'campaigns/justice-for-khojaly'))).map(
      (name) => `justice-for-khojaly/${name}`,
    );
    for (const { src } of published.gallery) assert.ok(files.includes(src), src);
  });
});
