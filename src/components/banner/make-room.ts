import { ask } from '../../page/page.js';

/**
 * Keeps a fixed box from covering the end (or the start) of the page, and what the keyboard comes to: pads the page
 * and its scrolling by the box's height for as long as it stands. Returns how to give the page its own values back.
 */
export function makeRoom(box: HTMLElement, top: boolean): () => void {
  const edge = top ? 'top' : 'bottom';
  const paddings = [
    { element: ask(document, 'body'), property: `padding-${edge}` },
    { element: ask(document, 'documentElement'), property: `scroll-padding-${edge}` },
  ].map(({ element, property }) => ({
    style: element.style,
    property,
    before: element.style.getPropertyValue(property),
    own: parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0,
  }));
  const observer = new ResizeObserver(() => {
    const height = box.offsetHeight;
    for (const { style, property, own } of paddings) style.setProperty(property, `${own + height}px`);
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    for (const { style, property, before } of paddings) style.setProperty(property, before);
  };
}
