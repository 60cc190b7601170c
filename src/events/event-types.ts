/** Types alone: whoever knows the type of an element knows, by `HTMLElementEventMap`, what its events carry. */
export type {} from './campaign-banner-dismiss.js';
export type {} from './campaign-error.js';
export type {} from './campaign-pledge-request.js';
export type {} from './campaign-pledged.js';
export type {} from './campaign-select.js';
export type {} from './campaign-share.js';
