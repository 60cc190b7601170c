/**
 * Writes the sections of the document "Justice for Khojaly" from a folder of collected facts. After
 * `npm run build:types`:
 *
 *   node scripts/campaigns/write-justice-for-khojaly.mjs FOLDER
 *
 * FOLDER holds campaign.json, recognitions.json, not-counted.json, timeline.json, sources.json and
 * second/wording-segments.json (the words of the acts, by who said them). Words are carried over as they are. What is worded here (line, pledge, share, labels) is the library's own voice: neutral.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGE_CODES } from '../../build/locale/languages.js';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: write-justice-for-khojaly.mjs FOLDER-OF-FACTS');
  process.exit(2);
}
const read = async (name) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
const [facts, acts, uncounted, events, sources] = await Promise.all(
  ['campaign', 'recognitions', 'not-counted', 'timeline', 'sources'].map(read),
);
const segments = await read('second/wording-segments');
const target = fileURLToPath(new URL('../../src/campaigns/justice-for-khojaly/', import.meta.url));

/** Titles that are not in English, so that they are marked and read aloud in their own language. */
const TITLE_LANGUAGES = {
  'tr-tbmm-foreign-affairs-2012': 'tr',
  'tr-tbmm-foreign-affairs-members-2015': 'tr',
  'mx-deputies-2011': 'es',
  'cz-deputies-foreign-affairs-2013': 'cs',
  'dj-national-assembly-2017': 'fr',
  azertag2015coll: 'de',
  la2016book: 'ru',
  halapic2018: 'bs',
  azvisionAr16: 'ar',
  tbmm2012: 'tr',
  tbmm2015: 'tr',
  mexDictamen: 'es',
  mexPdf: 'fr',
  coMyk: 'de',
  co2021: 'de',
  czText: 'cs',
  joTuran: 'ru',
  peAzglobus: 'ru',
  peAzertag: 'ar',
  paAzertag: 'de',
  hnFr: 'fr',
  hnDe: 'de',
  sd1905: 'fr',
  siFr: 'fr',
  si1905: 'de',
  dj1905: 'fr',
  djArdhd: 'fr',
  txApa: 'az',
  idAzv: 'de',
  nvVesti: 'ru',
  nvAzertag: 'de',
  puic2016: 'de',
  puic2016fr: 'fr',
  clDiario: 'es',
  id40: 'ar',
  knowledgr: 'it',
  idMina: 'id',
};
/** Remarks to whoever edits the facts, not to whoever reads them. */
const EDITORIAL = [
  /: treat as distressing and as in copyright(?=\.)/,
  /; do not reproduce without permission(?=\.)/,
  /; always show the date(?=\.)/,
  /; show only as a dated quotation(?=\.)/,
  / \(“23th” in the seed\)/,
];
/**
 * Words of the facts, in the library's own: labels that take no side, a contested word in quotation marks, and for who
 * reads, instead of a remark to who edits, what is not known and why.
 */
