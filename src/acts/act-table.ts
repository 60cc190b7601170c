import type { TableRow } from '../saving/table.js';
import type { Act, CampaignDocument, Text } from '../campaign/schema.js';
import { citationOf, citedSource, sourcesOf } from './citation.js';
import { areWordsKnown, quoterOf, truthOf, type Say } from './truth.js';
import { bodyTypeWord, levelWords } from './words.js';

/** Acts as rows of a table, each with what is true of it, who speaks in its sources, and how to cite it. */
export function actTable(say: Say, doc: CampaignDocument, acts: readonly Act[], licence: string): TableRow[] {
  const all = (texts: readonly Text[] | undefined) => texts?.map((text) => say.plain(text)).join(' | ');
  return acts.map((act) => {
    const truth = truthOf(say, act);
    const isKnown = areWordsKnown(act);
    return {
      id: act.id,
      jurisdiction: say.plain(act.jurisdiction),
      code: act.code,
      level: levelWords()[act.level],
      body: truth.body,
      body_type: bodyTypeWord(act.bodyType),
      act: truth.act,
      act_detail: say.plain(act.actDetail),
      title: say.plain(act.title),
      date: act.date,
      date_note: say.plain(act.dateNote),
      how_known: truth.known,
      disputed: truth.disputed,
      disputes: all(act.disputes),
      reports_compared: all(act.corrections),
      its_words: isKnown
        ? act.quotes
            ?.map((quote) => `“${say.plain(quote.text)}” (${quoterOf(say, quote).join()})`)
            .join(' | ')
        : '',
      described_as: [
        isKnown || act.wordingStatus === 'not-found' ? '' : say.plain(act.wording),
        all(act.descriptions?.map(({ text }) => text)),
      ]
        .filter(Boolean)
        .join(' | '),
      summary: say.plain(act.summary),
      evidence: say.plain(act.evidenceNote),
      confidence: act.confidence,
      ...sourceColumns(say, act),
      citation: citationOf(say, doc, act),
      licence,
    };
  });
}

/** The sources of an item, and who speaks in them. */
export function sourceColumns(say: Say, item: { readonly sources: readonly string[] }): TableRow {
  const sources = sourcesOf(say, item);
  return {
    sources: sources.map((source) => citedSource(say, source)).join(' | '),
    perspectives: [...new Set(sources.map(({ perspective }) => say.plain(perspective)))].join(' | '),
  };
}
