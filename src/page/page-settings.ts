import type { Theme } from '../element/campaign-element.js';
import { sharedPage } from './shared-page.js';

/** What a script's own tag sets for every element on the page that does not say otherwise. */
export interface PageSettings {
  language?: string | undefined;
  theme?: Theme | undefined;
  /** The partner's own colour, instead of the campaign's: `#rrggbb`. */
  accent?: string | undefined;
  /** Who shows the campaign; goes with pledges and shared links. */
  partner?: string | undefined;
  /** Address of the document that stands for the bundled one. */
  campaign?: string | undefined;
  /** The script that brought the elements, for the snippet that puts them on another page. */
  script?: { readonly src: string; readonly integrity: string };
}

let own: PageSettings = {};

/** Sets what this script's tag says; it reaches the elements of other scripts on the page where theirs are silent. */
export function setPageSettings(next: PageSettings): void {
  const { settings, settingsListeners } = sharedPage();
  settings.delete(own);
  settings.add((own = next));
  for (const listener of settingsListeners) listener();
}

/** This script's settings, and where it has none, those of the first that has. */
export function pageSettings(): Readonly<PageSettings> {
  const settings: PageSettings = {};
  for (const one of [own, ...sharedPage().settings]) {
    settings.language ??= one.language;
    settings.theme ??= one.theme;
    settings.accent ??= one.accent;
    settings.partner ??= one.partner;
    settings.campaign ??= one.campaign;
  }
  return { ...settings, ...(own.script && { script: own.script }) };
}

/** Calls back whenever settings change; returns how to stop. */
export function onSettingsChange(listener: () => void): () => void {
  const { settingsListeners } = sharedPage();
  settingsListeners.add(listener);
  return () => settingsListeners.delete(listener);
}
