import { justiceForKhojalyHeader } from '../campaigns/justice-for-khojaly/header.js';
import pledge from '../campaigns/justice-for-khojaly/pledge.json' with { type: 'json' };
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { start } from './start.js';

start({ 'campaign-pledge-button': CampaignPledgeButton }, { ...justiceForKhojalyHeader, pledge });
