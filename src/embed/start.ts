import { provideDefaultStore } from '../campaign/campaign-context.js';
import { storeFor } from '../campaign/campaign-store.js';
import { THEMES, type Theme } from '../element/campaign-element.js';
import { onSettingsChange, pageSettings, setPageSettings } from '../page/page-settings.js';
import { joinPage, sharedPage, type SharedPage } from '../page/shared-page.js';
import { version } from '../page/version.js';
import { only } from '../page/only.js';
import { ask } from '../page/page.js';
import { warnOnce } from '../page/warn-once.js';
import { registerLocale } from '../locale/catalogues.js';
import { LANGUAGE_CODES, languageOf } from '../locale/languages.js';
import { bringElements, mount } from './bring-elements.js';
import { bundled } from './facts.js';
import { offerPledgeDialog } from './offer-pledge-dialog.js';
import { bring, bringFrom, define } from './pieces.js';
import { readOwnTag, type OwnTag } from './read-own-tag.js';
import { startDoctor } from './start-doctor.js';
import { mayMakeTemplates } from './trusted-types.js';

const NAME = 'CampaignElements';
/** Where other scripts of the library find what they share. */
const SHARED = Symbol.for('campaign-elements');

/** What the page sees of the scripts: one frozen object, `CampaignElements`. */
export interface CampaignElementsGlobal {
  readonly version: string;
  /** Puts elements into the `data-campaign-element` twins below a node at once, where the script would within 50 ms. */
  readonly mount: (root?: ParentNode & Node) => void;
  /** Adds a language of the interface, or changes texts of one: see docs/languages.md. */
  readonly registerLocale: typeof registerLocale;
  /** For the script's own files. */
  readonly define: typeof define;
  readonly bring: typeof bring;
  readonly [SHARED]: SharedPage;
}

/** What the styles cannot do without: Chrome 125, Firefox 126, Safari 17.5. */
const NEEDED = '(color: light-dark(red, red)) and selector(:state(a))';

/**
 * Starts the script: reads its own tag, gives its campaign to the page, brings its elements. Where another script of
 * the library is here already, that one stays and this one says so; where the browser is too old, it does nothing.
 */
export function start(): void {
  const tag = readOwnTag();
  const other = Object.hasOwn(globalThis, NAME)
    ? (globalThis as unknown as Record<string, Partial<CampaignElementsGlobal>>)[NAME]
    : undefined;
  if (other?.[SHARED]) {
    joinPage(other[SHARED]);
    readSettings(tag);
    warnOnce(`this page has these elements already; ${tag.src || 'this script'} is ignored.`);
    const [first] = sharedPage().settings;
    startDoctor(first?.script ?? tag, tag.options['debug']);
    return;
  }
  bringFrom(tag);
  const value: CampaignElementsGlobal = Object.freeze({
    version,
    mount,
    registerLocale,
    define,
    bring,
    [SHARED]: sharedPage(),
  });
  Object.defineProperty(globalThis, NAME, only({ value }));
  startDoctor(tag, tag.options['debug']);
  if (!CSS.supports(NEEDED)) {
    warnOnce('this browser is too old for these elements: what the page wrote inside them stands.');
    return;
  }
  if (!mayMakeTemplates()) return;
  readSettings(tag);
  useCampaign();
  offerPledgeDialog();
  bringElements();
}

/** The document that a script's tag names stands for the bundled one, even if it fails; the first tag counts. */
function useCampaign() {
  let shown: string | undefined;
  provideDefaultStore(bundled);
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
