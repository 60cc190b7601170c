import { CampaignPress } from '../components/press/press.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-press', CampaignPress);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-press': CampaignPress;
  }
}
