import type { PageSettings } from './page-settings.js';
import type { PledgeHandler } from '../pledge/pledge-handlers.js';

/**
 * What all scripts of the library on one page share, whatever their versions: the first makes it, later ones join
 * before they do anything else. Its shape may grow and must not change.
 */
export interface SharedPage {
  /** What each script's tag set, in the order of their start. */
  readonly settings: Set<PageSettings>;
  /** Where a campaign's pledge can be made, by the campaign's id. */
  readonly pledgeHandlers: Map<string, Set<PledgeHandler>>;
  /** Warnings that were given. */
  readonly warned: Set<string>;
  /** Called back whenever settings change. */
  readonly settingsListeners: Set<() => void>;
  /** Called back whenever pledgeHandlers come or go. */
  readonly pledgeHandlerListeners: Set<() => void>;
  /** Whether a script says already why elements are or are not on show. */
  isExamined?: boolean;
}

let page: SharedPage = {
  settings: new Set(),
  settingsListeners: new Set(),
  pledgeHandlers: new Map(),
  pledgeHandlerListeners: new Set(),
  warned: new Set(),
};

export const sharedPage = (): SharedPage => page;

/** Shares what another script made. */
export function joinPage(other: SharedPage): void {
  page = other;
}
