import { bringChecker, checker } from './checker.js';
import { wholeSections, type DocumentInParts, type PartName } from './extracts.js';
import type { Problem } from './parsed-campaign.js';
import { isMarkedDraft, isParsed, markParsed } from './parsed.js';
import { MAX_BYTES } from './limits.js';
import type { CampaignDocument } from './schema.js';
import { textsLoaderOf, type TextsLoader } from './text-loaders.js';
import type { Translation } from './translation.js';
import { onServer } from '../page/on-server.js';
import { only } from '../page/only.js';
import { safeUrl } from '../page/safe-url.js';
import { warnOnce } from '../page/warn-once.js';

/** Why a document could not be had: errors are values here, nothing is thrown. */
export type LoadFailure = 'network' | 'status' | 'size' | 'syntax' | 'invalid';

export type CampaignState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly failure: LoadFailure };

export interface CampaignStoreOptions {
  /** A document at hand: shown at once. */
  campaign?: unknown;
  /** Parts of a document at hand that come when they are asked for, checked already, each with its sources. */
  parts?: Readonly<Partial<Record<PartName, () => Promise<Partial<DocumentInParts>>>>>;
  /** Brings the texts of a document at hand in further languages, checked already. */
  texts?: TextsLoader;
  /** Where to fetch the document. */
  url?: string;
  /** Milliseconds until a silent server counts as unreachable. */
  timeout?: number;
  fetch?: typeof fetch;
}

/**
 * Holds one campaign document: loads it, says how that goes, and reads the sections that are asked for.
 * It knows nothing of elements and needs no page.
 */
export class CampaignStore {
  readonly url: string | undefined;
  readonly #options: CampaignStoreOptions;
  readonly #listeners = new Set<(part?: PartName) => void>();
  readonly #problems: Problem[] = [];
  readonly #read = new Map<string, CampaignDocument | undefined>();
  /** How it stands with the parts that were sent for, and when that is known. */
  readonly #parts = new Map<PartName, { state: 'coming' | 'here' | 'failed'; settled: Promise<void> }>();
  /** By language; what makes them comes where one is first needed, and null stands where it cannot be had. */
  readonly #translations = new Map<string, Translation | Promise<unknown> | null>();
  #raw: unknown;
  #state: CampaignState = { status: 'loading' };
  #request: AbortController | undefined;

  constructor(options: CampaignStoreOptions) {
    this.#options = options;
    this.url = options.url;
    if (options.campaign !== undefined) void this.#accept(options.campaign);
  }

  get state(): CampaignState {
    return this.#state;
  }

