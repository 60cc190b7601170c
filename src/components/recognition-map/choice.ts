import { html, type TemplateResult } from 'lit';
import { askWord, fieldWords, levelWords } from '../../acts/words.js';
import { msg, str } from '../../locale/localize.js';
import type { ControlsHost } from './map-controls.js';
import type { MapLevel, MapViewName } from './recognition-map.js';

/** Unseen, the room of the field that asks by name, whatever letters its words are in: it comes later. */
export const renderFieldRoom = (): TemplateResult =>
  html`<div class="ask room"><label>${askWord()}</label><input disabled></div>`;

/**
 * Chooses map or table, and a level.
 *
 * @param count - How many acts there are in all.
 */
export function renderChoice(
  host: ControlsHost,
  view: MapViewName,
  level: MapLevel,
  count: number,
): TemplateResult {
  const tab = (name: MapViewName, label: string) =>
    html`<button aria-pressed=${name === view} @click=${() => {
      host.show(name);
    }}>${label}</button>`;
  return html`<div class="choice">
    ${tab('map', msg('Map', { id: 'map.map' }))}
    ${tab('list', msg(str`All acts as a table (${count})`, { id: 'map.table' }))}
    <label>${fieldWords().level} <select
      .value=${level}
      @change=${(event: Event) => {
        host.narrow({ level: (event.target as HTMLSelectElement).value as MapLevel });
      }}
    >
      ${Object.entries(levelWords()).map(
        ([name, word]) => html`<option value=${name} ?selected=${name === level}>${word}</option>`,
      )}
    </select></label>
  </div>`;
}
