/** Every file of stories; test/package/inventory.test.mjs fails when one is missing here. */
import * as anniversary from '../../stories/components/anniversary.stories.js';
import * as banner from '../../stories/components/banner.stories.js';
import * as collection from '../../stories/components/collection.stories.js';
import * as embedCode from '../../stories/components/embed-code.stories.js';
import * as events from '../../stories/components/events.stories.js';
import * as figures from '../../stories/components/figures.stories.js';
import * as film from '../../stories/components/film.stories.js';
import * as gallery from '../../stories/components/gallery.stories.js';
import * as pledgeButton from '../../stories/components/pledge-button.stories.js';
import * as press from '../../stories/components/press.stories.js';
import * as recognitionMap from '../../stories/components/recognition-map.stories.js';
import * as root from '../../stories/components/root.stories.js';
import * as share from '../../stories/components/share.stories.js';
import * as statement from '../../stories/components/statement.stories.js';
import * as timeline from '../../stories/components/timeline.stories.js';

export const allStories = [
  anniversary,
  banner,
  collection,
  embedCode,
  events,
  figures,
  film,
  gallery,
  pledgeButton,
  press,
  recognitionMap,
  root,
  share,
  statement,
  timeline,
];
