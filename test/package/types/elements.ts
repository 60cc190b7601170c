/** An application that uses elements by their tags. Compiled by types.test.mjs, never run. */
import 'campaign-elements/define/all.js';
import type { BannerPlacement, CampaignBanner } from 'campaign-elements';

const banner: CampaignBanner = document.createElement('campaign-banner');
export const placement: BannerPlacement = banner.placement;
banner.placement = 'bottom';
banner.rememberDays = 30;
banner.src = 'https://campaign.example/campaign.json';
banner.campaign = { id: 'trees', name: 'Keep the trees' };
banner.dismiss();

// @ts-expect-error: not one of its values
banner.placement = 'middle';
// @ts-expect-error: a number of days, not a text
banner.rememberDays = '30';
// @ts-expect-error: not a document
banner.campaign = 42;
// @ts-expect-error: no such property
banner.sticky = true;
// @ts-expect-error: its state is its own
banner.dismissed = true;
// @ts-expect-error: what a subclass may use is not for pages
banner.doc;

export const gallery: 'rows' | 'grid' | 'strip' = document.createElement('campaign-gallery').layout;
export const withoutCount: boolean = document.createElement('campaign-pledge-button').withoutCount;
export const view: 'map' | 'list' = document.createElement('campaign-recognition-map').view;
export const found: CampaignBanner | null = document.querySelector('campaign-banner');
// @ts-expect-error: no such element
export const stranger: CampaignBanner = document.createElement('campaign-stranger');
