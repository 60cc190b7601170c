import collection from './collection.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import films from './films.json' with { type: 'json' };
import otherSources from './other-sources.json' with { type: 'json' };
import pledge from './pledge.json' with { type: 'json' };
import press from './press.json' with { type: 'json' };
import share from './share.json' with { type: 'json' };
import statements from './statements.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import { justiceForKhojalyGallery } from './gallery.js';
import { justiceForKhojalyRecognitions } from './recognitions.js';
import { markParsed } from '../../campaign/parsed.js';
import type {
  CampaignDocument,
  CampaignEvent,
  CollectionItem,
  Figure,
  Film,
  Pledge,
  PressItem,
  Share,
  Source,
  Statement,
  TimelineEvent,
} from '../../campaign/schema.js';

/** The default campaign, whole. Its JSON is written by a script and checked by a test. */
export const justiceForKhojaly: CampaignDocument = markParsed({
  ...justiceForKhojalyRecognitions,
  ...justiceForKhojalyGallery,
  sources: [...(justiceForKhojalyRecognitions.sources ?? []), ...(otherSources as Source[])],
  statements: statements as Statement[],
  figures: figures as Figure[],
  timeline: timeline as TimelineEvent[],
  films: films as Film[],
  collection: collection as CollectionItem[],
  events: events as CampaignEvent[],
  press: press as PressItem[],
  pledge: pledge as Pledge,
  share: share as Share,
});
