import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import statements from '../campaigns/justice-for-khojaly/statements.json' with { type: 'json' };
import { CampaignEmbedCode } from '../components/embed-code/embed-code.js';
import { start } from './start.js';

start({ 'campaign-embed-code': CampaignEmbedCode }, { ...header, sources, statements });
