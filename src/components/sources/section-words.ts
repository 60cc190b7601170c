import type { Citation } from '../../campaign/extracts.js';
import { counted } from '../../campaign/grouped.js';
import type { SectionName } from '../../campaign/schema.js';
import { msg, str } from '../../locale/localize.js';
import { formatNumber } from '../../locale/formats.js';
import { formatList } from '../../locale/names.js';

/** What the items of each section are. Called while rendering, in the language of then. */
export const sectionWords = (): Partial<Record<SectionName, string>> => ({
  recognitions: msg('Act', { id: 'timeline.act' }),
  notCounted: msg('Not listed', { id: 'sources.notListed' }),
  statements: msg('Statement', { id: 'map.statement' }),
  figures: msg('Figure', { id: 'sources.figure' }),
  timeline: msg('Timeline', { id: 'name.timeline' }),
  positions: msg('Who says what', { id: 'name.positions' }),
  glossary: msg('Terms', { id: 'about.terms' }),
  about: msg('About the campaign', { id: 'name.about' }),
  gallery: msg('Gallery', { id: 'name.gallery' }),
  films: msg('Film', { id: 'name.film' }),
  collection: msg('Published works', { id: 'name.collection' }),
  events: msg('Event', { id: 'timeline.event' }),
  press: msg('Press', { id: 'name.press' }),
});

/** By how many items of each section a source is cited, in words. */
export function citedByWords(locale: string, citing: readonly Citation[]): string {
  const words = sectionWords();
  const counts = counted(citing, ({ section }) => words[section] ?? section);
  const by = formatList(
    locale,
    [...counts].map(([word, count]) => `${word} (${formatNumber(locale, count)})`),
  );
  return msg(str`Cited by: ${by}`, { id: 'sources.citedBy' });
}
