import { nothing, type TemplateResult } from 'lit';
import type { Mark } from '../../campaign/extracts.js';
import { counted } from '../../campaign/grouped.js';
import { msg, str } from '../../locale/localize.js';
import { iconButtonStyles } from '../../styles/icon-button.styles.js';
import { yearSliderStyles } from '../../styles/year-slider.styles.js';
import type { Inset, Layout, ViewBox } from '../../geography/geography.js';
import { countryOf, yearOf, type Place } from './acts.js';
import { controlStyles } from './controls.styles.js';
import type { Formatter } from './formatter.js';
import { renderInsets, type InsetHandlers } from './insets-view.js';
import { placeLabels, renderLabels } from './labels.js';
import { layoutOf } from './layout-of.js';
import type { MapView } from './map-view.js';
import { PlaceField, type FieldHost } from './place-field.js';
import type { MapLevel, MapViewName } from './recognition-map.js';
import { YearControl } from './year-control.js';
import { renderZoomBar } from './zoom-bar.js';

/** More places than these are not named one by one. */
const MOST_NAMED = 4;
/** The country whose parts an inset shows, where these are many: it goes by its name, and they have no room for theirs. */
function countryOfAll({ codes }: Inset): string | undefined {
  const [country, ...others] = new Set(codes.map(countryOf));
  return codes.length > MOST_NAMED && !others.length ? country : undefined;
}

export const styles = [iconButtonStyles, yearSliderStyles, controlStyles];

/** The element, as its controls know it. */
export interface ControlsHost extends FieldHost {
  show(view: MapViewName): void;
  narrow(choice: { readonly level?: MapLevel; readonly until?: number }): void;
  choose(code: string): void;
}

/** Around the picture what is no part of it and has state of its own: what asks, zooms and plays, insets and names. */
export class MapControls {
  readonly styles = styles;
  readonly #field: PlaceField;
  readonly #years: YearControl;

  constructor(host: ControlsHost) {
    this.#field = new PlaceField(host);
    this.#years = new YearControl((until) => {
      host.narrow({ until });
    });
  }

  /** Ends the play of years. */
  stop(): void {
    this.#years.stop();
  }

  /** Has the field say what was chosen. */
  say(name: string): void {
    this.#field.say(name);
  }

  /** The picture of a document that has none. */
  layOut(acts: readonly Mark[], parties: readonly string[]): Layout {
    return layoutOf(acts, parties);
  }

  /** Asks for a country by name. */
  renderField(): TemplateResult {
    return this.#field.render();
  }

  renderZoomBar(view: MapView, near: boolean): TemplateResult {
    return renderZoomBar(view, near);
  }

  /**
   * Names beside places, as many as find room.
   *
   * @param places - The most important first.
   * @param marks - What no name may lie over.
   * @param pixels - How wide the picture is.
   */
  renderNames(
    formatter: Formatter,
    places: readonly Place[],
    marks: readonly Place[],
    box: ViewBox,
    pixels: number,
  ): unknown {
    const named = places.flatMap((place) => (place.act ? { place, name: formatter.name(place.act) } : []));
    return renderLabels(placeLabels(named, marks, box, pixels), box[2] / pixels);
  }

  /**
   * @param places - Every place that some choice marks.
   * @param hatch - Id of the hatch of the world that the insets are parts of.
   * @param widthOf - Pixels that one is wide.
   */
  renderInsets(
    formatter: Formatter,
    insets: readonly Inset[],
    places: readonly Place[],
    marks: readonly Place[],
    hatch: string,
    widthOf: (box: ViewBox) => number,
    on: InsetHandlers,
  ): TemplateResult[] {
    const of = (some: readonly Place[], { codes }: Inset) => some.filter(({ code }) => codes.includes(code));
    return renderInsets({
      insets,
      hatch,
      on,
      nameOf: (inset) => {
        const country = countryOfAll(inset);
        const own = of(places, inset);
        return country
          ? formatter.country(country)
          : own.flatMap(({ act }) => (act ? formatter.name(act).value : [])).join(' · ');
      },
      labelsOf: (inset) =>
        countryOfAll(inset)
          ? nothing
          : this.renderNames(formatter, of(marks, inset), marks, inset.box, widthOf(inset.box)),
    });
  }

  /** @param acts - Of the chosen level, whatever the year. */
  renderYears(acts: readonly Mark[], first: number, until: number, last: number): unknown {
    const counts = counted(acts, yearOf);
    const shown = acts.filter((act) => yearOf(act) <= until).length;
    const [when, many] = [
      msg(str`Until ${until}`, { id: 'map.until' }),
      msg(str`Acts: ${shown}`, { id: 'map.acts' }),
    ];
    return this.#years.render({ first, until, last, counts, label: `${when} · ${many}` });
  }
}
