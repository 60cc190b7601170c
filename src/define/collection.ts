import { CampaignCollection } from '../components/collection/collection.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-collection', CampaignCollection);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-collection': CampaignCollection;
  }
}