const IN_OTHER_WORDS = [
  ['Share of Azerbaijani territory under occupation', 'Share of territory: what was said'],
  ['Azerbaijani refugees and internally displaced persons', 'Displaced people, by source'],
  ['civilians known to have been murdered', 'civilians “known to have been murdered”'],
  ['(spelling repaired from a scanned copy)', '(from a scanned copy, its spelling corrected)'],
  [
    'Only the opening was read; his own total was not seen.',
    'His own total is not known here: only the beginning of his text was at hand.',
  ],
  // The note of its group says what this does not show.
  ['True or not at later dates was not checked.', ''],
  ['as a crime of genocide.', 'as a crime of “genocide”.'],
  ['referring to Khojaly as genocide.', 'referring to Khojaly as “genocide”.'],
  ['uses the term genocide.', 'uses the term “genocide”.'],
  ['Letter read in part. It goes on', 'The letter is known here only in part. It goes on'],
  ['the copies read break off there, so that sentence is not quoted', 'the copies at hand break off there'],
  [
    'Only the opening and the metadata of the judgment were read; the quoted passage was read in the Foundation’s ' +
      'book, not in the judgment.',
    'The quoted passage is known here from the Foundation’s book; of the judgment only the beginning was at hand.',
  ],
  [
    'It is not the film of the 2015 collection as far as could be established.',
    'No source found says that it is the film of the 2015 collection.',
  ],
  [
    'Azerbaijan calls the operation “local anti-terrorist”; the text avoids both sides’ terms.',
    'The two sides have names of their own for these events; neither is used here.',
  ],
  [
    'Documentary film; title, director, length and languages not given in the sources read.',
    'Documentary film. Its title, director, length and languages are not known: no source found gives them.',
  ],
  ['identity with this item not established', 'whether it is this one is not known'],
  ['Shown 2009-02-27, Moscow', 'Shown in Moscow on 27 February 2009'],
  ['Date: date of the report', 'The date is that of the report.'],
  [' (not opened)', ''],
];
/** How a figure is known, where the facts' own word is the collectors'. */
const STATUS = { secondary: 'known from a secondary source', attributed: undefined };

/**
 * Remarks of the collector in the facts of acts and their sources: out of the text, and where they say something of
 * it, in words of their own beside it.
 */
const REMARKS = [
  [/; it must not be shown as adopted(?=\.)/, ''],
  [/\bin the inventory\b/, 'in an anonymous inventory'],
  [/\bfrom the inventory\b/, 'from an anonymous inventory'],
  [/\bthe (?:anonymous )?inventory\b/, 'an anonymous inventory'],
  [/\bThe anonymous inventory\b/, 'An anonymous inventory'],
];
/** A title that is not the publisher's own stands in square brackets, as in bibliographies. */
const SUPPLIED = ' (headline not in the excerpt read)';
const TITLE_REMARKS = [
  [/ \(headline from URL slug\)$/, 'The headline is taken from the address of the page.'],
  [/ \(text posted on a forum\)$/, 'Text posted on a forum.'],
  [/ \(as reported\)$/, 'title as reported'],
  [/ \(title as translated in the sources\)$/, 'title as translated in the sources'],
  [/ \(as quoted by ARDHD\)$/, 'title as quoted by ARDHD'],
];
/** What stands where a chamber is not known. */
const NOT_STATED = 'Not stated';
/** The segment before a quotation says what part of the act it is. */
const PARTS = {
  'Title:': {
    en: 'Title',
    az: 'Başlıq',
    tr: 'Başlık',
    ru: 'Название',
    fr: 'Titre',
    de: 'Titel',
    es: 'Título',
    ar: 'العنوان',
  },
  'Preamble:': {
    en: 'Preamble',
    az: 'Preambula',
    tr: 'Giriş bölümü',
    ru: 'Преамбула',
    fr: 'Préambule',
    de: 'Präambel',
    es: 'Preámbulo',
    ar: 'الديباجة',
  },
};
/** Reports about the campaign itself. */
const PRESS = [
  ['seed', 'en'],
  ['azvision2017msg', 'en'],
  ['trend2015coll', 'en'],
  ['azertag2015coll', 'de'],
  ['oana2009', 'en'],
  ['trend2008', 'en'],
];

/** Leaves out what is unknown or empty. */
const known = (entry) =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );
const forReaders = (text) => EDITORIAL.reduce((rest, remark) => rest.replace(remark, ''), text ?? '');
const inItsLanguage = (id, title) =>
  title && TITLE_LANGUAGES[id] ? { [TITLE_LANGUAGES[id]]: title } : title;
const withoutRemarks = (text) =>
  text && REMARKS.reduce((rest, [remark, words]) => rest.replaceAll(new RegExp(remark, 'g'), words), text);
