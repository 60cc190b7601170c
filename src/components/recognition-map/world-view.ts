import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewBox } from '../../geography/geography.js';
import { kindWords, partyWord, titleWord } from '../../acts/words.js';
import type { Kind, Outline, Place } from './acts.js';
import type { Formatter } from './formatter.js';

export interface World {
  /** Countries without an act, in one path. */
  readonly land: string;
  /** Every place that some choice of level and year marks, and how this one does. */
  readonly places: readonly Place[];
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Where the text of an act was read. */
  readonly read: ReadonlySet<string>;
  /** Countries that are parties to the conflict. */
  readonly parties: readonly string[];
  readonly box: ViewBox;
  readonly isWorld: boolean;
  /** Id of the hatch, unlike that of any other map on the page. */
  readonly hatch: string;
  /** The marked place that the keys reached, or the pointer. */
  readonly active: string | undefined;
  /** Around what is chosen and what is pointed at. */
  readonly rings: readonly Outline[];
  readonly selected: string | null | undefined;
  /** Names beside the places, once there is room for them. */
  readonly labels: unknown;
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

/** The hatch of a picture; its scale is set where its size is known. */
export const renderHatch = (id: string): TemplateResult =>
  svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse">
    <path class="hatch" d="M1 0v5"></path>
  </pattern>`;

/** What the insets show too. */
export const sceneOf = (hatch: string): string => `${hatch}-scene`;

/** Areas below, dots above, and between them the ring around what is chosen. */
export function renderWorld(formatter: Formatter, world: World): TemplateResult {
  const words = kindWords();
  const { places, kinds, read, parties, hatch, active, rings, selected, on } = world;
  const nameOf = ({ code, act }: Place, kind: Kind) => {
    const said = `${act ? formatter.name(act).value : code}: ${words[kind]}`;
    return parties.includes(code) ? `${said}, ${partyWord()}` : said;
  };
  const shape = (place: Place) => {
    const { code, path, area } = place;
    const kind = kinds.get(code);
    return svg`<path
      id=${`at-${code}`} class=${`${area ? 'area' : 'dot'} ${kind ?? 'none'}`} d=${path} data-code=${code}
      role=${kind ? 'option' : nothing}
      aria-label=${kind ? nameOf(place, kind) : nothing}
      aria-selected=${kind ? String(code === selected) : nothing}></path>`;
  };
  const paint = `url(#${hatch})`;
  const isEmpty = !places.some(({ code }) => kinds.has(code));
  const areas = places.filter(({ area }) => area);
  const dots = places.filter(({ area }) => !area);
  const pathOf = (some: readonly Place[]) => some.map(({ path }) => path).join('');
  return html`<div
    class="stage ${world.isWorld ? '' : 'zoomed'}"
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
    <svg viewBox=${world.box.join(' ')} role="none" fill=${paint} stroke=${paint}>
      ${renderHatch(hatch)}
      <g id=${sceneOf(hatch)} role="none">
        <path class="area none" d=${world.land}></path>
        <path class="party" d=${pathOf(areas.filter(({ code }) => parties.includes(code)))}></path>
        ${areas.map(shape)}
        <path class="read" d=${pathOf(areas.filter(({ code }) => read.has(code)))}></path>
        ${rings.map(({ path, area }) => svg`<path class=${area ? 'ring' : 'dot ring'} d=${path}></path>`)}
        <path class="dot halo" d=${pathOf(dots.filter(({ code }) => kinds.has(code)))}></path>
        <path class="dot read" d=${pathOf(dots.filter(({ code }) => read.has(code)))}></path>
        ${dots.map(shape)}
      </g>
      ${world.labels}
    </svg>
  </div>`;
}
