import { CampaignEmbedCode } from '../components/embed-code/embed-code.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-embed-code', CampaignEmbedCode);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-embed-code': CampaignEmbedCode;
  }
}
