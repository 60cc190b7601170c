import collection from './collection.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import figureGroups from './figure-groups.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import films from './films.json' with { type: 'json' };
import pledge from './pledge.json' with { type: 'json' };
import press from './press.json' with { type: 'json' };
import share from './share.json' with { type: 'json' };
import statements from './statements.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import { justiceForKhojalyGallery } from './gallery.js';
import { justiceForKhojalyRecognitions } from './recognitions.js';
import { markParsed } from '../../campaign/parsed.js';
import type { CampaignDocument } from '../../campaign/schema.js';

/** The default campaign, whole. Its JSON is written by a script and checked by a test. */
export const justiceForKhojaly: CampaignDocument = markParsed({
  ...justiceForKhojalyRecognitions,
  ...justiceForKhojalyGallery,
  statements: statements,
  figureGroups: figureGroups,
  figures: figures,
  timeline: timeline,
  films: films,
  collection: collection,
  events: events,
  press: press,
  pledge: pledge,
  share: share,
});
