import { CampaignTimeline } from '../components/timeline/timeline.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-timeline', CampaignTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-timeline': CampaignTimeline;
  }
}
