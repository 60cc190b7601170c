import { CampaignGallery } from '../components/gallery/gallery.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-gallery', CampaignGallery);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-gallery': CampaignGallery;
  }
}