/** A title, and what the collector said of it. */
function readTitle(title) {
  if (title.endsWith(SUPPLIED)) return [`[${title.slice(0, -SUPPLIED.length)}]`];
  const remark = TITLE_REMARKS.find(([pattern]) => pattern.test(title));
  return remark ? [title.replace(remark[0], ''), remark[1]] : [title];
}
const PRECISION = { year: 4, month: 7, day: 10 };
const LEVEL = { supranational: 'international' };

/** Chromium knows no Azerbaijani names of countries: those of the Unicode CLDR, which Node has, travel along. */
const azerbaijani = new Intl.DisplayNames('az', { type: 'region' });
const withAzerbaijaniName = ({ jurisdiction, isoCode }) =>
  /^[A-Z]{2}$/.test(isoCode ?? '') ? { en: jurisdiction, az: azerbaijani.of(isoCode) } : jurisdiction;

const quotedActs = new Map(segments.acts.map((entry) => [entry.id, entry]));
const describedActs = new Map(segments.described.map((entry) => [entry.id, entry]));
/** Sentences and half-sentences, never parted inside quotation marks. */
const clausesOf = (wording) =>
  (wording.match(/(?:“[^”]*”|"[^"]*"|[^;.“"])+/g) ?? []).map((clause) => clause.trim());

