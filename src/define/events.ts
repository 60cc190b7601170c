import { CampaignEvents } from '../components/events/events.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-events', CampaignEvents);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-events': CampaignEvents;
  }
}
