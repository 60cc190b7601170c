import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import pledge from '../campaigns/justice-for-khojaly/pledge.json' with { type: 'json' };
import share from '../campaigns/justice-for-khojaly/share.json' with { type: 'json' };
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { start } from './start.js';

start({ 'campaign-pledge-button': CampaignPledgeButton }, { ...header, pledge, share });
