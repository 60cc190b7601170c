/** What the map's first picture does without: cards, list, answers of countries, names in the visitor's language. */
export { renderCard } from './act-card.js';
export { listed, renderList } from './act-list.js';
export { renderAbout } from './act-tools.js';
export { renderTruth } from '../../acts/render-truth.js';
export { hitTest } from './hit-test.js';
export { renderNoAct, renderNotCounted } from './no-act.js';
export { renderPlaces } from './place-list.js';
export { findPlaces, keysOf, placeIndex } from './place-index.js';
export { regionName } from '../../locale/region-names.js';

import { sourceStyles } from '../../styles/source.styles.js';
import { detailStyles } from './details.styles.js';

export const styles = [sourceStyles, detailStyles];
