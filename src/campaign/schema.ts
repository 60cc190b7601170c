/**
 * The campaign document: one definition for its types, its runtime parser and `campaign.schema.json`.
 *
 * `parse-sections.ts` applies the rules of each section, item by item. A bad `forgiving` field is left out; any other
 * fault spoils the item.
 */
import * as v from 'valibot';
import { forgiving } from './forgiving.js';
import { only } from '../page/only.js';
import { MAX_TEXT } from './limits.js';
import { isKnownDrawing } from './parsed.js';

const string = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_TEXT, `must have at most ${MAX_TEXT} characters`),
);
const line = v.pipe(string, v.minLength(1, 'must not be empty'));
const id = v.pipe(line, v.regex(/^[\w.:-]+$/, 'must be letters, digits and . : _ -'));
const languageTag = v.pipe(
  line,
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "az"'),
);

/** A text in one language, or one for each language: `{ "en": "…", "az": "…" }`. */
const texts = v.pipe(v.record(languageTag, line), v.minEntries(1, 'must have at least one language'));
const text = v.union([line, texts], 'must be a text, or texts by language');

const date = v.pipe(
  line,
  v.regex(
    /^\d{4}(-(?!02-3|(0[469]|11)-31)(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
);
/** A day of every year. */
const dayOfYear = v.pipe(
  line,
  v.regex(/^(?!02-3|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day: MM-DD'),
);
const timeZone = v.pipe(line, v.check(isTimeZone, 'must be a time zone such as "Asia/Baku"'));
const httpsUrl = v.pipe(line, v.regex(/^https:\/\/[^\s/]\S*$/, 'must be an https: address'));
/** A page that is only known without encryption: a link to a source, never something that is loaded. */
const httpUrl = v.pipe(line, v.regex(/^http:\/\/[^\s/]\S*$/, 'must be an http: address'));
/** An address on the web or beside the document; the page decides at run time whether it may be used. */
const assetRule = 'must be an https: address or a path beside the document';
const assetUrl = v.pipe(line, v.regex(/^(https:\/\/[^\s/]\S*$|(?!\/\/)[^\s:]+$)/, assetRule));
/** Also a drawing that a bundled document carries: only where its module was loaded, so not in the JSON Schema. */
export const pictureUrl = v.union([assetUrl, v.pipe(string, v.check(isKnownDrawing))], assetRule);
const colour = v.pipe(line, v.regex(/^#[\da-fA-F]{6}$/, 'must be a colour such as #8f1d2c'));
const count = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
const pixels = v.pipe(
  v.number('must be a number'),
  v.maxValue(1_000_000, 'must be at most 1000000'),
  v.minValue(1, 'must be at least 1'),
);
const seconds = v.pipe(
  v.number('must be a number'),
  v.maxValue(1_000_000, 'must be at most 1000000'),
  v.minValue(0, 'must not be negative'),
);
const amount = v.pipe(
  v.number('must be a number'),
  v.maxValue(1e12, 'must be at most 1000000000000'),
  v.minValue(0, 'must not be negative'),
);
const clock = v.pipe(line, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time: HH:MM'));
const flag = v.boolean('must be true or false');
const citations = v.pipe(v.array(id, 'must be a list'), v.minLength(1, 'must name at least one source'));
function isTimeZone(value: string) {
  try {
    return !!new Date(0).toLocaleString('en', only({ timeZone: value }));
  } catch {
    return false;
  }
}
/* @__NO_SIDE_EFFECTS__ */
function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(values, () => `must be one of: ${values.join(', ')}`);
}

/** How the words of an act are known. */
export const WORDING_STATUSES = ['text-read', 'quoted', 'characterised', 'not-found'] as const;
/** Where in the order of states a body stands. */
export const LEVELS = ['national', 'subnational', 'international'] as const;
/** What kind of body acted. */
export const BODY_TYPES = [
  'plenary',
  'chamber',
  'committee',
  'members',
  'unclear',
  'executive',
  'assembly',
  'ministerial',
  'summit',
  'secretariat',
] as const;
/** What kind of act it is. */
export const ACT_TYPES = ['resolution', 'declaration', 'statement', 'motion', 'proclamation', 'law'] as const;

/** How sure the facts of an item are. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** How a statement stands to the words of its speaker. */
export const POSITION_KINDS = ['quoted', 'translated', 'paraphrased'] as const;

/** Sites that may play a film. */
export const PROVIDERS = ['youtube', 'vimeo'] as const;
/** What a film's track holds. */
export const TRACK_KINDS = ['captions', 'subtitles', 'descriptions', 'chapters'] as const;
/** Whether an event takes place; without one it is planned. */
export const EVENT_STATUSES = ['planned', 'cancelled'] as const;

const header = {
  id,
  name: text,
  /** One neutral line below the name. */
  line: forgiving(text),
  /** What is remembered, by a name that takes no side. */
  event: forgiving(text),
  motto: forgiving(text),
  url: forgiving(httpsUrl),
  organiser: forgiving(
    v.object({
      name: text,
      url: forgiving(httpsUrl),
      note: forgiving(text),
      /** Where the note is from. */
      sources: forgiving(v.array(id)),
    }),
  ),
  launched: forgiving(date),
  /** Day of the last revision; without it the map names its newest source. */
  updated: forgiving(date),
  /** What is remembered (`from` to `to`), on which day of the year (`MM-DD`), in which time zone. */
  anniversary: forgiving(
    v.object({
      from: date,
      to: forgiving(date),
      day: dayOfYear,
      timeZone,
    }),
  ),
  theme: forgiving(v.object({ accent: forgiving(colour), accentDark: forgiving(colour) })),
  languages: forgiving(v.array(languageTag)),
  /** Files with its texts in further languages, beside it: `{ "fr": "campaign.fr.json" }`. */
  translations: forgiving(v.record(languageTag, assetUrl)),
  /** What may be done with the document's own texts and facts: said in what visitors save of it. */
  licence: forgiving(v.object({ name: text, url: forgiving(httpsUrl) })),
  /** A note of the campaign's own, shown with the borders' source under the map. */
  bordersNote: forgiving(text),
  /** Codes of the countries that are parties to the conflict that it is about: the map says so of them. */
  parties: forgiving(v.array(line)),
};

const source = v.object({
  id,
  title: text,
  publisher: text,
  url: forgiving(httpsUrl),
  /** Address of a page that is only known by http: its link says that it is not encrypted. */
  address: forgiving(httpUrl),
  date: forgiving(date),
  /** The language that it is in. */
  language: forgiving(languageTag),
  /** Who is speaking. */
  perspective: text,
  /** Who keeps the copy that was read, where that is another one. */
  copyPerspective: forgiving(text),
  /** An encyclopaedia or a copy of one: where nothing else is cited, that is said. */
  tertiary: v.optional(flag),
  kind: forgiving(text),
  note: forgiving(text),
  /** How much of it was read. */
  extentRead: forgiving(text),
  /** Its words that carry what it is cited for. */
  quote: forgiving(text),
  /** When it was read. */
  accessed: forgiving(date),
  /** Other places where it can be read. */
  copies: forgiving(
    v.array(v.object({ publisher: text, url: forgiving(httpsUrl), address: forgiving(httpUrl) })),
  ),
});

/** Words of an act's own body, without quotation marks. */
const quote = v.object({
  text,
  /** What part of the act it is, such as "Title". */
  of: forgiving(text),
  translation: forgiving(text),
  /** Who quotes it, where the act's own text was not read. */
  quotedBy: forgiving(text),
  /** The source that it stands in. */
  source: forgiving(id),
});

const act = v.object({
  id,
  /** ISO 3166-1 or 3166-2 code, or an organisation's own abbreviation. */
  code: line,
  jurisdiction: text,
  level: oneOf(LEVELS),
  body: text,
  chamber: forgiving(text),
  bodyType: oneOf(BODY_TYPES),
  act: oneOf(ACT_TYPES),
  actDetail: forgiving(text),
  title: forgiving(text),
  /** Everything that is known of its words, in one text: the words of its body, or a description by others. */
  wording: forgiving(text),
  /** The body's own words alone; shown instead of `wording` where the status is `text-read` or `quoted`. */
  quotes: forgiving(v.array(quote)),
  /** What others say of it beside the quotations, each in the words of a source. */
  descriptions: forgiving(v.array(v.object({ text, source: forgiving(id) }))),
  /** Those of its sources that describe its text, where it was not read; without it, all of them. */
  describedBy: forgiving(v.array(id)),
  wordingTerms: forgiving(v.array(line)),
  wordingStatus: oneOf(WORDING_STATUSES),
  date,
  dateNote: forgiving(text),
  summary: forgiving(text),
  /** What somebody disputes about it. */
  disputes: v.optional(v.array(text)),
  /** Where what is said of it goes further than the act: a headline, an inventory. */
  corrections: forgiving(v.array(text)),
  confidence: forgiving(oneOf(CONFIDENCES)),
  /** False keeps a weak, repeated or member-level act off the map's fills; it stays in the list. */
  mapDefault: v.optional(flag),
  evidenceNote: forgiving(text),
  sources: citations,
});

const notCounted = v.object({
  id,
  jurisdiction: text,
  code: forgiving(line),
  what: text,
  category: line,
  date: forgiving(date),
  note: forgiving(text),
  sources: citations,
});

const statement = v.object({
  id,
  speaker: text,
  role: text,
  date,
  language: forgiving(languageTag),
  paragraphs: v.array(text),
  /** Ours, of all paragraphs, with an empty line between them. */
  translation: forgiving(text),
  note: forgiving(text),
  sources: citations,
});

const figureGroup = v.object({
  id,
  title: text,
  /** What it is, in a few words, beside the title. */
  summary: forgiving(text),
  /** Whether its values may stand on one scale: `points` and `range` of its figures are drawn only then. */
  comparable: forgiving(flag),
  /** What these figures do not show. */
  note: forgiving(text),
});

const figure = v.object({
  id,
  /** Figures of one group stand together, in the same size. */
  group: id,
  /** What was counted, in a few words: figures of a group that count the same stand together in it. */
  counted: forgiving(text),
  value: text,
  /** The numbers that the value states, `{ "least": 200 }` where it is "more than 200"; for the drawing alone. */
  points: forgiving(v.array(v.union([amount, v.object({ least: amount })], 'must be a number or a minimum'))),
  /** From which to which number, where a range is stated; for the drawing alone. */
  range: forgiving(
    v.pipe(
      v.tuple([amount, amount], 'must be two numbers'),
      v.check(([from, to]) => from < to, 'must begin with the smaller number'),
    ),
  ),
  /** What is counted, where the label does not say it. */
  unit: forgiving(text),
  label: text,
  quote: forgiving(text),
  /** Ours, of the quotation. */
  translation: forgiving(text),
  attribution: text,
  status: forgiving(text),
  date: forgiving(date),
  note: forgiving(text),
  sources: citations,
});

const chapter = v.object({
  id,
  title: text,
  /** Whether its entries are open at first. */
  open: v.optional(flag),
});

const timelineEvent = v.object({
  id,
  /** Entries of one chapter stand together. */
  chapter: forgiving(id),
  date,
  until: forgiving(date),
  kind: line,
  title: text,
  text: forgiving(text),
  attribution: v.optional(text),
  note: forgiving(text),
  distressing: v.optional(flag),
  /** The id of an act that this event is. */
  recognition: forgiving(id),
  confidence: forgiving(oneOf(CONFIDENCES)),
  sources: citations,
});

const question = v.object({ id, label: text });

const speaker = v.object({
  id,
  label: text,
  /** What they are to the matter, such as "party" or "court". */
  role: forgiving(text),
});

/** What one speaker said on one question. */
const position = v.object({
  id,
  question: id,
  speaker: id,
  /** Their words, or ours where they are paraphrased. */
  text,
  /** Ours, of their words. */
  translation: forgiving(text),
  kind: oneOf(POSITION_KINDS),
  /** Who said it, where and to whom. */
  attribution: text,
  date: forgiving(date),
  until: forgiving(date),
  note: forgiving(text),
  sources: citations,
});

const term = v.object({ id, term: text, text, sources: forgiving(v.array(id)) });

/** Something that is said of the campaign, with who said it. */
const claim = v.object({
  text,
  /** Ours, of words that are quoted. */
  translation: forgiving(text),
  attribution: forgiving(text),
  date: forgiving(date),
  note: forgiving(text),
  sources: citations,
});

const about = v.object({
  /** What the campaign says that it is for, in its own words. */
  aims: forgiving(v.array(claim)),
  initiator: forgiving(
    v.object({
      name: text,
      roles: forgiving(v.array(claim)),
      /** What a reader should know of who speaks. */
      note: forgiving(text),
      sources: citations,
    }),
  ),
  organisations: forgiving(v.array(v.object({ name: text, text, sources: citations }))),
  launch: forgiving(
    v.object({
      date,
      /** Other dates that are given. */
      otherwise: forgiving(v.array(claim)),
      sources: citations,
    }),
  ),
  /** Other forms of the motto. */
  mottos: forgiving(v.array(claim)),
  memorials: forgiving(
    v.array(
      v.object({
        place: text,
        code: forgiving(line),
        date: forgiving(date),
        name: forgiving(text),
        note: forgiving(text),
        sources: citations,
      }),
    ),
  ),
  /** What is claimed of its reach. */
  claims: forgiving(v.array(claim)),
  website: forgiving(claim),
  /** How the facts were gathered. */
  method: forgiving(v.array(text)),
  /** What is not known. */
  missing: forgiving(v.array(text)),
  /** How to report an error. */
  corrections: forgiving(text),
  /** Where to report it. */
  correctionsUrl: forgiving(httpsUrl),
});

const galleryItem = v.object({
  id,
  kind: forgiving(oneOf(['photograph', 'image', 'drawing'])),
  src: pictureUrl,
  /** The same picture in other widths. */
  sizes: forgiving(v.array(v.object({ src: assetUrl, width: pixels }))),
  width: pixels,
  height: pixels,
  /** What can be seen, for who does not see it; an empty text says that the picture adds nothing. */
  alt: v.union([string, texts], 'must be a text, or texts by language'),
  caption: forgiving(text),
  credit: text,
  licence: forgiving(v.object({ name: text, url: forgiving(httpsUrl) })),
  url: forgiving(httpsUrl),
  date: forgiving(date),
  /** Average colour, shown while the picture is on its way. */
  colour: forgiving(colour),
  distressing: v.optional(flag),
  sources: forgiving(v.array(id)),
});

const film = v.object({
  id,
  title: forgiving(text),
  date: forgiving(date),
  maker: forgiving(text),
  licence: forgiving(text),
  relation: forgiving(text),
  note: forgiving(text),
  /** Length in seconds. */
  duration: forgiving(seconds),
  /** Languages that are spoken. */
  languages: forgiving(v.array(languageTag)),
  poster: forgiving(v.object({ src: assetUrl, alt: forgiving(text), credit: forgiving(text) })),
  /** The film itself, in one or several qualities. */
  files: forgiving(v.array(v.object({ src: assetUrl, type: forgiving(line), height: forgiving(pixels) }))),
  /** Where another site plays it, by its id there; nothing is loaded from it before a click. */
  provider: forgiving(
    v.object({
      name: oneOf(PROVIDERS),
      id: v.pipe(line, v.regex(/^[\w-]{5,20}$/, "must be the film's id on that site")),
      /** Languages in which that site shows captions. */
      captions: forgiving(v.array(languageTag)),
    }),
  ),
  /** WebVTT files. */
  tracks: forgiving(
    v.array(
      v.object({ src: assetUrl, kind: oneOf(TRACK_KINDS), language: languageTag, label: forgiving(text) }),
    ),
  ),
  chapters: forgiving(v.array(v.object({ start: seconds, title: text }))),
  /** What is said and seen, line by line. */
  transcript: forgiving(v.array(v.object({ start: seconds, text }))),
  url: forgiving(httpsUrl),
  distressing: v.optional(flag),
  sources: citations,
});

const collectionItem = v.object({
  id,
  /** What it is: `collection`, `book`, `document`, `photo set`, `film` have a cover of their own. */
  kind: line,
  title: forgiving(text),
  /** The published collection that it is part of. */
  partOf: forgiving(id),
  contents: forgiving(v.array(text)),
  editions: forgiving(v.array(text)),
  authors: forgiving(v.array(text)),
  publisher: forgiving(text),
  contributor: forgiving(text),
  date: forgiving(date),
  occasion: forgiving(text),
  languages: forgiving(v.array(languageTag)),
  isbn: forgiving(line),
  /** Such as "PDF". */
  format: forgiving(text),
  bytes: forgiving(count),
  /** Only where it may be shown; without one a cover is drawn. */
  cover: forgiving(v.object({ src: assetUrl, alt: forgiving(text), credit: text })),
  /** Where to read or get it. */
  url: forgiving(httpsUrl),
  note: forgiving(text),
  sources: citations,
});

const event = v.object({
  id,
  title: text,
  date: forgiving(date),
  /** Last day, where it is another. */
  until: forgiving(date),
  /** Day of every year, `MM-DD`, for what comes back each year. */
  every: forgiving(dayOfYear),
  /** Start and end by the clocks of the place. */
  time: forgiving(clock),
  endTime: forgiving(clock),
  timeZone: forgiving(timeZone),
  place: forgiving(text),
  organiser: forgiving(text),
  status: v.optional(oneOf(EVENT_STATUSES)),
  url: forgiving(httpsUrl),
  /** Where to follow it from afar. */
  online: forgiving(httpsUrl),
  note: forgiving(text),
  sources: citations,
});

const pressItem = v.object({
  id,
  title: text,
  publisher: text,
  url: forgiving(httpsUrl),
  date: forgiving(date),
  language: forgiving(languageTag),
  perspective: forgiving(text),
  note: forgiving(text),
  sources: citations,
});

const pledge = v.object({
  /** Where pledges go; without it nothing is asked for and nothing is claimed. */
  collector: forgiving(v.object({ type: v.literal('rest', 'must be "rest"'), url: assetUrl })),
  /** Who receives the data: shown beside the button that sends them. */
  recipient: text,
  /** What is signed. */
  statement: text,
  goal: forgiving(count),
  /** The count is hidden below this number. */
  floor: forgiving(count),
  privacyUrl: v.optional(httpsUrl),
  consents: v.optional(
    v.array(v.object({ id, text, version: line, required: v.optional(flag) }), 'must be a list'),
  ),
  withMessage: forgiving(flag),
  /** Last day on which pledges are taken. */
  closes: v.optional(date),
});

const share = v.object({ text: forgiving(text), url: forgiving(httpsUrl) });

/** One section of the document and how it is read. */
export interface Section<Name extends string = string, Item extends v.GenericSchema = v.GenericSchema> {
  readonly name: Name;
  /** Schema of one item where the section is a list, of the whole section where it is not. */
  readonly item: Item;
  readonly list: boolean;
  /** The section whose entries every item must cite. */
  readonly cites?: Section;
}

/* @__NO_SIDE_EFFECTS__ */
function list<const Name extends string, Item extends v.GenericSchema>(
  name: Name,
  item: Item,
  cites?: Section,
) {
  return { name, item, list: true, ...(cites && { cites }) } as const satisfies Section<Name, Item>;
}
/* @__NO_SIDE_EFFECTS__ */
function single<const Name extends string, Item extends v.GenericSchema>(name: Name, item: Item) {
  return { name, item, list: false } as const satisfies Section<Name, Item>;
}

export const headerSchema = v.object(header);
export const sources = list('sources', source);
export const recognitions = list('recognitions', act, sources);
export const notCountedSection = list('notCounted', notCounted, sources);
export const statements = list('statements', statement, sources);
export const figureGroups = list('figureGroups', figureGroup);
export const figures = list('figures', figure, sources);
export const chapters = list('chapters', chapter);
export const timeline = list('timeline', timelineEvent, sources);
export const questions = list('questions', question);
export const speakers = list('speakers', speaker);
export const positions = list('positions', position, sources);
export const glossary = list('glossary', term);
export const aboutSection = single('about', about);
export const gallery = list('gallery', galleryItem);
export const films = list('films', film, sources);
export const collection = list('collection', collectionItem, sources);
export const events = list('events', event, sources);
export const press = list('press', pressItem, sources);
export const pledgeSection = single('pledge', pledge);
export const shareSection = single('share', share);

/** Every section, in the order of the document. */
export const allSections: readonly Section[] = [
  sources,
  statements,
  figureGroups,
  figures,
  recognitions,
  notCountedSection,
  chapters,
  timeline,
  questions,
  speakers,
  positions,
  glossary,
  aboutSection,
  gallery,
  films,
  collection,
  events,
  press,
  pledgeSection,
  shareSection,
];

/** Text in one language or several. */
export type Text = v.InferOutput<typeof text>;
export type Source = v.InferOutput<typeof source>;
export type Act = v.InferOutput<typeof act>;
export type NotCounted = v.InferOutput<typeof notCounted>;
export type Statement = v.InferOutput<typeof statement>;
export type FigureGroup = v.InferOutput<typeof figureGroup>;
export type Figure = v.InferOutput<typeof figure>;
export type Chapter = v.InferOutput<typeof chapter>;
export type Question = v.InferOutput<typeof question>;
export type Speaker = v.InferOutput<typeof speaker>;
export type Position = v.InferOutput<typeof position>;
export type Term = v.InferOutput<typeof term>;
export type Claim = v.InferOutput<typeof claim>;
export type About = v.InferOutput<typeof about>;
export type TimelineEvent = v.InferOutput<typeof timelineEvent>;
export type GalleryItem = v.InferOutput<typeof galleryItem>;
export type Film = v.InferOutput<typeof film>;
export type CollectionItem = v.InferOutput<typeof collectionItem>;
export type CampaignEvent = v.InferOutput<typeof event>;
export type PressItem = v.InferOutput<typeof pressItem>;
export type Pledge = v.InferOutput<typeof pledge>;
export type Share = v.InferOutput<typeof share>;
export type CampaignHeader = v.InferOutput<typeof headerSchema>;

/** A checked campaign document. Sections that it lacks, or that were not asked for, are undefined. */
export interface CampaignDocument extends CampaignHeader {
  sources?: Source[];
  recognitions?: Act[];
  notCounted?: NotCounted[];
  statements?: Statement[];
  figureGroups?: FigureGroup[];
  figures?: Figure[];
  chapters?: Chapter[];
  timeline?: TimelineEvent[];
  questions?: Question[];
  speakers?: Speaker[];
  positions?: Position[];
  glossary?: Term[];
  about?: About;
  gallery?: GalleryItem[];
  films?: Film[];
  collection?: CollectionItem[];
  events?: CampaignEvent[];
  press?: PressItem[];
  pledge?: Pledge;
  share?: Share;
}

/** A part of a document that is asked for by its name. */
export type SectionName = Exclude<keyof CampaignDocument, keyof CampaignHeader>;
