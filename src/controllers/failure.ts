import { html, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';

/**
 * Says that something could not be loaded, with a button that stays for as long as the next try lasts.
 *
 * @param words - What could not; the campaign where nothing is said.
 */
export const renderFailure = (isRetrying: boolean, tryAgain: () => void, words?: string): TemplateResult =>
  html`<div class="failure">
    <span part="failure" role="status"
      >${
        isRetrying
          ? msg('Loading …', { id: 'loading' })
          : (words ?? msg('Could not load the campaign', { id: 'loadFailed' }))
      }</span
    >
    <button class="button quiet small" part="try-again" @click=${tryAgain}
      >${msg('Try again', { id: 'tryAgain' })}</button>
  </div>`;
