import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import { addDesk, ANY_CAMPAIGN } from '../internal/pledge-desk.js';

/** Lets a call to action open the pledge on a page that has no pledge button: the dialog comes and goes again. */
export function offerPledgeDesk(): void {
  addDesk(ANY_CAMPAIGN, () => {
    const button = new CampaignPledgeButton();
    button.dialogOnly = true;
    button.addEventListener('close', () => {
      button.remove();
    });
    document.documentElement.append(button);
    void button.updateComplete.then(() => button.open());
  });
}
