import { adoptStyles, html, render } from 'lit';
import { localeOf } from '../controllers/locale-controller.js';
import { CampaignElement } from '../element/campaign-element.js';
import { renderFailure } from '../controllers/failure.js';
import { only } from '../page/only.js';
import { ask, create } from '../page/page.js';
import { warnOnce } from '../page/warn-once.js';
import { directionOf, languageOf, SOURCE_LANGUAGE } from '../locale/languages.js';
import { inLanguage } from '../locale/localize.js';

/** Says over the page's own words that an element's file could not be had, and offers to ask for it again. */
export function showFailure(element: Element, reason: string, tryAgain: () => Promise<void>): void {
  const tag = ask(element, 'localName');
  warnOnce(`the file of <${tag}> is not here, so what the page wrote inside it stands: ${reason}.`);
  if (!tag.startsWith('campaign-')) return;
  const root = ask(element, 'shadowRoot') ?? ask(element, 'attachShadow')(only({ mode: 'open' }));
  adoptStyles(root, CampaignElement.elementStyles);
  // Not the root itself: what renders there later is the element.
  const box = create('div');
  root.replaceChildren(box);
  const locale = localeOf(element);
  const draw = (isRetrying: boolean) => {
    const again = () => {
      if (isRetrying) return;
      draw(true);
      void tryAgain();
    };
    inLanguage(languageOf(locale) ?? SOURCE_LANGUAGE, () => {
      render(
        html`<slot></slot>
          <div class="base over" lang=${locale} dir=${directionOf(locale)}>
            ${renderFailure(isRetrying, again)}
          </div>`,
        box,
      );
    });
  };
  draw(false);
}
