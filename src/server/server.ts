/** Elements as HTML: for servers, scheduled tasks and sites that are built. */
export { renderElement, type RenderedAs, type RenderOptions } from './render-element.js';
export { renderPage } from './render-page.js';
export { ELEMENT_NAMES, type ElementName } from './light/elements.js';
export type { ElementAttributes, ScriptAddress } from './light/light.js';
