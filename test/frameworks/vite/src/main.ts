import 'campaign-elements/define/banner.js';
import type { CampaignDocument } from 'campaign-elements';

const campaign: CampaignDocument = {
  id: 'trees',
  name: 'Keep the trees',
  url: 'https://trees.example/',
};

const banner = document.querySelector('campaign-banner')!;
const output = document.querySelector('output')!;
banner.campaign = campaign;
banner.addEventListener('campaign-banner-dismissed', () => {
  output.textContent = 'heard';
});
