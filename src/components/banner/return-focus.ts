import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';

const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex^="-"])';

/**
 * Moves the focus from an element that goes away: back to where it came from, else to what follows on the page, so
 * that a keyboard's or a screen reader's user goes on from there and not from the start.
 */
export function returnFocus(leaving: Element, cameFrom: EventTarget | null): void {
  const isHere = (element: Element) => ask(element, 'isConnected') && element.checkVisibility();
  const target =
    cameFrom instanceof HTMLElement && isHere(cameFrom)
      ? cameFrom
      : [...ask(document, 'querySelectorAll')<HTMLElement>(FOCUSABLE)].find(
          (element) =>
            ask(leaving, 'compareDocumentPosition')(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
            isHere(element),
        );
  if (target) ask(target, 'focus')(only({ preventScroll: true }));
}
