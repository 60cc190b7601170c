import { CampaignRoot } from '../components/root/root.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-root', CampaignRoot);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-root': CampaignRoot;
  }
}
