import { CampaignStatement } from '../components/statement/statement.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-statement', CampaignStatement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-statement': CampaignStatement;
  }
}
