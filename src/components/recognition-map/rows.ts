import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from '../../campaign/extracts.js';
import { msg, str } from '../../locale/localize.js';
import { oneOfEach, yearOf } from './acts.js';
import type { Formatter } from './formatter.js';

/**
 * One row for each jurisdiction: a button that opens its card, how many acts are on show, and of which years.
 *
 * @param acts - Of these there are rows, so that another year moves nothing.
 * @param shown - Those on show.
 */
export function renderRows(
  formatter: Formatter,
  acts: readonly Mark[],
  shown: readonly Mark[],
  choose: (code: string) => void,
): TemplateResult {
  return html`<ul class="rows">
    ${oneOfEach(acts).map((act) => {
      const { value, lang } = formatter.name(act);
      const own = shown.filter(({ code }) => code === act.code);
      const years = own.map(yearOf);
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return html`<li>
        <button class="link" ?disabled=${!own.length} data-code=${act.code} lang=${lang} dir="auto" @click=${() => {
          choose(act.code);
        }}>${value}</button>
        <span class="muted">
          ${own.length === 1 ? nothing : msg(str`Acts: ${own.length}`, { id: 'map.acts' })}
          ${own.length > 1 ? '·' : nothing}
          ${own.length ? html`<bdi>${first === last ? first : `${first}–${last}`}</bdi>` : nothing}
        </span>
      </li>`;
    })}
  </ul>`;
}