/** The words of an act by who said them: its body, or whoever describes it. */
function wordsOf({ id, wording }) {
  const { segments: parts, note = '' } = quotedActs.get(id) ?? { segments: [] };
  const quotes = parts.flatMap(({ text, by, lang, quotedBy, sourceId }, index) => {
    if (by !== 'body') return [];
    const translation = /^\[(.*)\]$/.exec(parts[index + 1]?.text)?.[1];
    const origin = note.includes('translation of unknown origin') ? ' (translation of unknown origin)' : '';
    return known({
      text: lang === 'en' ? text : { [lang]: text },
      of: PARTS[parts[index - 1]?.text],
      translation,
      quotedBy: quotedBy && quotedBy + origin,
      source: sourceId,
    });
  });
  // What a reporter says, or we say after one, stands with the words around it, as the facts have it: in quotation
  // marks only where it quotes.
  const others = parts.filter(
    ({ text, by }) =>
      by === 'reporter' || (by === 'compiler' && !PARTS[text] && /^[^[(].* .* /.test(`${text} `)),
  );
  const unquoted = (clause) =>
    others.reduce((rest, { text }) => rest.replace(`"${text}"`, text), clause).replace(/"([^"]*)"/g, '“$1”');
  const descriptions = clausesOf(others.length ? wording : '')
    .filter((clause) => others.some(({ text }) => clause.includes(text)))
    .map((clause) => ({
      text: unquoted(clause),
      source: parts.find(({ sourceId, text }) => sourceId && clause.includes(text)).sourceId,
    }));
  return { quotes, descriptions, describedBy: describedActs.get(id)?.describedBy };
}

function act(fact) {
  const [title, remark] = readTitle(fact.title ?? '');
  return known({
    id: fact.id,
    code: fact.isoCode ?? fact.orgCode,
    jurisdiction: withAzerbaijaniName(fact),
    level: LEVEL[fact.level] ?? fact.level,
    body: fact.body,
    chamber: fact.chamber === NOT_STATED ? undefined : fact.chamber,
    bodyType: fact.bodyType,
    act: fact.act,
    actDetail: [fact.actDetail, remark].filter(Boolean).join('; '),
    title: inItsLanguage(fact.id, title),
    wording: fact.wording,
    ...wordsOf(fact),
    wordingTerms: fact.wordingTerms,
    wordingStatus: fact.wordingStatus,
    date: fact.date.slice(0, PRECISION[fact.datePrecision]),
    dateNote: withoutRemarks(fact.dateNote),
    summary: fact.summary,
    disputes: fact.disputes.map(withoutRemarks),
    mapDefault: fact.mapDefault,
    evidenceNote: fact.evidenceNote,
    sources: fact.sources,
  });
}

function notCounted({ id, jurisdiction, isoCode, what, category, date, note, sources }) {
  return known({ id, jurisdiction, code: isoCode, what, category, date, note, sources });
}

function timelineEvent(fact) {
  const [date, until] = fact.date.split('/');
  return known({
    id: fact.id,
    date: date.slice(0, PRECISION[fact.precision]),
    until,
    kind: fact.kind,
    title: fact.title,
    text: fact.text,
    attribution: fact.attribution,
    note: fact.note,
    distressing: fact.sensitive,
    recognition: fact.recognition,
    sources: fact.sources,
  });
}

/** An address known by http: only is printed, not linked. */
function source({ id, title, publisher, url, date, perspective, kind, note, extentRead }) {
  const link = url?.startsWith('https:') ? { url } : { address: url };
  const [headline, remark] = readTitle(title);
  return known({
    id,
    title: inItsLanguage(id, headline),
    publisher,
    ...link,
    date,
    perspective,
    kind,
    note: [remark, note].filter(Boolean).join(' '),
    extentRead,
  });
}

function figure(group, { id, value, label, quote, attribution, status, note, sources }, date) {
  return known({
    id,
    group,
    value,
    label,
    quote,
    attribution,
    status: status in STATUS ? STATUS[status] : status,
    date,
    note: forReaders(note),
    sources,
  });
}

const INITIATOR_GROUPS = {
  'kf-i-territory': 'territory',
  'kf-i-lives': 'lives-in-the-war',
  'kf-i-displaced': 'displaced',
  'kf-i-missing': 'lives-in-the-war',
  'kf-i-convicted': 'convictions',
};

/** What others say about the same: entries of the same group. General knowledge without a source stays out. */
function counterparts({ id, label, context }) {
  return context
    .map((entry, index) => ({ ...entry, id: `${id}-${index + 1}`, label }))
    .filter(({ verification, sources }) => verification !== 'unverified' && sources?.length);
}

function figures({ fromInitiator, deathToll, otherVictims, classification }) {
  return [
    ...deathToll.map((fact) => figure('killed', fact)),
    ...otherVictims.map((fact) => figure('affected', fact)),
    ...classification.map((fact) =>
      figure('classification', { ...fact, label: 'How the events are described' }),
    ),
    ...fromInitiator.flatMap((fact) => [
      figure(INITIATOR_GROUPS[fact.id], fact, facts.campaign.statement.date),
      ...counterparts(fact).map((entry) => figure(INITIATOR_GROUPS[fact.id], entry)),
    ]),
  ];
}

/** Titles of the groups of figures: what is counted, in the library's own voice. */
const GROUPS = {
  killed: [
    'People killed',
    'The sources count different things (all dead, civilians, bodies that were examined) and speak at different ' +
      'times: the figures cannot be added up.',
  ],
  // Together: none of them should stand alone, as the only number there is.
  affected: ['Other people affected', 'Most of these figures are given by one party.'],
  classification: [
    'How the events are described',
    'A description is its author’s. No ruling of a court on this classification was found.',
  ],
  territory: ['Share of territory: what was said', 'Each describes its own time, not today.'],
  'lives-in-the-war': [
    'Lives lost and people missing in the war',
    'These are about the whole war, not about Khojaly alone.',
  ],
  displaced: ['Displaced people, by source', 'These are about the whole war, not about Khojaly alone.'],
  convictions: [
    'Convictions',
    'This describes the day of the statement, 26 February 2015. Later judgments are not part of it.',
  ],
};
const figureGroups = Object.entries(GROUPS).map(([id, [title, note]]) => known({ id, title, note }));

function statement({ speaker, role, date, language, languageNote, paragraphs, datedClaims, sources }) {
  const note = `${forReaders(datedClaims)} ${languageNote}`;
  return { id: `statement-${date}`, speaker, role, date, language, paragraphs, note, sources };
}

/** The collection's film has no title in the sources: what it is part of says which one is meant. */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(facts.collection.date));
const PART_OF = { 'film-collection-2015': `Part of “${facts.collection.title}”, ${day}` };

