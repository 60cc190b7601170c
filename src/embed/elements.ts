/** The elements of the script: each comes in a file of its own, with the parts of the campaign that it shows. */
import type { PartName } from '../campaign/extracts.js';
import { CampaignBanner } from '../components/banner/banner.js';
import { CampaignRoot } from '../components/root/root.js';

interface Entry {
  readonly bring: () => Promise<CustomElementConstructor>;
  readonly sections: readonly PartName[];
}

/** In this script itself: what stands first on most pages, and what others are inside of. */
export const FIRST: Readonly<Record<string, CustomElementConstructor>> = {
  'campaign-root': CampaignRoot,
  'campaign-banner': CampaignBanner,
};

export const ELEMENTS: Readonly<Record<string, Entry>> = {
  'campaign-anniversary': {
    bring: async () => (await import('../components/anniversary/anniversary.js')).CampaignAnniversary,
    sections: ['events'],
  },
  'campaign-collection': {
    bring: async () => (await import('../components/collection/collection.js')).CampaignCollection,
    sections: ['collection'],
  },
  'campaign-embed-code': {
    bring: async () => (await import('../components/embed-code/embed-code.js')).CampaignEmbedCode,
    sections: ['statements'],
  },
  'campaign-events': {
    bring: async () => (await import('../components/events/events.js')).CampaignEvents,
    sections: ['events'],
  },
  'campaign-figures': {
    bring: async () => (await import('../components/figures/figures.js')).CampaignFigures,
    sections: ['figures', 'figureGroups'],
  },
  'campaign-film': {
    bring: async () => (await import('../components/film/film.js')).CampaignFilm,
    sections: ['films'],
  },
  'campaign-gallery': {
    bring: async () => (await import('../components/gallery/gallery.js')).CampaignGallery,
    sections: ['gallery'],
  },
  'campaign-pledge-button': {
    bring: async () => (await import('../components/pledge-button/pledge-button.js')).CampaignPledgeButton,
    sections: ['pledge', 'share'],
  },
  'campaign-press': {
    bring: async () => (await import('../components/press/press.js')).CampaignPress,
    sections: ['press'],
  },
  'campaign-recognition-map': {
    bring: async () =>
      (await import('../components/recognition-map/recognition-map.js')).CampaignRecognitionMap,
    sections: ['marks'],
  },
  'campaign-share': {
    bring: async () => (await import('../components/share/share.js')).CampaignShare,
    sections: ['share'],
  },
  'campaign-statement': {
    bring: async () => (await import('../components/statement/statement.js')).CampaignStatement,
    sections: ['statements'],
  },
  'campaign-timeline': {
    bring: async () => (await import('../components/timeline/timeline.js')).CampaignTimeline,
    sections: ['timeline', 'told'],
  },
};
