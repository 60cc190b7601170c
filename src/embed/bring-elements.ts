import { localeOf } from '../controllers/locale-controller.js';
import { watchNearness } from '../controllers/nearness-controller.js';
import { defineElement } from '../define/define-element.js';
import { only } from '../page/only.js';
import { ask } from '../page/page.js';
import { pageSettings } from '../page/page-settings.js';
import { bringLanguage } from '../locale/catalogues.js';
import { languageOf, SOURCE_LANGUAGE } from '../locale/languages.js';
import { showFailure } from './show-failure.js';
import { ELEMENTS, FIRST } from './elements.js';
import { bundled } from './facts.js';
import { mountTwins, TWIN } from './mount-twins.js';

/** How far outside the window an element's file is asked for. */
const NEAR = '150% 0px';
/** Milliseconds for which changes of a page are gathered before they are looked through. */
const PAUSE = 50;

const later = Object.keys(ELEMENTS);
const WANTED = `${later.join()},[${TWIN}]`;

/** Brings each element's file when the first of its kind comes near the window, wherever it was put. */
const nearness = watchNearness(
  (element) => void bringElement(element),
  // Of the own frame: where that stands in a page around it says nothing of what is read in it.
  only({ root: document, rootMargin: NEAR }),
);

const tagOf = (element: Element) => {
  const twin = ask(element, 'getAttribute')(TWIN);
  return twin === null ? ask(element, 'localName') : `campaign-${twin}`;
};

async function bringElement(element: Element): Promise<void> {
  const tag = tagOf(element);
  const entry = ELEMENTS[tag];
  const arrival = bringLanguage(languageOf(localeOf(element)) ?? SOURCE_LANGUAGE);
  if (entry && !customElements.get(tag)) {
    const hasOwn = pageSettings().campaign ?? ask(element, 'closest')('[src], [data-src]');
    try {
      // One step: what it shows is asked for beside it. Where that fails the element says so itself.
      const [constructor] = await Promise.all([
        entry.bring(),
        arrival,
        ...(hasOwn ? [] : entry.sections.map((name) => bundled.bring(name))),
      ]);
      defineElement(tag, constructor);
    } catch (error) {
      showFailure(element, String(error), () => bringElement(element));
    }
  }
  const root = ask(element, 'getRootNode')() as ParentNode & Node;
  mountTwins(root);
}

/** Waits for the elements below a node, and in the open shadow roots there. */
function look(root: ParentNode & Node): void {
  const elements = [...ask(root, 'querySelectorAll')('*')];
  for (const element of root.nodeType === Node.ELEMENT_NODE ? [root as Element, ...elements] : elements) {
    if (ask(element, 'matches')(WANTED)) {
      const isTwin = tagOf(element) in FIRST;
      // What has no box of its own is never near.
      if (isTwin || getComputedStyle(element).display === 'contents') void bringElement(element);
      else if (!customElements.get(tagOf(element)) || element.hasAttribute(TWIN)) nearness.observe(element);
    }
    const shadow = ask(element, 'shadowRoot');
    if (shadow && !ask(element, 'localName').startsWith('campaign-')) watch(shadow);
  }
}

const watched = new WeakSet<Node>();

/** Brings the elements below a node, and those that come later, by a framework's or a visitor's doing. */
function watch(root: ParentNode & Node): void {
  if (watched.has(root)) return;
  watched.add(root);
  const added = new Set<ParentNode & Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (node instanceof Element) added.add(node);
      }
    }
    if (!added.size) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const node of added) if (ask(node, 'isConnected')) look(node);
      added.clear();
    }, PAUSE);
  }).observe(root, only<MutationObserverInit>({ childList: true, subtree: true, attributeFilter: [TWIN] }));
  look(root);
}

/** Registers what is here, and brings the rest when it is needed. */
export function bringElements(): void {
  const language = languageOf(localeOf(ask(document, 'documentElement'))) ?? SOURCE_LANGUAGE;
  const define = () => {
    for (const [tag, constructor] of Object.entries(FIRST)) defineElement(tag, constructor);
    watch(document);
  };
  const arrival = bringLanguage(language);
  if (arrival) void arrival.then(define);
  else define();
}

/** Puts elements into the twins below a node at once, where the script would within 50 ms. */
export function mount(root: ParentNode & Node = document): void {
  look(root);
  mountTwins(root);
}
