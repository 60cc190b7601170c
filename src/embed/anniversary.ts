import events from '../campaigns/justice-for-khojaly/events.json' with { type: 'json' };
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { CampaignAnniversary } from '../components/anniversary/anniversary.js';
import { start } from './start.js';

start({ 'campaign-anniversary': CampaignAnniversary }, { ...header, events, sources });