  /** What was left out of the document, as far as it was read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Calls back after every change of state, with the part that it is about where it is about one; returns how to stop. */
  subscribe(listener: (part?: PartName) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fetches the document once; does nothing while that is under way or after it is here. */
  async load(): Promise<void> {
    const { url, timeout = 20_000, fetch = globalThis.fetch } = this.#options;
    if (this.#state.status === 'failed') this.#tryPartsAgain();
    if (!url || this.#request || this.#state.status === 'ready') return;
    const request = (this.#request = new AbortController());
    const silence = setTimeout(() => {
      request.abort();
    }, timeout);
    this.#become({ status: 'loading' });
    try {
      await this.#take(await fetchDocument(url, fetch, request.signal), request);
    } finally {
      clearTimeout(silence);
    }
  }

  /** Tries again after a failure. */
  retry(): Promise<void> {
    return this.load();
  }

  /** Fetches the document anew, past the browser's cache. What is here stays until that is, and where it fails. */
  async refresh(): Promise<boolean> {
    const { url, timeout = 20_000, fetch = globalThis.fetch } = this.#options;
    if (!url) return false;
    const anew: typeof fetch = (address, init) => fetch(address, only({ ...init, cache: 'reload' }));
    const answer = await fetchDocument(url, anew, AbortSignal.timeout(timeout));
    if (!('raw' in answer)) return false;
    await bringChecker();
    if (!checker()?.(answer.raw, []).campaign) return false;
    await this.#accept(answer.raw);
    return true;
  }

  /** Gives up a request under way. */
  abort(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  /**
   * The document with these parts checked; undefined until it is here.
   *
   * @param tag - A language: with the document's texts in it, where it has some.
   * @param waits - Whether these are waited for; else the original stands until they are here.
   */
  read(parts: readonly PartName[], tag?: string, waits = true): DocumentInParts | undefined {
    const whole = isParsed(this.#raw) ? this.#raw : undefined;
    if (whole && !this.#hasParts(parts)) return undefined;
    const parse = checker();
    if (!whole && (this.#state.status !== 'ready' || !parse)) return undefined;
    const known = this.#translationFor(tag, parts);
    const translation = known && !isComing(known) ? known : undefined;
    if (waits && known && !translation?.isSettled(parts)) return undefined;
    if (whole) return translation?.of(whole) ?? whole;
    const sections = wholeSections(parts);
    const key = [translation?.key, ...sections].join();
    if (!this.#read.has(key) && parse) {
      const raw = translation ? translation.of(this.#raw as object) : this.#raw;
      const { campaign, problems } = parse(raw, sections);
      this.#read.set(key, campaign);
      if (translation) return campaign;
      this.#problems.push(...problems);
      if (problems.length) {
        const list = problems.slice(0, 20).map(({ path, message }) => `\n  ${path}: ${message}`);
        warnOnce(`left out of the campaign document${this.url ? ` ${this.url}` : ''}:${list.join('')}`);
      }
    }
    return this.#read.get(key);
  }

  /** Sends for a document's texts in a language, where it has some; settles when they are here, or cannot be had. */
  async bringTexts(parts: readonly PartName[], tag: string): Promise<void> {
    await this.#translationFor(tag, parts);
    const translation = this.#translationFor(tag, parts);
    if (translation && !isComing(translation)) await translation.settled(parts);
  }

  /** Whether words of these parts in a language are a translation that no native speaker has read. */
  isDraft(parts: readonly PartName[], tag: string): boolean {
    if (!parts.length) return false; // it sends for no translation
    if (onServer) return isMarkedDraft(this.#raw);
    const translation = this.#translationFor(tag, parts);
    return !!translation && !isComing(translation) && translation.isDraft;
  }

  #translationFor(
    tag: string | undefined,
    parts: readonly PartName[],
  ): Translation | Promise<unknown> | null | undefined {
    const campaign = this.#raw as Partial<CampaignDocument> | undefined;
    const language = tag?.split('-')[0]?.toLowerCase();
    const original = campaign?.languages?.[0] ?? 'en';
    // A server writes what is there at once.
    if (onServer || !campaign || !language || language === original) return undefined;
    const known = this.#translations.get(language);
    if (known === undefined) {
      const load = this.#options.texts ?? this.#textsBeside(campaign) ?? textsLoaderOf(campaign.id ?? '');
      if (!load) return undefined;
      const coming = this.#makeTranslation(language, original, load);
      this.#translations.set(language, coming);
      return coming;
    }
    if (known && !isComing(known)) known.bring(parts);
    return known;
  }

  async #makeTranslation(language: string, original: string, load: TextsLoader) {
    const raw = this.#raw;
    let translation: Translation | null = null;
    try {
      const { Translation } = await import('./translation.js');
      translation = new Translation(language, original, load, (part) => {
        this.#tell(part);
      });
    } catch {
      // The original stands, marked as what it is.
    }
    if (this.#raw !== raw && !isParsed(this.#raw)) return; // another document meanwhile
    this.#translations.set(language, translation);
    this.#tell();
  }

  /** Brings the files that a document names as its translations. */
  #textsBeside({ translations }: Partial<CampaignDocument>): TextsLoader | undefined {
    if (typeof translations !== 'object') return undefined;
    const { fetch = globalThis.fetch, timeout = 20_000 } = this.#options;
    const files = new Map<string, Promise<unknown>>();
    const load = async (language: string) => {
      const address = Object.hasOwn(translations, language)
        ? safeUrl(translations[language], this.url)
        : undefined;
      const answer = address && (await fetchDocument(address, fetch, AbortSignal.timeout(timeout)));
      return answer && 'raw' in answer ? answer.raw : undefined;
    };
    return (language) => {
      const file = files.get(language) ?? load(language);
      files.set(language, file);
      return file;
    };
  }

  async #take(answer: { raw: unknown } | { failure: LoadFailure }, request: AbortController) {
    if (this.#request !== request) return; // given up meanwhile
    // It is under way until it is checked, which may take a file.
    if ('raw' in answer) await this.#accept(answer.raw);
    else this.#become({ status: 'failed', failure: answer.failure });
    if (this.#request === request) this.#request = undefined;
  }

  async #accept(raw: unknown): Promise<void> {
    this.#raw = raw;
    this.#read.clear();
    this.#translations.clear();
    this.#problems.length = 0;
    if (!isParsed(raw) && !checker()) {
      await this.#acceptChecked(raw);
      return;
    }
    const usable = isParsed(raw) || checker()?.(raw, []).campaign;
    this.#become(usable ? { status: 'ready' } : { status: 'failed', failure: 'invalid' });
  }

  /** Accepts a document once what checks it is here. */
  async #acceptChecked(raw: unknown) {
    try {
      await bringChecker();
    } catch {
      this.#become({ status: 'failed', failure: 'network' });
      return;
    }
    if (this.#raw === raw) await this.#accept(raw);
  }

  /** Whether these parts are here; those that nobody has sent for are sent for. */
  #hasParts(names: readonly PartName[]): boolean {
    const missing = names.filter((name) => this.hasApart(name) && this.#parts.get(name)?.state !== 'here');
    for (const name of missing) if (!this.#parts.has(name)) void this.bring(name);
    return missing.length === 0;
  }

  /** Whether a part of a document at hand comes only when it is asked for. */
  hasApart(name: PartName): boolean {
    return Object.hasOwn(this.#options.parts ?? {}, name);
  }

  /** Sends for a part that comes when asked for, again where that failed; settles when it is here, or cannot be had. */
  bring(name: PartName): Promise<void> {
    const part = this.#options.parts?.[name];
    if (!part) return Promise.resolve();
    const known = this.#parts.get(name);
    if (known && known.state !== 'failed') return known.settled;
    const settled = part().then(
      (sections) => {
        this.#add(sections);
        this.#partBecomes(name, 'here');
      },
      () => {
        this.#partBecomes(name, 'failed');
      },
    );
    this.#parts.set(name, { state: 'coming', settled });
    return settled;
  }

  #add({ sources = [], ...parts }: Partial<DocumentInParts>) {
    const { sources: known = [], ...rest } = this.#raw as CampaignDocument;
    const ids = new Set(known.map(({ id }) => id));
    const all = [...known, ...sources.filter(({ id }) => !ids.has(id))];
    this.#raw = markParsed({ ...rest, ...parts, sources: all });
  }

  #partBecomes(name: PartName, state: 'here' | 'failed') {
    const part = this.#parts.get(name);
    if (part) part.state = state;
    const hasFailed = [...this.#parts.values()].some((one) => one.state === 'failed');
    this.#become(hasFailed ? { status: 'failed', failure: 'network' } : { status: 'ready' }, name);
  }

  #tryPartsAgain() {
    const failed = [...this.#parts].filter(([, { state }]) => state === 'failed').map(([name]) => name);
    if (!failed.length) return;
    for (const name of failed) this.#parts.delete(name);
    this.#become({ status: 'loading' });
    for (const name of failed) void this.bring(name);
  }

  #become(state: CampaignState, part?: PartName) {
    this.#state = state;
    this.#tell(part);
  }

  #tell(part?: PartName) {
    for (const listener of this.#listeners) listener(part);
  }
}

const isComing = (translation: Translation | Promise<unknown>): translation is Promise<unknown> =>
  'then' in translation;

async function fetchDocument(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<{ raw: unknown } | { failure: LoadFailure }> {
  let blob: Blob | undefined;
  try {
    const response = await fetch(
      url,
      only({ signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const),
    );
    if (!response.ok) return { failure: 'status' };
    blob = await readUpToLimit(response);
  } catch {
    return { failure: 'network' };
  }
  if (!blob) return { failure: 'size' };
  try {
    // The platform's own reader: a page's JSON may have been replaced by an old library.
    return { raw: await new Response(blob).json() };
  } catch {
    return { failure: 'syntax' };
  }
}

/** An answer's body; undefined where it is larger than a document may be: the rest is not waited for. */
async function readUpToLimit(response: Response): Promise<Blob | undefined> {
  const { body, headers } = response;
  if (!body) {
    // A library of the page may have put a `fetch` without streams in the place of the browser's.
    const blob = await response.blob();
    return blob.size > MAX_BYTES ? undefined : blob;
  }
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  // What a host says of the size may be that of the packed body, which is smaller.
  let isTooLarge = Number(headers.get('Content-Length')) > MAX_BYTES;
  for (let size = 0; !isTooLarge; isTooLarge = size > MAX_BYTES) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.byteLength;
    parts.push(value);
  }
  reader.cancel().catch(() => undefined);
  return undefined;
}

const stores = new Map<string, CampaignStore>();

/** The one store for an address, shared by all who name it. */
export function storeFor(url: string): CampaignStore {
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new CampaignStore({ url })));
  return store;
}
