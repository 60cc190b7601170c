import { justiceForKhojalyRecognitions as acts } from '../campaigns/justice-for-khojaly/recognitions.js';
import { CampaignRecognitionMap } from '../components/recognition-map/recognition-map.js';
import { start } from './start.js';

start({ 'campaign-recognition-map': CampaignRecognitionMap }, acts);
