import { provideStore } from '../campaign/campaign-context.js';
import { pledgeSection } from '../campaign/schema.js';
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { openPledge } from '../internal/open-pledge.js';
import { addDesk, ANY_CAMPAIGN, type Asker } from '../internal/pledge-desk.js';

/** Lets a call to action open the pledge of its campaign on a page that has no pledge button for it. */
export function offerPledgeDesk(): void {
  addDesk(ANY_CAMPAIGN, { terms, open });
}

function terms({ store }: Asker) {
  const doc = store?.read([pledgeSection]);
  return doc && openPledge(doc, store?.url ?? document.baseURI)?.pledge;
}

function open({ store, locale, theme }: Asker) {
  const place = document.createElement('div');
  place.lang = locale;
  provideStore(place, store);
  const button = new CampaignPledgeButton();
  button.theme = theme;
  button.dialogOnly = true;
  button.addEventListener('close', () => {
    place.remove();
  });
  place.append(button);
  document.documentElement.append(place);
  void button.updateComplete.then(() => button.open());
}
