import { justiceForKhojalyGallery as gallery } from '../campaigns/justice-for-khojaly/gallery.js';
import { CampaignGallery } from '../components/gallery/gallery.js';
import { start } from './start.js';

start({ 'campaign-gallery': CampaignGallery }, gallery);
