/** Every class and type of the library. Importing it registers nothing and needs no page. */
export * from './elements.js';
export { CampaignElement, THEMES } from './element/campaign-element.js';
export type { Theme } from './element/campaign-element.js';

export { parseCampaign } from './campaign/parse-campaign.js';
export type { ParsedCampaign, Problem } from './campaign/parsed-campaign.js';
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

export { campaignDataset } from './acts/dataset.js';
export type { Dataset, DatasetOptions } from './acts/dataset.js';

export { registerLocale } from './locale/catalogues.js';
export type { Catalogue } from './locale/catalogues.js';
export { LANGUAGES } from './locale/language-names.js';
export type { Language, LanguageEntry } from './locale/languages.js';
export type { DocumentTexts } from './campaign/document-texts.js';
