import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import { CampaignBanner } from '../components/banner/banner.js';
import { start } from './start.js';

start({ 'campaign-banner': CampaignBanner }, header);
