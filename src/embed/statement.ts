import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import statements from '../campaigns/justice-for-khojaly/statements.json' with { type: 'json' };
import { CampaignStatement } from '../components/statement/statement.js';
import { start } from './start.js';

start({ 'campaign-statement': CampaignStatement }, { ...header, statements, sources });
