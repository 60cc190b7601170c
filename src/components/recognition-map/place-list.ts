import { html, nothing, type TemplateResult } from 'lit';
import { levelWords } from '../../acts/words.js';
import type { Mark } from '../../campaign/extracts.js';
import { regionName } from '../../locale/region-names.js';
import { comparer } from '../../locale/names.js';
import { msg } from '../../locale/localize.js';
import type { Formatter } from './formatter.js';
import { renderRows } from './rows.js';

/** What stands beside the map before something is chosen: the visitor's own country, and all that acted, by name. */
export function renderPlaces(
  formatter: Formatter,
  acts: readonly Mark[],
  own: string,
  choose: (code: string) => void,
): TemplateResult {
  const compare = comparer(formatter.locale);
  const sorted = [...acts].sort((a, b) => compare(formatter.name(a).value, formatter.name(b).value));
  const words = levelWords();
  return html`<div class="places">
    ${
      own
        ? html`<p class="own">
            ${msg('By your browser’s settings:', { id: 'map.own' })}
            <button class="link" lang=${formatter.locale} @click=${() => {
              choose(own);
            }}>${regionName(formatter.locale, own)}</button>
          </p>`
        : nothing
    }
    ${(['national', 'subnational'] as const).map((level) => {
      const ofLevel = sorted.filter((act) => act.level === level);
      return ofLevel.length
        ? html`<h3>${words[level]}</h3>
            ${renderRows(formatter, ofLevel, ofLevel, choose)}`
        : nothing;
    })}
  </div>`;
}
