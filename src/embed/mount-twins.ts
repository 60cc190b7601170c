import { ask, create } from '../internal/page.js';

const TWIN = 'data-campaign-element';

/**
 * Puts an element into every `<div data-campaign-element="banner" data-placement="bottom">` below `root`: the form
 * for editors that strip unknown tags. The div's children become the element's fallback.
 */
export function mountTwins(root: ParentNode, tags: readonly string[]): void {
  for (const twin of ask(root, 'querySelectorAll')<HTMLElement>(`[${TWIN}]`)) {
    const tag = `campaign-${twin.getAttribute(TWIN) ?? ''}`;
    if (!tags.includes(tag) || twin.firstElementChild?.localName === tag) continue;
    const element = create(tag);
    for (const { name, value } of twin.attributes) {
      if (name.startsWith('data-') && name !== TWIN) element.setAttribute(name.slice(5), value);
    }
    element.append(...twin.childNodes);
    twin.append(element);
  }
}