/** What stands beside a licence without being one. */
const NO_LICENCE = ['distressing', 'do not embed', 'treat as all rights reserved'];

function film({ id, title, year, shown, maker, licence, relation = PART_OF[id], note, sources }) {
  const remarks = licence.split('; ');
  return known({
    id,
    title,
    date: year && String(year),
    maker,
    licence: remarks.filter((remark) => !NO_LICENCE.includes(remark)).join('; '),
    relation,
    note: shown ? `Shown ${shown}` : note,
    distressing: remarks.includes('distressing') || undefined,
    sources,
  });
}

function collection({ title, date, occasion, publisher, sources, items }, books) {
  const whole = {
    id: 'collection-2015',
    kind: 'collection',
    title,
    publisher,
    date,
    occasion: forReaders(occasion),
    sources,
  };
  return [
    whole,
    ...items.map(({ id, type, title, contents, note, sources }) =>
      known({ id, kind: type, title, partOf: whole.id, contents, note: forReaders(note), sources }),
    ),
    ...books.map(({ title, publisher, year, editions, foreword, sources }) =>
      known({
        id: `book-${year}`,
        kind: 'book',
        title,
        editions,
        publisher,
        contributor: foreword && `Foreword: ${foreword}`,
        date: String(year),
        sources,
      }),
    ),
  ];
}

const YEARLY = '--';
function event({ id, date, datePrecisionNote, title, sources }) {
  const when = date.startsWith(YEARLY)
    ? { every: date.slice(YEARLY.length), time: '17:00', timeZone: 'Asia/Baku', place: 'Azerbaijan' }
    : { date };
  return known({ id, title, ...when, note: datePrecisionNote && `Date: ${datePrecisionNote}`, sources });
}

const byId = new Map(sources.map((entry) => [entry.id, entry]));
function pressItem([id, language]) {
  const { title, publisher, url, date, perspective } = source(byId.get(id));
  // A remark in brackets is the collector's of these facts, not the publisher's headline.
  const [, headline, note] = /^(.*?)(?: \((headline [^)]*)\))?$/.exec(title[language] ?? title);
  return known({
    id: `press-${id}`,
    title: typeof title === 'string' ? headline : { [language]: headline },
    publisher,
    url,
    date,
    language,
    perspective,
    note: note && `${note[0].toUpperCase()}${note.slice(1)}`,
    sources: [id],
  });
}

const translated = Object.fromEntries(
  facts.campaign.namesInOtherLanguages.map(({ lang, value }) => [lang, value]),
);
const names = { en: facts.campaign.name.value, ...translated };
const name = Object.fromEntries(LANGUAGE_CODES.map((language) => [language, names[language]]));
const line = {
  en: 'An international awareness campaign',
  az: 'Beynəlxalq maarifləndirmə kampaniyası',
  tr: 'Uluslararası bir farkındalık kampanyası',
  ru: 'Международная просветительская кампания',
  fr: 'Une campagne internationale de sensibilisation',
  de: 'Eine internationale Sensibilisierungskampagne',
  es: 'Una campaña internacional de sensibilización',
  ar: 'حملة توعية دولية',
};
const { initiator, organisations, website } = facts.campaign;
const [foundation, forum] = organisations;

