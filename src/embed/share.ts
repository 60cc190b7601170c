import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import share from '../campaigns/justice-for-khojaly/share.json' with { type: 'json' };
import { CampaignShare } from '../components/share/share.js';
import { start } from './start.js';

start({ 'campaign-share': CampaignShare }, { ...header, share });
