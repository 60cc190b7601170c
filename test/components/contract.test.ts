import '../../src/define/all.js';
import { markParsed } from '../../src/campaign/parsed.js';
import { CampaignBanner } from '../../src/components/banner/banner.js';
import { CampaignGallery } from '../../src/components/gallery/gallery.js';
import { CampaignPledgeButton } from '../../src/components/pledge-button/pledge-button.js';
import { CampaignRecognitionMap } from '../../src/components/recognition-map/recognition-map.js';
import { aCampaign, defaultCampaign, image } from '../../stories/fixtures.js';
import { itKeepsTheContract } from '../helpers/element-contract.js';

itKeepsTheContract({
  tag: 'campaign-banner',
  elementClass: CampaignBanner,
  campaign: aCampaign(),
  shows: 'Keep the plane trees',
});

const { src, width, height } = { src: image(300, 200), width: 300, height: 200 };
itKeepsTheContract({
  tag: 'campaign-gallery',
  elementClass: CampaignGallery,
  // A made picture is data, which only a document that was checked before may hold.
  campaign: markParsed(
    aCampaign({
      gallery: [{ id: 'one', src, width, height, alt: 'A horizon', caption: 'A plain', credit: 'Nobody' }],
    }),
  ),
  shows: 'A plain',
});

itKeepsTheContract({
  tag: 'campaign-pledge-button',
  elementClass: CampaignPledgeButton,
  campaign: aCampaign({
    pledge: {
      statement: 'The trees stay.',
      recipient: 'The town',
      collector: { type: 'rest', url: 'https://collector.invalid' },
      closes: '2020-01-01',
    },
  }),
  shows: 'Pledges were taken until',
});

itKeepsTheContract({
  tag: 'campaign-recognition-map',
  elementClass: CampaignRecognitionMap,
  campaign: defaultCampaign,
  shows: 'Plenary or chamber',
});
