import { CampaignBanner } from 'campaign-elements/react';

export const wrong = <CampaignBanner campaign={42} />;
