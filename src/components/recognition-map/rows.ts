import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from '../../campaign/extracts.js';
import { msg, str } from '../../locale/localize.js';
import { oneOfEach, yearOf } from './acts.js';
import type { Formatter } from './formatter.js';

/** One row for each jurisdiction: a button that opens its card, how many acts are on show, and of which years. */
export function renderRows(
  formatter: Formatter,
  acts: readonly Mark[],
  choose: (code: string) => void,
): TemplateResult {
  return html`<ul class="rows">
    ${oneOfEach(acts).map((act) => {
      const { value, lang } = formatter.name(act);
      const own = acts.filter(({ code }) => code === act.code);
      const years = own.map(yearOf);
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return html`<li>
        <button class="link" data-code=${act.code} lang=${lang} dir="auto" @click=${() => {
          choose(act.code);
        }}>${value}</button>
        <span class="muted">
          ${own.length > 1 ? html`${msg(str`Acts: ${own.length}`, { id: 'map.acts' })}, ` : nothing}<bdi
            >${first === last ? first : `${first}–${last}`}</bdi
          >
        </span>
      </li>`;
    })}
  </ul>`;
}
