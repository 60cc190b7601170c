import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ancestors } from '../page/ancestors.js';
import { languageOf, SOURCE_LANGUAGE, type Language } from '../locale/languages.js';
import { only } from '../page/only.js';
import { onSettingsChange, pageSettings } from '../page/page-settings.js';
import { ask } from '../page/page.js';
import { onLocaleArrival } from '../locale/catalogues.js';

type Host = ReactiveControllerHost & HTMLElement;

const WATCHED = ['lang'];
const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/**
 * Knows an element's language: its own `lang`, else the default that the script was given, else the nearest
 * ancestor's. One observer serves all elements and rests when there are none.
 */
export class LocaleController implements ReactiveController {
  /** Language tag for `Intl`, such as "de-AT". */
  locale: string = SOURCE_LANGUAGE;
  /** Language of the interface's own words. */
  language: Language = SOURCE_LANGUAGE;
  readonly #host: Host;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    const stops = [
      onLocaleArrival(() => {
        // It may be one that a page has added.
        this.refresh();
        this.#host.requestUpdate();
      }),
      // The script's tag may set the language, and how elements look.
      onSettingsChange(() => {
        this.refresh();
        this.#host.requestUpdate();
      }),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
    if (!observer) {
      observer = new MutationObserver(() => {
        for (const controller of controllers) controller.refresh();
      });
      observer.observe(document, only({ subtree: true, attributeFilter: WATCHED }));
    }
    this.refresh();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    this.#stop?.();
    if (controllers.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  }

  refresh(): void {
    const tag = localeOf(this.#host);
    if (tag === this.locale) return;
    this.locale = tag;
    this.language = languageOf(tag) ?? SOURCE_LANGUAGE;
    this.#host.requestUpdate();
  }
}

/** The language tag that an element speaks: its own, the script's, the nearest ancestor's. */
export function localeOf(element: Element): string {
  let tag = ask(element, 'getAttribute')('lang') ?? pageSettings().language ?? '';
  if (!tag) {
    for (const ancestor of ancestors(element)) {
      tag = ask(ancestor, 'getAttribute')('lang') ?? '';
      if (tag) break;
    }
  }
  // An unknown language or an ill-formed tag would throw in Intl or mix two languages.
  return languageOf(tag) && /^[a-z]{2}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : SOURCE_LANGUAGE;
}
