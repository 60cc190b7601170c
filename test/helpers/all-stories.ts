/** Every file of stories; test/package/inventory.test.mjs fails when one is missing here. */
import * as banner from '../../stories/components/banner.stories.js';

export const allStories = [banner];
