import type { SectionName } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';

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
