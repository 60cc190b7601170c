import { CampaignAnniversary } from '../components/anniversary/anniversary.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-anniversary', CampaignAnniversary);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-anniversary': CampaignAnniversary;
  }
}
