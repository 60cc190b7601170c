import { justiceForKhojalyGallery } from '../campaigns/justice-for-khojaly/gallery.js';
import pledge from '../campaigns/justice-for-khojaly/pledge.json' with { type: 'json' };
import { justiceForKhojalyRecognitions } from '../campaigns/justice-for-khojaly/recognitions.js';
import { CampaignBanner } from '../components/banner/banner.js';
import { CampaignGallery } from '../components/gallery/gallery.js';
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { CampaignRecognitionMap } from '../components/recognition-map/recognition-map.js';
import { CampaignRoot } from '../components/root/root.js';
import { offerPledgeDesk } from './offer-pledge-desk.js';
import { start } from './start.js';

const started = start(
  {
    // First, so that what is inside one finds it.
    'campaign-root': CampaignRoot,
    'campaign-banner': CampaignBanner,
    'campaign-gallery': CampaignGallery,
    'campaign-pledge-button': CampaignPledgeButton,
    'campaign-recognition-map': CampaignRecognitionMap,
  },
  { ...justiceForKhojalyRecognitions, ...justiceForKhojalyGallery, pledge },
);
if (started) offerPledgeDesk();
