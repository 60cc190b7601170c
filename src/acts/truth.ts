/**
 * What is true of an act, in one line: the body that acted, what it did and when, how its words are known, and whether
 * somebody disputes it. Every view takes it from here, so that none names a broader body or leaves a doubt out.
 */
import { actingBody } from '../campaign/acting-body.js';
import type { Act, Source, Text } from '../campaign/schema.js';
import { msg, str } from '../locale/localize.js';
import { formatList } from '../locale/names.js';
import { actWord } from './words.js';

/** What the line needs of an act. */
export type ToldAct = Pick<
  Act,
  'body' | 'chamber' | 'bodyType' | 'act' | 'date' | 'wordingStatus' | 'quotes' | 'describedBy' | 'sources' | 'disputes'
>;

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
export function howKnown(say: Say, { wordingStatus, quotes = [], describedBy, sources }: ToldAct): string {
  if (wordingStatus === 'text-read') return msg('text read', { id: 'act.textRead' });
  if (wordingStatus === 'not-found') return msg('wording not found', { id: 'act.notFound' });
  const by =
    wordingStatus === 'quoted'
      ? [...new Set(quotes.flatMap(({ quotedBy }) => (quotedBy ? say.plain(quotedBy) : [])))]
      : publishersOf(say, describedBy ?? sources);
  const names = formatList(say.locale, by);
  if (!names) return msg('who describes it is not identified', { id: 'act.notIdentified' });
  return wordingStatus === 'quoted'
    ? msg(str`quoted by ${names}`, { id: 'act.quotedBy' })
    : msg(str`described by ${names}`, { id: 'act.describedBy' });
}

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
