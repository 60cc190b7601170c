import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findStore, onProvidersChange } from '../campaign/campaign-context.js';
import { CampaignStore, storeFor, type CampaignState } from '../campaign/campaign-store.js';
import type { DocumentInParts, PartName } from '../campaign/extracts.js';
import { onServer } from '../page/on-server.js';
import { ask } from '../page/page.js';
import { warnOnce } from '../page/warn-once.js';

/** Milliseconds on a loaded page in which a campaign may still come: from a root that is registered late. */
const PATIENCE = 5_000;

type Host = ReactiveControllerHost & Element;

/** Finds the campaign document that an element shows, and renders the element again when it changes. */
export class CampaignController implements ReactiveController {
  readonly #host: Host;
  #stop: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  #store: CampaignStore | undefined;
  #own: CampaignStore | undefined;
  /** What the host reads. */
  readonly #parts = new Set<PartName>();
  #given: readonly [campaign: unknown, src: string | undefined] | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onProvidersChange(() => {
      this.#use();
    });
    this.#use();
    if (!this.#store) this.#expect();
  }

  hostDisconnected(): void {
    clearTimeout(this.#wait);
    this.#stop?.();
    this.#unsubscribe?.();
    this.#store = undefined;
  }

  get store(): CampaignStore | undefined {
    return this.#store;
  }

  /** The element's own store, where it has a document of its own. */
  get own(): CampaignStore | undefined {
    return this.#own;
  }

  get state(): CampaignState | undefined {
    return this.#store?.state;
  }

  /**
   * @param locale - The language that it is wanted in, where it has been translated.
   * @param waits - Whether a translation that is on its way is waited for.
   */
  read(parts: readonly PartName[], locale?: string, waits = true): DocumentInParts | undefined {
    for (const part of parts) this.#parts.add(part);
    return this.#store?.read(parts, locale, waits);
  }

  /** Names the element's own document: given by property, or by address; neither means the nearest provider's. */
  setOwn(campaign: unknown, src: string | undefined): void {
    if (this.#given && campaign === this.#given[0] && src === this.#given[1]) return;
    this.#given = [campaign, src];
    if (campaign !== undefined) this.#own = new CampaignStore({ campaign });
    // A server fetches nothing: the fallback stands until the page does.
    else this.#own = src && !onServer ? storeFor(new URL(src, ask(document, 'baseURI')).href) : undefined;
    if (onServer || this.#host.isConnected) this.#use();
  }

  /** Where no campaign comes at all the element shows nothing: then its developer is told why. */
  #expect() {
    this.#wait = setTimeout(() => {
      const { localName } = this.#host;
      if (ask(document, 'readyState') !== 'complete') this.#expect();
      else if (!this.#store && localName !== 'campaign-root') {
        warnOnce(
          `<${localName}> has no campaign to show: put it inside <campaign-root src="…">, which ` +
            '"campaign-elements/define/root.js" registers, or give it src or campaign.',
        );
      }
    }, PATIENCE);
  }

  #use() {
    const store = this.#own ?? findStore(this.#host);
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe((part) => {
      // Parts that others show arrive too.
      if (!part || this.#parts.has(part)) this.#host.requestUpdate();
    });
    if (store?.state.status !== 'failed') void store?.load();
    this.#host.requestUpdate();
  }
}
