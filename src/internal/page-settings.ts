import type { Theme } from './campaign-element.js';

/** What a script's own tag sets for every element on the page that does not say otherwise. */
export interface PageSettings {
  language?: string | undefined;
  theme?: Theme | undefined;
  /** The partner's own colour, instead of the campaign's: `#rrggbb`. */
  accent?: string | undefined;
  /** Who shows the campaign; goes with pledges and shared links. */
  partner?: string | undefined;
  /** The script that brought the elements, for the snippet that puts them on another page. */
  script?: { readonly src: string; readonly integrity: string };
}

let settings: PageSettings = {};

export function setPageSettings(next: PageSettings): void {
  settings = next;
}

export function pageSettings(): Readonly<PageSettings> {
  return settings;
}
