import { onServer } from './on-server.js';

/** Address of something on the page itself, by its id: of the page's own address, which a `base` element is not. */
export const fragmentUrl = (id: string): string =>
  `${onServer ? '' : location.href.replace(/#.*/, '')}#${id}`;
