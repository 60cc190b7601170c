import type { CampaignElement } from '../element/campaign-element.js';
import { only } from '../page/only.js';
import { warnOnce } from '../page/warn-once.js';
import { ask, create } from '../page/page.js';

export const TWIN = 'data-campaign-element';

/**
 * Puts an element into every `<div data-campaign-element="banner" data-placement="bottom">` below `root`: the form
 * for editors that strip unknown tags. The div's children become the element's fallback.
 *
 * It goes into a shadow root of the div: what the page wrote stays as it wrote it, for frameworks that compare
 * (hydration) or keep (Turbo) their own nodes.
 */
export function mountTwins(root: ParentNode & Node = document): void {
  for (const twin of ask(root, 'querySelectorAll')<HTMLElement>(`[${TWIN}]`)) {
    const tag = `campaign-${twin.getAttribute(TWIN) ?? ''}`;
    if (!customElements.get(tag) || twin.shadowRoot) continue;
    const element = create(tag) as CampaignElement;
    for (const { name, value } of twin.attributes) {
      if (name.startsWith('data-') && name !== TWIN) element.setAttribute(name.slice(5), value);
    }
    element.append(create('slot'));
    element.addController({
      hostUpdated: () => {
        exportParts(element);
      },
    });
    try {
      twin.attachShadow(only({ mode: 'open' })).append(element);
    } catch {
      warnOnce(`a <${twin.localName} ${TWIN}> cannot hold an element: make it a <div>.`);
    }
  }
}

/** The page styles the parts of a twin as it does those of an element. */
function exportParts(element: CampaignElement) {
  const parts = [...element.renderRoot.querySelectorAll('[part]')].flatMap((inner) => [...inner.part]);
  element.setAttribute('exportparts', [...new Set(parts)].join());
}
