import { CampaignShare } from '../components/share/share.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-share', CampaignShare);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-share': CampaignShare;
  }
}
