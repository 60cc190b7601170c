import { provideDefaultStore } from '../campaign/campaign-context.js';
import { CampaignStore, storeFor } from '../campaign/campaign-store.js';
import { markParsed } from '../campaign/parsed.js';
import type { CampaignDocument } from '../campaign/schema.js';
import { defineElement } from '../define/define-element.js';
import { THEMES, type Theme } from '../internal/campaign-element.js';
import { onSettingsChange, pageSettings, setPageSettings } from '../internal/page-settings.js';
import { joinPage, sharedPage, type SharedPage } from '../internal/shared-page.js';
import { version } from '../internal/version.js';
import { only } from '../internal/only.js';
import { ask } from '../internal/page.js';
import { warnOnce } from '../internal/warn-once.js';
import { LANGUAGE_CODES, languageOf } from '../locale/languages.js';
import { startDoctor } from './doctor/doctor.js';
import { mountTwins, watchForTwins } from './mount-twins.js';
import { readOwnTag, type OwnTag } from './read-own-tag.js';
import { mayMakeTemplates } from './trusted-types.js';

const NAME = 'CampaignElements';
/** Where other scripts of the library find what they share. */
const SHARED = Symbol.for('campaign-elements');

/** What the page sees of the scripts: one frozen object, `CampaignElements`. */
export interface CampaignElementsGlobal {
  readonly version: string;
  /** Puts elements into the `data-campaign-element` twins below a node at once, where the script would within 50 ms. */
  readonly mount: (root?: ParentNode & Node) => void;
  readonly [SHARED]: SharedPage;
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
  const other = Object.hasOwn(globalThis, NAME)
    ? (globalThis as unknown as Record<string, Partial<CampaignElementsGlobal>>)[NAME]
    : undefined;
  if (other?.[SHARED]) joinPage(other[SHARED]);
  else startDoctor(tag);
  if (!CSS.supports(NEEDED)) {
    warnOnce('this browser is too old for these elements: what the page wrote inside them stands.');
    return false;
  }
  if (tags.every((name) => customElements.get(name))) {
    warnOnce(`this page has these elements already; ${tag.src || 'this script'} is ignored.`);
    return false;
  }
  if (!mayMakeTemplates()) return false;
  readSettings(tag);
  useCampaign(campaign);
  for (const name of tags) {
    const constructor = elements[name];
    if (constructor) defineElement(name, constructor);
  }

  mountTwins();
  if (!other?.[SHARED]) watchForTwins();
  if (!other) {
    const value: CampaignElementsGlobal = Object.freeze({
      version,
      mount: mountTwins,
      [SHARED]: sharedPage(),
    });
    Object.defineProperty(globalThis, NAME, only({ value }));
  }
  return true;
}

/** The document that a script's tag names stands for the bundled one, even if it fails; the first tag counts. */
function useCampaign(bundled: CampaignDocument) {
  let shown: string | undefined;
  provideDefaultStore(new CampaignStore({ campaign: markParsed(bundled) }));
  const look = () => {
    const { campaign } = pageSettings();
    if (campaign && campaign !== shown) provideDefaultStore(storeFor((shown = campaign)));
  };
  look();
  onSettingsChange(look);
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
    campaign: address(tag.options['campaign']),
    partner: read('partner', (value) => /^[\w.-]{1,64}$/.test(value), 'letters, digits, . _ -'),
  });
}

/** An address of the page's, or one that cannot be had: what was meant is not known. */
function address(given: string | undefined) {
  if (!given) return undefined;
  try {
    return new URL(given, ask(document, 'baseURI')).href;
  } catch {
    warnOnce(`data-campaign="${given}" is not an address.`);
    return 'about:invalid';
  }
}
