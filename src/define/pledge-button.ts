import { CampaignPledgeButton } from '../components/pledge-button/pledge-button.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-pledge-button', CampaignPledgeButton);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-pledge-button': CampaignPledgeButton;
  }
}
