import { provideDefaultStore } from '../campaign/campaign-context.js';
import { CampaignStore } from '../campaign/campaign-store.js';
import { markParsed } from '../campaign/parsed.js';
import type { CampaignDocument } from '../campaign/schema.js';
import { defineElement } from '../define/define-element.js';
import { THEMES, type Theme } from '../internal/campaign-element.js';
import { only } from '../internal/only.js';
import { setPageSettings } from '../internal/page-settings.js';
import { ask } from '../internal/page.js';
import { warnOnce } from '../internal/warn-once.js';
import { LANGUAGE_CODES, languageOf } from '../locale/languages.js';
import { version } from './build-constants.js';
import { mountTwins } from './mount-twins.js';
import { readOwnTag, type OwnTag } from './read-own-tag.js';

/** What the page sees of the scripts: one frozen object, `CampaignElements`. */
export interface CampaignElementsGlobal {
  readonly version: string;
  /** Puts elements into the `data-campaign-element` twins that were added to the page later. */
  readonly mount: (root?: ParentNode) => void;
}

/** What the styles cannot do without: Chrome 125, Firefox 126, Safari 17.5. */
const NEEDED = '(color: light-dark(red, red)) and selector(:state(a))';

/**
 * Starts a script: reads its own tag, gives its campaign to the page, registers its elements. Where another script
 * has registered all of them, that one stays and this one says so; where the browser is too old, it does nothing.
 *
 * @param elements - Constructors by tag.
 * @param campaign - The bundled document: what these elements show of the default campaign.
 * @returns Whether this script's elements are the page's.
 */
export function start(
  elements: Record<string, CustomElementConstructor>,
  campaign: CampaignDocument,
): boolean {
  const tag = readOwnTag();
  const tags = Object.keys(elements);
  if (!CSS.supports(NEEDED)) {
    warnOnce('this browser is too old for these elements: what the page wrote inside them stands.');
    return false;
  }
  if (tags.every((name) => customElements.get(name))) {
    warnOnce(`this page has these elements already; ${tag.src || 'this script'} is ignored.`);
    return false;
  }
  readSettings(tag);
  provideDefaultStore(new CampaignStore(campaignSource(tag, campaign)));
  for (const name of tags) {
    const constructor = elements[name];
    if (constructor) defineElement(name, constructor);
  }

  const mount = (root: ParentNode = document) => {
    mountTwins(root, tags);
  };
  mount();
  ask(document, 'addEventListener')('DOMContentLoaded', () => {
    mount();
  });
  if (!Object.hasOwn(globalThis, 'CampaignElements')) {
    const value: CampaignElementsGlobal = Object.freeze({ version, mount });
    Object.defineProperty(globalThis, 'CampaignElements', only({ value }));
  }
  return true;
}

/** `data-campaign` is resolved against the page; what it names replaces the bundled document, even if it fails. */
function campaignSource({ options }: OwnTag, bundled: CampaignDocument) {
  if (!options['campaign']) return { campaign: markParsed(bundled) };
  try {
    return { url: new URL(options['campaign'], ask(document, 'baseURI')).href };
  } catch {
    warnOnce(`data-campaign="${options['campaign']}" is not an address.`);
    return { url: 'about:invalid' };
  }
}

function readSettings(tag: OwnTag) {
  /** A setting of the tag, where it is one that is known. */
  const read = (name: string, isKnown: (value: string) => unknown, known: string) => {
    const value = tag.options[name];
    if (!value || isKnown(value)) return value;
    warnOnce(`data-${name}="${value}" is not one of ${known}.`);
    return undefined;
  };
  setPageSettings({
    script: tag,
    language: read('lang', languageOf, LANGUAGE_CODES.join(', ')),
    theme: read('theme', (value) => THEMES.includes(value as Theme), THEMES.join(', ')) as Theme,
    accent: read('accent', (value) => /^#[\da-f]{6}$/i.test(value), '#000000 to #ffffff'),
    partner: read('partner', (value) => /^[\w.-]{1,64}$/.test(value), 'letters, digits, . _ -'),
  });
}
