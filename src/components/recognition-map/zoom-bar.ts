import { html, nothing, type TemplateResult } from 'lit';
import { REGIONS } from '../../geography/geography.js';
import { msg } from '../../locale/localize.js';
import type { MapView } from './map-view.js';
import { signButton } from './sign-button.js';

/** Buttons for what wheel, pinch and drag do, and regions to go to. `near` adds what a resting page does without. */
export function renderZoomBar(view: MapView, near: boolean): TemplateResult {
  const region = msg('Region', { id: 'map.region' });
  const regions = () => ({
    americas: msg('Americas', { id: 'map.americas' }),
    europe: msg('Europe', { id: 'map.europe' }),
    asia: msg('Asia', { id: 'map.asia' }),
    africa: msg('Africa', { id: 'map.africa' }),
  });
  return html`${signButton(msg('Zoom in', { id: 'zoomIn' }), '+', () => {
    view.zoom(1);
  })}
    ${signButton(msg('Zoom out', { id: 'zoomOut' }), '−', () => {
      view.zoom(-1);
    })}
    ${signButton(msg('Whole world', { id: 'map.world' }), '↺', () => {
      view.show();
    })}
    <select
      aria-label=${region}
      .value=${view.region}
      @change=${(event: Event) => {
        const name = (event.target as HTMLSelectElement).value as keyof typeof REGIONS;
        view.show(REGIONS[name], name);
      }}
    >
      <option value="" hidden>${region}</option>
      ${
        near
          ? Object.entries(regions()).map(
              ([name, word]) =>
                html`<option value=${name} ?selected=${name === view.region}>${word}</option>`,
            )
          : nothing
      }
    </select>`;
}
