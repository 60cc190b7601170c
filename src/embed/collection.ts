import collection from '../campaigns/justice-for-khojaly/collection.json' with { type: 'json' };
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { CampaignCollection } from '../components/collection/collection.js';
import { start } from './start.js';

start({ 'campaign-collection': CampaignCollection }, { ...header, collection, sources });
