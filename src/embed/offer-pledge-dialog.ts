import { provideStore } from '../campaign/campaign-context.js';
import { CampaignStore, storeFor } from '../campaign/campaign-store.js';
import { defineElement } from '../define/define-element.js';
import type { Theme } from '../element/campaign-element.js';
import { warnOnce } from '../page/warn-once.js';
import { bundled } from './facts.js';
import { openPledge } from '../pledge/open-pledge.js';
import { ask, create } from '../page/page.js';
import {
  addPledgeHandler,
  ANY_CAMPAIGN,
  type Asker,
  announcePledgeHandlers,
} from '../pledge/pledge-handlers.js';

/** Lets a call to action open the pledge of its campaign on a page that has no pledge button for it. */
export function offerPledgeDialog(): void {
  addPledgeHandler(ANY_CAMPAIGN, { terms, open });
}

function terms({ store }: Asker) {
  const known = readable(store);
  // The bundled campaign names no collector: a banner alone must not send for what says so.
  const doc = known === bundled ? undefined : known?.read(['pledge']);
  return doc && openPledge(doc, known?.url ?? ask(document, 'baseURI'))?.pledge;
}

function open({ store, locale, theme }: Asker) {
  const place = create('div');
  place.lang = locale;
  const known = readable(store);
  if (known) provideStore(place, known);
  ask(document, 'documentElement').append(place);
  void openIn(place, theme);
}

async function openIn(place: HTMLElement, theme: Theme) {
  try {
    const { CampaignPledgeButton } = await import('../components/pledge-button/pledge-button.js');
    defineElement('campaign-pledge-button', CampaignPledgeButton);
    const button = new CampaignPledgeButton();
    button.theme = theme;
    button.dialogOnly = true;
    button.addEventListener('close', () => {
      place.remove();
    });
    place.append(button);
    await button.updateComplete;
    await button.open();
  } catch (error) {
    place.remove();
    warnOnce(`the pledge could not be opened: ${String(error)}.`);
  }
}

const awaited = new WeakSet<CampaignStore>();

/** Another script's store holds what its own elements show: its document is read anew, or is the default. */
function readable(store: CampaignStore | undefined): CampaignStore | undefined {
  const url = store?.url;
  if (store instanceof CampaignStore) return store;
  const known = url ? storeFor(url) : undefined;
  if (known && !awaited.has(known)) {
    awaited.add(known);
    known.subscribe(announcePledgeHandlers);
    void known.load();
  }
  return known;
}
