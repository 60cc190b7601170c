import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Kind, Outline, Place } from './acts.js';
import type { MapView } from './map-view.js';
import type { Formatter } from './formatter.js';
import { kindWords, titleWord } from '../../acts/words.js';

export interface World {
  /** Countries without an act, in one path. */
  readonly land: string;
  /** Every place that some choice of level and year marks, and how this one does. */
  readonly places: readonly Place[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly view: MapView;
  /** Id of the hatch, unlike that of any other map on the page. */
  readonly hatch: string;
  /** The marked place that the keys reached, or the pointer. */
  readonly active: string | undefined;
  /** Around what is chosen and what is pointed at. */
  readonly rings: readonly Outline[];
  readonly selected: string | null | undefined;
  readonly on: StageHandlers;
}

/** They sit on the box around the picture: on a shape they would make it a tab stop. */
export interface StageHandlers {
  click(event: MouseEvent): void;
  keydown(event: KeyboardEvent): void;
  focus(event: FocusEvent): void;
  leave(): void;
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  wheel(event: WheelEvent): void;
}

/** Areas below, dots above, and between them the ring around what is chosen. */
export function renderWorld(formatter: Formatter, world: World): TemplateResult {
  const words = kindWords();
  const { kinds, hatch, active, rings, selected, on } = world;
  const shape = ({ code, act, path, area }: Place) => {
    const kind = kinds.get(code);
    return svg`<path
      id=${`at-${code}`} class=${`${area ? 'area' : 'dot'} ${kind ?? 'none'}`} d=${path} data-code=${code}
      role=${kind ? 'option' : nothing}
      aria-label=${kind ? `${formatter.name(act).value}: ${words[kind]}` : nothing}
      aria-selected=${kind ? String(code === selected) : nothing}></path>`;
  };
  const paint = `url(#${hatch})`;
  const isEmpty = !world.places.some(({ code }) => kinds.has(code));
  const areas = world.places.filter(({ area }) => area);
  const dots = world.places.filter(({ area }) => !area);
  return html`<div
    class="stage ${world.view.isWorld ? '' : 'zoomed'}"
    part="map"
    dir="ltr"
    role=${isEmpty ? 'group' : 'listbox'}
    tabindex=${isEmpty ? nothing : 0}
    aria-label=${titleWord()}
    aria-activedescendant=${active ? `at-${active}` : nothing}
    @click=${on.click}
    @keydown=${on.keydown}
    @focus=${on.focus}
    @blur=${on.leave}
    @pointerleave=${on.leave}
    @pointerdown=${on.down}
    @pointermove=${on.move}
    @pointerup=${on.up}
    @pointercancel=${on.up}
    @wheel=${on.wheel}
  >
    <svg viewBox=${world.view.box.join(' ')} role="none" fill=${paint} stroke=${paint}>
      <pattern
        id=${hatch}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
      >
        <path class="hatch" d="M1 0v5"></path>
      </pattern>
      <path class="area none" d=${world.land}></path>
      ${areas.map(shape)}
      ${rings.map(({ path, area }) => svg`<path class=${area ? 'ring' : 'dot ring'} d=${path}></path>`)}
      <path class="dot halo" d=${dots.map(({ code, path }) => (kinds.has(code) ? path : '')).join('')}></path>
      ${dots.map(shape)}
    </svg>
  </div>`;
}
