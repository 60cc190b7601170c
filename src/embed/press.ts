import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import press from '../campaigns/justice-for-khojaly/press.json' with { type: 'json' };
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { CampaignPress } from '../components/press/press.js';
import { start } from './start.js';

start({ 'campaign-press': CampaignPress }, { ...header, press, sources });
