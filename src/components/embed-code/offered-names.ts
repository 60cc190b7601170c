import { msg } from '../../locale/localize.js';

/** What a partner chooses from: every element but the one that the others are inside of, and this. */
export type Offered = Exclude<
  keyof HTMLElementTagNameMap extends infer Tag
    ? Tag extends `campaign-${infer Name}`
      ? Name
      : never
    : never,
  'root' | 'embed-code'
>;

/** Their names, in this order; the compiler misses an element that is not among them. Called while rendering. */
export const offeredNames = (): Record<Offered, string> => ({
  banner: msg('Banner', { id: 'name.banner' }),
  'recognition-map': msg('Acts by legislatures and other bodies', { id: 'map.title' }),
  gallery: msg('Gallery', { id: 'name.gallery' }),
  'pledge-button': msg('Join the campaign', { id: 'joinCampaign' }),
  statement: msg('Statement', { id: 'map.statement' }),
  figures: msg('Key figures', { id: 'name.figures' }),
  timeline: msg('Timeline', { id: 'name.timeline' }),
  collection: msg('Published works', { id: 'name.collection' }),
  film: msg('Film', { id: 'name.film' }),
  events: msg('Events', { id: 'name.events' }),
  press: msg('Press', { id: 'name.press' }),
  share: msg('Share', { id: 'share' }),
  anniversary: msg('Remembrance', { id: 'name.anniversary' }),
  positions: msg('Who says what', { id: 'name.positions' }),
  sources: msg('Sources', { id: 'sources' }),
  about: msg('About the campaign', { id: 'name.about' }),
});
