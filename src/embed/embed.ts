import { justiceForKhojaly as campaign } from '../campaigns/justice-for-khojaly/justice-for-khojaly.js';
import { CampaignAnniversary } from '../components/anniversary/anniversary.js';
import { CampaignBanner } from '../components/banner/banner.js';
import { CampaignCollection } from '../components/collection/collection.js';
import { CampaignEmbedCode } from '../components/embed-code/embed-code.js';
import { CampaignEvents } from '../components/events/events.js';
import { CampaignFigures } from '../components/figures/figures.js';
import { CampaignFilm } from '../components/film/film.js';
import { CampaignGallery } from '../components/gallery/gallery.js';
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { CampaignPress } from '../components/press/press.js';
import { CampaignRecognitionMap } from '../components/recognition-map/recognition-map.js';
import { CampaignRoot } from '../components/root/root.js';
import { CampaignShare } from '../components/share/share.js';
import { CampaignStatement } from '../components/statement/statement.js';
import { CampaignTimeline } from '../components/timeline/timeline.js';
import { offerPledgeDesk } from './offer-pledge-desk.js';
import { start } from './start.js';

const started = start(
  {
    // First, so that what is inside one finds it.
    'campaign-root': CampaignRoot,
    'campaign-anniversary': CampaignAnniversary,
    'campaign-banner': CampaignBanner,
    'campaign-collection': CampaignCollection,
    'campaign-embed-code': CampaignEmbedCode,
    'campaign-events': CampaignEvents,
    'campaign-figures': CampaignFigures,
    'campaign-film': CampaignFilm,
    'campaign-gallery': CampaignGallery,
    'campaign-pledge-button': CampaignPledgeButton,
    'campaign-press': CampaignPress,
    'campaign-recognition-map': CampaignRecognitionMap,
    'campaign-share': CampaignShare,
    'campaign-statement': CampaignStatement,
    'campaign-timeline': CampaignTimeline,
  },
  campaign,
);
if (started) offerPledgeDesk();
