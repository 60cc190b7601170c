import figureGroups from '../campaigns/justice-for-khojaly/figure-groups.json' with { type: 'json' };
import figures from '../campaigns/justice-for-khojaly/figures.json' with { type: 'json' };
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { CampaignFigures } from '../components/figures/figures.js';
import { start } from './start.js';

start({ 'campaign-figures': CampaignFigures }, { ...header, figureGroups, figures, sources });
