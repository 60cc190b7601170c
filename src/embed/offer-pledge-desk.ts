import { provideStore } from '../campaign/campaign-context.js';
import { CampaignStore, storeFor } from '../campaign/campaign-store.js';
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { ask, create } from '../internal/page.js';
import { addDesk, ANY_CAMPAIGN } from '../internal/pledge-desk.js';

/** Lets a call to action open the pledge of its campaign on a page that has no pledge button for it. */
export function offerPledgeDesk(): void {
  addDesk(ANY_CAMPAIGN, ({ store, locale, theme }) => {
    const place = create('div');
    place.lang = locale;
    const known = readable(store);
    if (known) provideStore(place, known);
    const button = new CampaignPledgeButton();
    button.theme = theme;
    button.dialogOnly = true;
    button.addEventListener('close', () => {
      place.remove();
    });
    place.append(button);
    ask(document, 'documentElement').append(place);
    void button.updateComplete.then(() => button.open());
  });
}

/** Another script's store holds what its own elements show: its document is read anew, or is the default. */
function readable(store: CampaignStore | undefined): CampaignStore | undefined {
  const url = store?.url;
  if (store instanceof CampaignStore) return store;
  return url ? storeFor(url) : undefined;
}
