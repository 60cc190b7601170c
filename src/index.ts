/** Every class and type of the library. Importing it registers nothing and needs no page. */
export { CampaignAnniversary } from './components/anniversary/anniversary.js';
export { CampaignBanner, BANNER_PLACEMENTS, BANNER_SCHEDULES } from './components/banner/banner.js';
export type { BannerPlacement, BannerSchedule } from './components/banner/banner.js';
export { CampaignCollection } from './components/collection/collection.js';
export { CampaignEmbedCode } from './components/embed-code/embed-code.js';
export { CampaignEvents } from './components/events/events.js';
export { CampaignFigures } from './components/figures/figures.js';
export { CampaignFilm } from './components/film/film.js';
export { CampaignGallery, GALLERY_LAYOUTS } from './components/gallery/gallery.js';
export type { GalleryLayout } from './components/gallery/gallery.js';
export { CampaignPledgeButton } from './components/pledge-button/pledge-button.js';
export type { PledgePhase } from './components/pledge-button/pledge-button.js';
export { CampaignPress } from './components/press/press.js';
export {
  CampaignRecognitionMap,
  MAP_LEVELS,
  MAP_VIEWS,
} from './components/recognition-map/recognition-map.js';
export type { MapLevel, MapViewName } from './components/recognition-map/recognition-map.js';
export { CampaignRoot } from './components/root/root.js';
export { CampaignShare } from './components/share/share.js';
export { CampaignStatement } from './components/statement/statement.js';
export { CampaignTimeline, TIMELINE_LAYOUTS } from './components/timeline/timeline.js';
export type { TimelineLayout } from './components/timeline/timeline.js';
export { CampaignElement, THEMES } from './internal/campaign-element.js';
export type { Theme } from './internal/campaign-element.js';

export { parseCampaign } from './campaign/parse-campaign.js';
export type { ParsedCampaign, Problem } from './campaign/parse-sections.js';
export { CampaignStore } from './campaign/campaign-store.js';
export type { CampaignState, CampaignStoreOptions, LoadFailure } from './campaign/campaign-store.js';
export type * from './campaign/schema.js';

export {
  CampaignBannerDismissedEvent,
  CampaignBannerDismissEvent,
} from './events/campaign-banner-dismiss.js';
export { CampaignErrorEvent, type CampaignFailure } from './events/campaign-error.js';
export { CampaignPledgedEvent } from './events/campaign-pledged.js';
export { CampaignPledgeRequestEvent } from './events/campaign-pledge-request.js';
export { CampaignSelectEvent } from './events/campaign-select.js';
export { CampaignShareEvent } from './events/campaign-share.js';

export { registerLocale } from './locale/catalogues.js';
export type { Catalogue } from './locale/catalogues.js';
export { LANGUAGES } from './locale/languages.js';
export type { Language } from './locale/languages.js';
