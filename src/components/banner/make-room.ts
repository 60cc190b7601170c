import { ask } from '../../internal/page.js';

/**
 * Keeps a fixed box from covering the end (or the start) of the page: pads the page by the box's height for as long
 * as it stands. Returns how to give the page its own padding back.
 */
export function makeRoom(box: HTMLElement, top: boolean): () => void {
  const body = ask(document, 'body');
  const { style } = body;
  const property = top ? 'padding-top' : 'padding-bottom';
  const before = style.getPropertyValue(property);
  const own = parseFloat(getComputedStyle(body).getPropertyValue(property)) || 0;
  const observer = new ResizeObserver(() => {
    style.setProperty(property, `${own + box.offsetHeight}px`);
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    style.setProperty(property, before);
  };
}
