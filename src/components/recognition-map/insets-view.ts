/* eslint lit-a11y/click-events-have-key-events: off -- keys reach on the map what the insets show of it */
import { html, svg, type TemplateResult } from 'lit';
import type { Inset, ViewBox } from '../../geography/geography.js';
import { isWide } from './pictures.js';
import { renderHatch, sceneOf } from './world-view.js';

export interface Insets {
  readonly insets: readonly Inset[];
  /** Id of the hatch of the world that they are parts of. */
  readonly hatch: string;
  /** What an inset is called: the countries for which it is. */
  nameOf(inset: Inset): string;
  labelsOf(inset: Inset): unknown;
  readonly on: InsetHandlers;
}

/** What a pointer does in one of them. */
export interface InsetHandlers {
  press(event: MouseEvent, box: ViewBox): void;
  point(event: MouseEvent, box: ViewBox): void;
  leave(): void;
}

/** Pictures of small regions, which answer to the pointer as the map does. */
export const renderInsets = ({ insets, hatch, nameOf, labelsOf, on }: Insets): TemplateResult[] =>
  insets.map((inset, index) => {
    const { box } = inset;
    const name = nameOf(inset);
    const own = `${hatch}-${index}`;
    const paint = `url(#${own})`;
    return html`<figure class=${isWide(box) ? 'wide' : ''}>
      <div
        class="inset"
        role="img"
        aria-label=${name}
        dir="ltr"
        @click=${(event: MouseEvent) => {
          on.press(event, box);
        }}
        @pointermove=${(event: MouseEvent) => {
          on.point(event, box);
        }}
        @pointerleave=${on.leave}
      >
        <svg viewBox=${box.join(' ')} fill=${paint} stroke=${paint}>
          ${renderHatch(own)}
          ${svg`<use href=${`#${sceneOf(hatch)}`}></use>`}
          ${labelsOf(inset)}
        </svg>
      </div>
      <figcaption aria-hidden="true">${name}</figcaption>
    </figure>`;
  });
