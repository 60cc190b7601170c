import { CampaignBanner } from '../components/banner/banner.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-banner', CampaignBanner);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-banner': CampaignBanner;
  }
}
