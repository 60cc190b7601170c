import { provideStore } from '../campaign/campaign-context.js';
import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { ask, create } from '../internal/page.js';
import { addDesk, ANY_CAMPAIGN } from '../internal/pledge-desk.js';

/** Lets a call to action open the pledge of its campaign on a page that has no pledge button for it. */
export function offerPledgeDesk(): void {
  addDesk(ANY_CAMPAIGN, ({ store, locale, theme }) => {
    const place = create('div');
    place.lang = locale;
    provideStore(place, store);
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
