import { html, type TemplateResult } from 'lit';
import type { Mark } from '../../campaign/extracts.js';
import type { Formatter } from './formatter.js';

/** Buttons that open the cards of jurisdictions. */
export const renderStrip = (
  formatter: Formatter,
  items: readonly Mark[],
  choose: (code: string) => void,
  label?: string,
): TemplateResult =>
  html`<div class="strip">
    ${label}
    ${items.map((act) => {
      const { value, lang } = formatter.name(act);
      return html`<button
        class="button quiet small"
        data-code=${act.code}
        lang=${lang}
        dir="auto"
        @click=${() => {
          choose(act.code);
        }}
      >
        ${value}
      </button>`;
    })}
  </div>`;
