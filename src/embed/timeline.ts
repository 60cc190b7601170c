import { justiceForKhojalyRecognitions as acts } from '../campaigns/justice-for-khojaly/recognitions.js';
import timeline from '../campaigns/justice-for-khojaly/timeline.json' with { type: 'json' };
import { CampaignTimeline } from '../components/timeline/timeline.js';
import { start } from './start.js';

start({ 'campaign-timeline': CampaignTimeline }, { ...acts, timeline });
