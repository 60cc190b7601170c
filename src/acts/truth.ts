/**
 * What is true of an act, in one line: the body that acted, what it did and when, how its words are known, and whether
 * somebody disputes it. Every view takes it from here, so that none names a broader body or leaves a doubt out.
 */
import { actingBody } from '../campaign/acting-body.js';
import type { ToldAct } from '../campaign/extracts.js';
import type { Source, Text } from '../campaign/schema.js';
import { msg, str } from '../locale/localize.js';
import { formatList } from '../locale/names.js';
import { actWord } from './words.js';

/** How an element says things in its language. */
export interface Say {
  readonly locale: string;
  plain(text: Text | undefined): string;
  date(date: string): string;
  source(id: string): Source | undefined;
}

export interface Truth {
  readonly body: string;
  readonly act: string;
  readonly date: string;
  readonly known: string;
  /** Empty where nobody disputes it. */
  readonly disputed: string;
}

export function truthOf(say: Say, act: ToldAct): Truth {
  const body = actingBody(act, (text) => say.plain(text)).map((text) => say.plain(text));
  return {
    body: body.join(', '),
    act: actWord(act.act),
    date: say.date(act.date),
    known: howKnown(say, act),
    disputed: act.disputes?.length ? msg('disputed', { id: 'act.disputed' }) : '',
  };
}

export const truthLine = (say: Say, act: ToldAct): string =>
  Object.values(truthOf(say, act)).filter(Boolean).join(' · ');

/** How the words of an act are known. */
export function howKnown(say: Say, act: ToldAct): string {
  const { wordingStatus: status, quotes = [], describedBy, sources = [] } = act;
  if (status === 'text-read') return msg('text read', { id: 'act.textRead' });
  if (status === 'not-found') return msg('wording not found', { id: 'act.notFound' });
  const isQuoted = status === 'quoted';
  const by = isQuoted
    ? [...new Set(quotes.flatMap((quote) => quoterOf(say, quote)))]
    : publishersOf(say, describedBy ?? sources);
  const names = formatList(say.locale, by);
  if (isQuoted)
    return names
      ? msg(str`quoted by ${names}`, { id: 'act.quotedBy' })
      : msg('quoted, by whom is not identified', { id: 'act.quoterNotIdentified' });
  return names
    ? msg(str`described by ${names}`, { id: 'act.describedBy' })
    : msg('who describes it is not identified', { id: 'act.notIdentified' });
}

/** Whether words of an act are its body's own: its text was read, or somebody quotes it. */
export const areWordsKnown = ({ wordingStatus }: Pick<ToldAct, 'wordingStatus'>): boolean =>
  wordingStatus === 'text-read' || wordingStatus === 'quoted';

type ToldQuote = NonNullable<ToldAct['quotes']>[number];

/** Who quotes words of an act: who is named, or who published where they stand. None, or one. */
export const quoterOf = (say: Say, { quotedBy, source }: ToldQuote): string[] =>
  quotedBy ? [say.plain(quotedBy)] : publishersOf(say, source ? [source] : []);

/** The publishers of sources, each once. */
export function publishersOf(say: Say, ids: readonly string[]): string[] {
  return [
    ...new Set(
      ids.flatMap((id) => {
        const source = say.source(id);
        return source ? say.plain(source.publisher) : [];
      }),
    ),
  ];
}