const header = {
  id: facts.campaign.id,
  name,
  line,
  motto: facts.campaign.motto.value,
  // The only page about the campaign that was read in full at an https: address; its website was not opened.
  url: byId.get('seed').url,
  organiser: {
    name: `${initiator.name} (initiator)`,
    note:
      `${initiator.disclosure.value}. ${foundation.name}: ${foundation.role}. ${forum.name}: ${forum.role}. ` +
      `Website named in the sources: ${website.value} (not opened).`,
    sources: [
      ...new Set(
        [initiator.disclosure, ...initiator.roles, foundation, forum, website].flatMap(
          ({ sources }) => sources,
        ),
      ),
    ],
  },
  launched: facts.campaign.launch.date,
  anniversary: { from: '1992-02-25', to: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' },
  languages: LANGUAGE_CODES,
};

/** The words of the library, not of the campaign: they promise nothing, and nothing is sent without a collector. */
const pledge = {
  recipient: {
    en: 'Nobody: no collector is set, so nothing is sent or kept',
    az: 'Heç kim: toplayıcı təyin edilməyib, heç nə göndərilmir və saxlanılmır',
    tr: 'Hiç kimse: toplayıcı ayarlanmadı, hiçbir şey gönderilmez ve saklanmaz',
    ru: 'Никто: получатель не задан, ничего не отправляется и не хранится',
    fr: 'Personne : aucun collecteur n’est défini, rien n’est envoyé ni conservé',
    de: 'Niemand: kein Empfänger ist eingestellt, nichts wird gesendet oder gespeichert',
    es: 'Nadie: no hay ningún receptor configurado, no se envía ni se guarda nada',
    ar: 'لا أحد: لم تُحدَّد جهة مستلِمة، ولا يُرسَل أي شيء ولا يُحفَظ',
  },
  statement: {
    en: `I join the campaign “${name.en}”.`,
    az: `“${name.az}” kampaniyasına qoşuluram.`,
    tr: `“${name.tr}” kampanyasına katılıyorum.`,
    ru: `Я присоединяюсь к кампании «${name.ru}».`,
    fr: `Je rejoins la campagne « ${name.fr} ».`,
    de: `Ich mache bei der Kampagne „${name.de}“ mit.`,
    es: `Me uno a la campaña «${name.es}».`,
    ar: `أنضم إلى حملة «${name.ar}».`,
  },
};
const share = {
  text: Object.fromEntries(
    LANGUAGE_CODES.map((language) => [language, `${name[language]}: ${line[language]}`]),
  ),
};

const sections = {
  header,
  recognitions: acts.map(act),
  'not-counted': uncounted.map(notCounted),
  statements: [statement(facts.campaign.statement)],
  'figure-groups': figureGroups,
  figures: figures(facts.keyFigures),
  timeline: events.map(timelineEvent),
  films: facts.films.map(film),
  collection: collection(facts.collection, facts.books),
  events: facts.events.map(event),
  press: PRESS.map(pressItem),
  pledge,
  share,
};

const cited = (...entries) => new Set(entries.flat().flatMap(({ sources = [] }) => sources));
const byActs = cited(sections.recognitions, sections['not-counted']);
const byAny = cited(header.organiser, ...Object.values(sections).filter(Array.isArray));
// Those of the acts first.
sections.sources = [
  ...sources.filter(({ id }) => byActs.has(id)),
  ...sources.filter(({ id }) => byAny.has(id) && !byActs.has(id)),
].map(source);

const unused = new Set(IN_OTHER_WORDS);
const inOurWords = (key, value) => {
  if (typeof value !== 'string' || key === 'url') return value;
  const words = IN_OTHER_WORDS.reduce((text, pair) => {
    const [theirs, ours] = pair;
    if (text.includes(theirs)) unused.delete(pair);
    return text.replace(theirs, ours);
  }, value);
  return words || undefined; // nothing left: the field goes
};
/** Acts are in the words of the facts throughout. */
const UNCHANGED = ['recognitions', 'not-counted'];

for (const [file, section] of Object.entries(sections)) {
  const words = UNCHANGED.includes(file) ? null : inOurWords;
  await writeFile(join(target, `${file}.json`), `${JSON.stringify(section, words, 2)}\n`);
}
for (const [theirs] of unused) console.error(`no fact says this any more: ${theirs}`);
process.exitCode = unused.size ? 1 : 0;
