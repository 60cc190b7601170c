import '../../src/define/all.js';
import { CampaignBanner } from '../../src/components/banner/banner.js';
import { contractCampaign, itKeepsTheContract } from '../helpers/element-contract.js';

itKeepsTheContract({
  tag: 'campaign-banner',
  elementClass: CampaignBanner,
  campaign: contractCampaign,
  shows: 'Keep the plane trees',
});
