import { html, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';

/** A button that opens all folds of an element, or closes them where all are open. */
export const renderOpenAll = (areOpen: boolean, toggle: () => void): TemplateResult =>
  html`<button class="button quiet small" part="all" @click=${toggle}>
    ${areOpen ? msg('Close all', { id: 'closeAll' }) : msg('Open all', { id: 'openAll' })}
  </button>`;
