import '../../src/define/all.js';
import { markParsed } from '../../src/campaign/parsed.js';
import { CampaignBanner } from '../../src/components/banner/banner.js';
import { CampaignGallery } from '../../src/components/gallery/gallery.js';
import { CampaignPledgeButton } from '../../src/components/pledge-button/pledge-button.js';
import { CampaignRecognitionMap } from '../../src/components/recognition-map/recognition-map.js';
import { CampaignAnniversary } from '../../src/components/anniversary/anniversary.js';
import { CampaignCollection } from '../../src/components/collection/collection.js';
import { CampaignEmbedCode } from '../../src/components/embed-code/embed-code.js';
import { CampaignEvents } from '../../src/components/events/events.js';
import { CampaignFigures } from '../../src/components/figures/figures.js';
import { CampaignFilm } from '../../src/components/film/film.js';
import { CampaignPress } from '../../src/components/press/press.js';
import { CampaignShare } from '../../src/components/share/share.js';
import { CampaignStatement } from '../../src/components/statement/statement.js';
import { CampaignTimeline } from '../../src/components/timeline/timeline.js';
import { setPageSettings } from '../../src/page/page-settings.js';
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

itKeepsTheContract({
  tag: 'campaign-anniversary',
  elementClass: CampaignAnniversary,
  campaign: aCampaign(),
  shows: 'Remembrance',
});

itKeepsTheContract({
  tag: 'campaign-collection',
  elementClass: CampaignCollection,
  campaign: aCampaign({
    collection: [{ id: 'walks', kind: 'book', title: 'Forty walks', sources: ['gazette'] }],
  }),
  shows: 'Forty walks',
});

// Without a script's address it would warn the developer.
setPageSettings({ script: { src: new URL('/embed/embed.js', location.href).href, integrity: '' } });
itKeepsTheContract({
  tag: 'campaign-embed-code',
  elementClass: CampaignEmbedCode,
  campaign: aCampaign(),
  shows: 'Put this on your site',
});

itKeepsTheContract({
  tag: 'campaign-events',
  elementClass: CampaignEvents,
  campaign: aCampaign({
    events: [{ id: 'feast', title: 'A day for the trees', every: '06-20', sources: ['gazette'] }],
  }),
  shows: 'A day for the trees',
});

itKeepsTheContract({
  tag: 'campaign-figures',
  elementClass: CampaignFigures,
  campaign: aCampaign({
    figures: [
      {
        id: 'town',
        group: 'trees',
        value: '48',
        label: 'trees',
        attribution: 'Council',
        sources: ['gazette'],
      },
      {
        id: 'walk',
        group: 'trees',
        value: '40',
        label: 'trees',
        attribution: 'A. Walker',
        sources: ['diary'],
      },
    ],
  }),
  shows: 'A. Walker',
});

itKeepsTheContract({
  tag: 'campaign-film',
  elementClass: CampaignFilm,
  campaign: aCampaign({ films: [{ id: 'shade', title: 'An hour of shade', sources: ['diary'] }] }),
  shows: 'An hour of shade',
});

itKeepsTheContract({
  tag: 'campaign-press',
  elementClass: CampaignPress,
  campaign: aCampaign({
    press: [{ id: 'kept', title: 'Council keeps the trees', publisher: 'Gazette', sources: ['gazette'] }],
  }),
  shows: 'Council keeps the trees',
});

itKeepsTheContract({
  tag: 'campaign-share',
  elementClass: CampaignShare,
  campaign: aCampaign(),
  shows: 'WhatsApp',
});

itKeepsTheContract({
  tag: 'campaign-statement',
  elementClass: CampaignStatement,
  campaign: aCampaign({
    statements: [
      {
        id: 'one',
        speaker: 'B. Gardener',
        role: 'Keeper of the quay',
        date: '2020-05-04',
        paragraphs: ['The trees stay.'],
        sources: ['gazette'],
      },
    ],
  }),
  shows: 'The trees stay.',
});

itKeepsTheContract({
  tag: 'campaign-timeline',
  elementClass: CampaignTimeline,
  campaign: aCampaign({
    timeline: [
      { id: 'planted', date: '1899', kind: 'context', title: 'The trees are planted', sources: ['gazette'] },
    ],
  }),
  shows: 'The trees are planted',
});
