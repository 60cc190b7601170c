/** Every file of stories; test/package/inventory.test.mjs fails when one is missing here. */
import * as banner from '../../stories/components/banner.stories.js';
import * as gallery from '../../stories/components/gallery.stories.js';
import * as pledgeButton from '../../stories/components/pledge-button.stories.js';
import * as recognitionMap from '../../stories/components/recognition-map.stories.js';
import * as root from '../../stories/components/root.stories.js';

export const allStories = [banner, gallery, pledgeButton, recognitionMap, root];
