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
/** What it is called within the document: letters, digits and `. : _ -`. */
const id = v.pipe(line, v.regex(/^[\w.:-]+$/, 'must be letters, digits and . : _ -'));
/** A language tag such as "az". */
const languageTag = v.pipe(
  line,
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "az"'),
);

/** A text in one language, or one for each language: `{ "en": "…", "az": "…" }`. */
const texts = v.pipe(v.record(languageTag, line), v.minEntries(1, 'must have at least one language'));
const text = v.union([line, texts], 'must be a text, or texts by language');

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is known. */
const date = v.pipe(
  line,
  v.regex(
    /^\d{4}(-(?!02-3|(0[469]|11)-31)(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
);
/** A day of every year: `MM-DD`. */
const dayOfYear = v.pipe(
  line,
  v.regex(/^(?!02-3|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day: MM-DD'),
);
/** An IANA time zone such as "Asia/Baku". */
const timeZone = v.pipe(line, v.check(isTimeZone, 'must be a time zone such as "Asia/Baku"'));
/** An `https:` address where it can be read or seen. */
const httpsUrl = v.pipe(line, v.regex(/^https:\/\/[^\s/]\S*$/, 'must be an https: address'));
/** A page that is only known without encryption: a link to a source, never something that is loaded. */
const httpUrl = v.pipe(line, v.regex(/^http:\/\/[^\s/]\S*$/, 'must be an http: address'));
const assetRule = 'must be an https: address or a path beside the document';
/** An `https:` address, or a path beside the document; the page decides at run time whether it may be used. */
const assetUrl = v.pipe(line, v.regex(/^(https:\/\/[^\s/]\S*$|(?!\/\/)[^\s:]+$)/, assetRule));
/** Also a drawing that a bundled document carries: only where its module was loaded, so not in the JSON Schema. */
export const pictureUrl = v.union([assetUrl, v.pipe(string, v.check(isKnownDrawing))], assetRule);
/** A colour such as `#8f1d2c`. */
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
/** Ids of the sources that state it: one at least. */
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
  /** The campaign's name. */
  name: text,
  /** One neutral line below the name. */
  line: forgiving(text),
  /** What is remembered, by a name that takes no side. */
  event: forgiving(text),
  /** Its motto, in its own words. */
  motto: forgiving(text),
  /** Its website: where a call to action leads. */
  url: forgiving(httpsUrl),
  /** Who organises it. */
  organiser: forgiving(
    v.object({
      /** Its name. */
      name: text,
      /** Its website. */
      url: forgiving(httpsUrl),
      /** What a reader should know of it. */
      note: forgiving(text),
      /** Where the note is from. */
      sources: forgiving(v.array(id)),
    }),
  ),
  /** When it was launched. */
  launched: forgiving(date),
  /** Day of the last revision; without it the map names its newest source. */
  updated: forgiving(date),
  /** What is remembered (`from` to `to`), on which day of the year (`MM-DD`), in which time zone. */
  anniversary: forgiving(
    v.object({
      /** When it happened, or began. */
      from: date,
      /** When it ended, where that is another day. */
      to: forgiving(date),
      /** Remembrance day, `MM-DD`. */
      day: dayOfYear,
      /** Time zone in which that day begins and ends, such as "Asia/Baku". */
      timeZone,
    }),
  ),
  /** Its colours. */
  theme: forgiving(
    v.object({
      /** Of buttons and marks on light ground, such as `#8f1d2c`. */
      accent: forgiving(colour),
      /** The same on dark ground. */
      accentDark: forgiving(colour),
    }),
  ),
  /** Languages that the document is in; the first is its own. */
  languages: forgiving(v.array(languageTag)),
  /** Files with its texts in further languages, beside it: `{ "fr": "campaign.fr.json" }`. */
  translations: forgiving(v.record(languageTag, assetUrl)),
  /** What may be done with the document's own texts and facts: said in what visitors save of it. */
  licence: forgiving(
    v.object({
      /** Its name, such as "CC BY 4.0". */
      name: text,
      /** Its text. */
      url: forgiving(httpsUrl),
    }),
  ),
  /** A note of the campaign's own, shown with the borders' source under the map. */
  bordersNote: forgiving(text),
  /** Codes of the countries that are parties to the conflict that it is about: the map says so of them. */
  parties: forgiving(v.array(line)),
};

const source = v.object({
  id,
  /** Its title, in the words of its publisher. */
  title: text,
  /** Who published it. */
  publisher: text,
  url: forgiving(httpsUrl),
  /** Address of a page that is only known by http: its link says that it is not encrypted. */
  address: forgiving(httpUrl),
  /** When it was published. */
  date: forgiving(date),
  /** The language that it is in. */
  language: forgiving(languageTag),
  /** Who is speaking. */
  perspective: text,
  /** Who keeps the copy that was read, where that is another one. */
  copyPerspective: forgiving(text),
  /** An encyclopaedia or a copy of one: where nothing else is cited, that is said. */
  tertiary: v.optional(flag),
  /** What kind of source it is, such as "news". */
  kind: forgiving(text),
  /** What a reader should know beside it. */
  note: forgiving(text),
  /** How much of it was read. */
  extentRead: forgiving(text),
  /** Its words that carry what it is cited for. */
  quote: forgiving(text),
  /** When it was read. */
  accessed: forgiving(date),
  /** Other places where it can be read. */
  copies: forgiving(
    v.array(
      v.object({
        /** Who keeps the copy. */
        publisher: text,
        /** Address of the copy. */
        url: forgiving(httpsUrl),
        /** The same where it is only known by http. */
        address: forgiving(httpUrl),
      }),
    ),
  ),
});

/** Words of an act's own body, without quotation marks. */
const quote = v.object({
  /** The words, in the language of the act. */
  text,
  /** What part of the act it is, such as "Title". */
  of: forgiving(text),
  /** Ours, of these words. */
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
  /** Country, part of one, or organisation whose body acted. */
  jurisdiction: text,
  /** Where in the order of states the body stands. */
  level: oneOf(LEVELS),
  /** The body that acted, by its own name. */
  body: text,
  /** Which chamber of it. */
  chamber: forgiving(text),
  /** What kind of body it is: decides how the map shows the act. */
  bodyType: oneOf(BODY_TYPES),
  /** What kind of act it is. */
  act: oneOf(ACT_TYPES),
  /** The kind in more words, such as "resolution on the 25th anniversary". */
  actDetail: forgiving(text),
  /** The act's title. */
  title: forgiving(text),
  /** Everything that is known of its words, in one text: the words of its body, or a description by others. */
  wording: forgiving(text),
  /** The body's own words alone; shown instead of `wording` where the status is `text-read` or `quoted`. */
  quotes: forgiving(v.array(quote)),
  /** What others say of it beside the quotations, each in the words of a source. */
  descriptions: forgiving(
    v.array(
      v.object({
        /** What is said of it. */
        text,
        /** Id of the source that says it. */
        source: forgiving(id),
      }),
    ),
  ),
  /** Those of its sources that describe its text, where it was not read; without it, all of them. */
  describedBy: forgiving(v.array(id)),
  /** Terms that its wording has. */
  wordingTerms: forgiving(v.array(line)),
  /** How its words are known: only where they were read or quoted do they stand in quotation marks. */
  wordingStatus: oneOf(WORDING_STATUSES),
  /** When it was adopted. */
  date,
  /** What is unclear about the date. */
  dateNote: forgiving(text),
  /** What it says, in one or two neutral sentences. */
  summary: forgiving(text),
  /** What somebody disputes about it. */
  disputes: v.optional(v.array(text)),
  /** Where what is said of it goes further than the act: a headline, an inventory. */
  corrections: forgiving(v.array(text)),
  /** How sure the facts are. */
  confidence: forgiving(oneOf(CONFIDENCES)),
  /** False keeps a weak, repeated or member-level act off the map's fills; it stays in the list. */
  mapDefault: v.optional(flag),
  /** How the facts were established. */
  evidenceNote: forgiving(text),
  sources: citations,
});

const notCounted = v.object({
  id,
  /** Country, part of one, or organisation that it concerns. */
  jurisdiction: text,
  /** ISO 3166-1 or 3166-2 code, or an organisation's own abbreviation. */
  code: forgiving(line),
  /** What is said of it, or happened. */
  what: text,
  /** Why it is not listed, in a word that others share, such as "rejected". */
  category: line,
  /** When it is said to have happened. */
  date: forgiving(date),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const statement = v.object({
  id,
  /** Who said it. */
  speaker: text,
  /** What the speaker was when it was said. */
  role: text,
  /** When it was said. */
  date,
  /** The language of the paragraphs. */
  language: forgiving(languageTag),
  /** The exact words, paragraph by paragraph. */
  paragraphs: v.array(text),
  /** Ours, of all paragraphs, with an empty line between them. */
  translation: forgiving(text),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const figureGroup = v.object({
  id,
  /** What its figures count. */
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
  /** The figure in the words of its source, such as "more than 200". */
  value: text,
  /** The numbers that the value states, `{ "least": 200 }` where it is "more than 200"; for the drawing alone. */
  points: forgiving(
    v.array(
      v.union(
        [
          amount,
          v.object({
            /** The minimum that is stated. */
            least: amount,
          }),
        ],
        'must be a number or a minimum',
      ),
    ),
  ),
  /** From which to which number, where a range is stated; for the drawing alone. */
  range: forgiving(
    v.pipe(
      v.tuple([amount, amount], 'must be two numbers'),
      v.check(([from, to]) => from < to, 'must begin with the smaller number'),
    ),
  ),
  /** What is counted, where the label does not say it. */
  unit: forgiving(text),
  /** What the figure is of. */
  label: text,
  /** The words of the source that state it. */
  quote: forgiving(text),
  /** Ours, of the quotation. */
  translation: forgiving(text),
  /** Who states it. */
  attribution: text,
  /** How it is known, such as "known from a secondary source". */
  status: forgiving(text),
  /** When it was stated. */
  date: forgiving(date),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const chapter = v.object({
  id,
  /** Its heading. */
  title: text,
  /** Whether its entries are open at first. */
  open: v.optional(flag),
});

const timelineEvent = v.object({
  id,
  /** Entries of one chapter stand together. */
  chapter: forgiving(id),
  /** When it happened, or began. */
  date,
  /** When it ended, where that is another day. */
  until: forgiving(date),
  /** What kind of entry it is, such as "event", "reaction" or "report". */
  kind: line,
  /** What happened, in a few words. */
  title: text,
  /** What happened. */
  text: forgiving(text),
  /** Who says so. */
  attribution: v.optional(text),
  /** What a reader should know beside it. */
  note: forgiving(text),
  /** Whether it may distress a reader. */
  distressing: v.optional(flag),
  /** The id of an act that this event is. */
  recognition: forgiving(id),
  /** How sure the facts are. */
  confidence: forgiving(oneOf(CONFIDENCES)),
  sources: citations,
});

const question = v.object({
  id,
  /** The question. */
  label: text,
});

const speaker = v.object({
  id,
  /** Their name. */
  label: text,
  /** What they are to the matter, such as "party" or "court". */
  role: forgiving(text),
});

/** What one speaker said on one question. */
const position = v.object({
  id,
  /** Id of the question. */
  question: id,
  /** Id of the speaker. */
  speaker: id,
  /** Their words, or ours where they are paraphrased. */
  text,
  /** Ours, of their words. */
  translation: forgiving(text),
  /** How the text stands to what was said. */
  kind: oneOf(POSITION_KINDS),
  /** Who said it, where and to whom. */
  attribution: text,
  /** When it was said, or first said. */
  date: forgiving(date),
  /** Until when it was said. */
  until: forgiving(date),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const term = v.object({
  id,
  /** The term. */
  term: text,
  /** What it means here. */
  text,
  /** Ids of the sources that explain it. */
  sources: forgiving(v.array(id)),
});

/** Something that is said of the campaign, with who said it. */
const claim = v.object({
  /** What is said. */
  text,
  /** Ours, of words that are quoted. */
  translation: forgiving(text),
  /** Who says it. */
  attribution: forgiving(text),
  /** When it was said. */
  date: forgiving(date),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const about = v.object({
  /** What the campaign says that it is for, in its own words. */
  aims: forgiving(v.array(claim)),
  /** Who began it. */
  initiator: forgiving(
    v.object({
      /** Their name. */
      name: text,
      /** What they are, with who says so. */
      roles: forgiving(v.array(claim)),
      /** What a reader should know of who speaks. */
      note: forgiving(text),
      sources: citations,
    }),
  ),
  /** Organisations that take part. */
  organisations: forgiving(
    v.array(
      v.object({
        /** Its name. */
        name: text,
        /** What it does for the campaign. */
        text,
        sources: citations,
      }),
    ),
  ),
  /** How it was launched. */
  launch: forgiving(
    v.object({
      /** The date of the launch. */
      date,
      /** Other dates that are given. */
      otherwise: forgiving(v.array(claim)),
      sources: citations,
    }),
  ),
  /** Other forms of the motto. */
  mottos: forgiving(v.array(claim)),
  /** Places of remembrance. */
  memorials: forgiving(
    v.array(
      v.object({
        /** Where it stands. */
        place: text,
        /** ISO 3166-1 code of the country. */
        code: forgiving(line),
        /** When it was opened. */
        date: forgiving(date),
        /** What it is called. */
        name: forgiving(text),
        /** What a reader should know beside it. */
        note: forgiving(text),
        sources: citations,
      }),
    ),
  ),
  /** What is claimed of its reach. */
  claims: forgiving(v.array(claim)),
  /** What is said of its website. */
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
  /** What kind of picture it is. */
  kind: forgiving(oneOf(['photograph', 'image', 'drawing'])),
  /** The picture: an `https:` address, or a path beside the document. */
  src: pictureUrl,
  /** The same picture in other widths. */
  sizes: forgiving(
    v.array(
      v.object({
        src: assetUrl,
        /** Its width in pixels. */
        width: pixels,
      }),
    ),
  ),
  /** Its width in pixels. */
  width: pixels,
  /** Its height in pixels. */
  height: pixels,
  /** What can be seen, for who does not see it; an empty text says that the picture adds nothing. */
  alt: v.union([string, texts], 'must be a text, or texts by language'),
  /** What it shows, for everybody. */
  caption: forgiving(text),
  /** Who made it, or whose it is. */
  credit: text,
  /** Under what terms it may be shown. */
  licence: forgiving(
    v.object({
      /** Its name, such as "CC BY 4.0". */
      name: text,
      /** Its text. */
      url: forgiving(httpsUrl),
    }),
  ),
  /** Page that it is from. */
  url: forgiving(httpsUrl),
  /** When it was made. */
  date: forgiving(date),
  /** Average colour, shown while the picture is on its way. */
  colour: forgiving(colour),
  /** Whether it stays covered until a visitor wants to see it. */
  distressing: v.optional(flag),
  /** Ids of the sources that it is from. */
  sources: forgiving(v.array(id)),
});

const film = v.object({
  id,
  /** Its title. */
  title: forgiving(text),
  /** When it was published. */
  date: forgiving(date),
  /** Who made it. */
  maker: forgiving(text),
  /** Under what terms it may be shown. */
  licence: forgiving(text),
  /** How it is connected with the campaign. */
  relation: forgiving(text),
  /** What a reader should know beside it. */
  note: forgiving(text),
  /** Length in seconds. */
  duration: forgiving(seconds),
  /** Languages that are spoken. */
  languages: forgiving(v.array(languageTag)),
  /** Picture that stands until it plays. */
  poster: forgiving(
    v.object({
      src: assetUrl,
      /** What can be seen, for who does not see it. */
      alt: forgiving(text),
      /** Who made it, or whose it is. */
      credit: forgiving(text),
    }),
  ),
  /** The film itself, in one or several qualities. */
  files: forgiving(
    v.array(
      v.object({
        src: assetUrl,
        /** Media type, such as "video/mp4". */
        type: forgiving(line),
        /** Height of its picture in pixels. */
        height: forgiving(pixels),
      }),
    ),
  ),
  /** Where another site plays it, by its id there; nothing is loaded from it before a click. */
  provider: forgiving(
    v.object({
      /** The site. */
      name: oneOf(PROVIDERS),
      /** Id of the film there. */
      id: v.pipe(line, v.regex(/^[\w-]{5,20}$/, "must be the film's id on that site")),
      /** Languages in which that site shows captions. */
      captions: forgiving(v.array(languageTag)),
    }),
  ),
  /** WebVTT files. */
  tracks: forgiving(
    v.array(
      v.object({
        src: assetUrl,
        /** What it holds. */
        kind: oneOf(TRACK_KINDS),
        language: languageTag,
        /** What it is called in the player's menu. */
        label: forgiving(text),
      }),
    ),
  ),
  /** Its chapters. */
  chapters: forgiving(
    v.array(
      v.object({
        /** Where it begins, in seconds. */
        start: seconds,
        /** Its title. */
        title: text,
      }),
    ),
  ),
  /** What is said and seen, line by line. */
  transcript: forgiving(
    v.array(
      v.object({
        /** When, in seconds. */
        start: seconds,
        /** What is said or seen. */
        text,
      }),
    ),
  ),
  /** Page on which it can be watched. */
  url: forgiving(httpsUrl),
  /** Whether it may distress a visitor, who is told so before it plays. */
  distressing: v.optional(flag),
  sources: citations,
});

const collectionItem = v.object({
  id,
  /** What it is: `collection`, `book`, `document`, `photo set`, `film` have a cover of their own. */
  kind: line,
  /** Its title. */
  title: forgiving(text),
  /** The published collection that it is part of. */
  partOf: forgiving(id),
  /** What is in it. */
  contents: forgiving(v.array(text)),
  /** Its editions. */
  editions: forgiving(v.array(text)),
  /** Who wrote or made it. */
  authors: forgiving(v.array(text)),
  /** Who published it. */
  publisher: forgiving(text),
  /** Who else took part. */
  contributor: forgiving(text),
  /** When it was published. */
  date: forgiving(date),
  /** On what occasion. */
  occasion: forgiving(text),
  /** Languages that it is in. */
  languages: forgiving(v.array(languageTag)),
  /** Its ISBN. */
  isbn: forgiving(line),
  /** Such as "PDF". */
  format: forgiving(text),
  /** Size of the file. */
  bytes: forgiving(count),
  /** Only where it may be shown; without one a cover is drawn. */
  cover: forgiving(
    v.object({
      src: assetUrl,
      /** What can be seen, for who does not see it. */
      alt: forgiving(text),
      /** Who made it, or whose it is. */
      credit: text,
    }),
  ),
  /** Where to read or get it. */
  url: forgiving(httpsUrl),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const event = v.object({
  id,
  /** What takes place. */
  title: text,
  /** The day, or the first day. */
  date: forgiving(date),
  /** Last day, where it is another. */
  until: forgiving(date),
  /** Day of every year, `MM-DD`, for what comes back each year. */
  every: forgiving(dayOfYear),
  /** Start and end by the clocks of the place. */
  time: forgiving(clock),
  /** When it ends, `HH:MM` by the clocks of the place. */
  endTime: forgiving(clock),
  /** Time zone of the place, such as "Asia/Baku". */
  timeZone: forgiving(timeZone),
  /** Where it takes place. */
  place: forgiving(text),
  /** Who organises it. */
  organiser: forgiving(text),
  /** Whether it takes place; without one it is planned. */
  status: v.optional(oneOf(EVENT_STATUSES)),
  /** Page about it. */
  url: forgiving(httpsUrl),
  /** Where to follow it from afar. */
  online: forgiving(httpsUrl),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const pressItem = v.object({
  id,
  /** Its headline. */
  title: text,
  /** Who published it. */
  publisher: text,
  /** Where to read it. */
  url: forgiving(httpsUrl),
  /** When it was published. */
  date: forgiving(date),
  /** The language that it is in. */
  language: forgiving(languageTag),
  /** Who is speaking. */
  perspective: forgiving(text),
  /** What a reader should know beside it. */
  note: forgiving(text),
  sources: citations,
});

const pledge = v.object({
  /** Where pledges go; without it nothing is asked for and nothing is claimed. */
  collector: forgiving(
    v.object({
      /** How it is spoken to. */
      type: v.literal('rest', 'must be "rest"'),
      url: assetUrl,
    }),
  ),
  /** Who receives the data: shown beside the button that sends them. */
  recipient: text,
  /** What is signed. */
  statement: text,
  /** How many pledges are hoped for. */
  goal: forgiving(count),
  /** The count is hidden below this number. */
  floor: forgiving(count),
  /** The recipient's privacy notice. */
  privacyUrl: v.optional(httpsUrl),
  /** What is agreed to by ticking a box. */
  consents: v.optional(
    v.array(
      v.object({
        id,
        /** What is agreed to. */
        text,
        /** Which version of the text it is: kept with the pledge. */
        version: line,
        /** Whether nobody can sign without it. */
        required: v.optional(flag),
      }),
      'must be a list',
    ),
  ),
  /** Whether who signs may add a message. */
  withMessage: forgiving(flag),
  /** Last day on which pledges are taken. */
  closes: v.optional(date),
});

const share = v.object({
  /** Words that are suggested. */
  text: forgiving(text),
  /** Address that is shared; without one the page's own. */
  url: forgiving(httpsUrl),
});

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
  sources?: Source[] | undefined;
  recognitions?: Act[] | undefined;
  notCounted?: NotCounted[] | undefined;
  statements?: Statement[] | undefined;
  figureGroups?: FigureGroup[] | undefined;
  figures?: Figure[] | undefined;
  chapters?: Chapter[] | undefined;
  timeline?: TimelineEvent[] | undefined;
  questions?: Question[] | undefined;
  speakers?: Speaker[] | undefined;
  positions?: Position[] | undefined;
  glossary?: Term[] | undefined;
  about?: About | undefined;
  gallery?: GalleryItem[] | undefined;
  films?: Film[] | undefined;
  collection?: CollectionItem[] | undefined;
  events?: CampaignEvent[] | undefined;
  press?: PressItem[] | undefined;
  pledge?: Pledge | undefined;
  share?: Share | undefined;
}

/** A part of a document that is asked for by its name. */
export type SectionName = Exclude<keyof CampaignDocument, keyof CampaignHeader>;
