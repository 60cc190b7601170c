import { CampaignRecognitionMap } from '../components/recognition-map/recognition-map.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-recognition-map', CampaignRecognitionMap);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-recognition-map': CampaignRecognitionMap;
  }
}
