import type { Mark } from '../../campaign/extracts.js';
import type { Act } from '../../campaign/schema.js';
import type { Inset, Layout } from '../../geography/geography.js';
import { actsOf, kindsOf, outlineOf, placesOf, readOf, type Kind, type Outline, type Place } from './acts.js';

/** What a choice of level and year leaves of a document's acts, and where on the map that is. */
export class ActsOnMap {
  /** All acts of the document. */
  all: readonly Mark[] = [];
  /** Those on show, and the same in full once they are here. */
  shown: readonly Mark[] = [];
  whole: readonly Act[] = [];
  /** Every place that some choice marks, and those that this one does. */
  places: readonly Place[] = [];
  marks: readonly Place[] = [];
  kinds: ReadonlyMap<string, Kind> = new Map();
  read: ReadonlySet<string> = new Set();
  land = '';
  insets: readonly Inset[] = [];
  #placed: readonly Mark[] | undefined;

  /** Whether the map of these acts is laid out. */
  isPlaced(all: readonly Mark[]): boolean {
    return this.#placed === all;
  }

  place(all: readonly Mark[], layout: Layout): void {
    this.#placed = all;
    this.places = placesOf(all, layout);
    this.land = layout.land;
    this.insets = layout.insets ?? [];
  }

  narrow(all: readonly Mark[], whole: readonly Act[], level: string, until: number): void {
    this.all = all;
    this.shown = actsOf(all, level, until);
    this.whole = actsOf(whole, level, until);
    this.kinds = kindsOf(this.shown);
    this.read = readOf(this.shown, this.kinds);
    this.marks = this.places.filter(({ code }) => this.kinds.has(code));
  }

  mark(code: string | null | undefined): Place | undefined {
    return this.marks.find((place) => place.code === code);
  }

  outline(code: string | null | undefined): Outline | undefined {
    return this.mark(code) ?? (code ? outlineOf(code) : undefined);
  }

  /** Acts in full of a jurisdiction, those on show, in order of date. */
  actsOf(code: string | null | undefined): Act[] {
    return this.whole
      .filter((act) => act.code === code)
      .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  }

  isShown(code: string | null | undefined): boolean {
    return this.shown.some((act) => act.code === code);
  }

  isListed(code: string): boolean {
    return this.all.some((act) => act.code === code);
  }
}
