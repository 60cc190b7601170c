import { CampaignFigures } from '../components/figures/figures.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-figures', CampaignFigures);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-figures': CampaignFigures;
  }
}
