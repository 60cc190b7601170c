import { CampaignFilm } from '../components/film/film.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('campaign-film', CampaignFilm);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-film': CampaignFilm;
  }
}
