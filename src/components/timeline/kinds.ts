import { msg } from '../../locale/localize.js';

/** Words for the kinds that the library knows. Called while rendering, in the language of then. */
export const kindWords = (): Readonly<Record<string, string>> => ({
  act: msg('Act', { id: 'timeline.act' }),
  campaign: msg('Campaign', { id: 'timeline.campaign' }),
  context: msg('Context', { id: 'timeline.context' }),
  court: msg('Court', { id: 'timeline.court' }),
  event: msg('Event', { id: 'timeline.event' }),
  film: msg('Film', { id: 'name.film' }),
  reaction: msg('Reaction', { id: 'timeline.reaction' }),
  report: msg('Report', { id: 'timeline.report' }),
});
