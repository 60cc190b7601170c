import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Film } from '../../campaign/schema.js';
import { PolicyController } from '../../controllers/policy-controller.js';
import { bare } from '../../internal/bare.js';
import { HeldPictures } from '../../internal/held-pictures.js';
import { languageName } from '../../internal/names.js';
import { joined } from '../../internal/joined.js';
import { recall, remember } from '../../internal/memory.js';
import { onServer } from '../../internal/on-server.js';
import { ask, create } from '../../internal/page.js';
import { safeUrl } from '../../internal/safe-url.js';
import { isSavingData } from '../../internal/saving-data.js';
import { SourcedElement } from '../../internal/sourced-element.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { icon } from '../../styles/icons.js';
import { filmStyles } from './film.styles.js';
import { clock, mediaOf, nearest, type Line, type Media } from './media.js';

/** In seconds: a player throws where it is sent further than there are numbers. */
const LONGEST = 1e6;
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/**
 * A film: what is known of it first, the player after a click, its transcript beside it.
 *
 * Until the visitor asks, nothing is loaded but the document's own poster; and that not where the film may be
 * distressing, and where the visitor saves data only when asked for. The button names every other place that will be asked.
 *
 * @customElement campaign-film
 * @summary A film: poster first, player after a click, with captions, chapters and a transcript.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no film.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart stage - What holds the poster, the player or what stands in their place.
 * @csspart poster - The poster.
 * @csspart play - The button that starts the film.
 * @csspart video - The player of the document's own files.
 * @csspart frame - The player of another site.
 * @csspart controls - Quality, speed and the like, below the player.
 * @csspart title - The film's title.
 * @csspart details - What is known of the film.
 * @csspart sources - Its sources.
 * @csspart chapters - The list of chapters.
 * @csspart transcript - The transcript with its search.
 * @csspart line - A line of the transcript.
 * @cssprop [--campaign-film-background=#17191e] - Ground of the stage.
 * @cssprop [--campaign-film-color=#f4f1ea] - Text on the stage.
 */
export class CampaignFilm extends SourcedElement {
  static override properties: PropertyDeclarations = { film: {} };
  static override styles: CSSResultGroup = [super.styles, fieldStyles, filmStyles];
  static override readonly sections = ['films', 'sources'] as const;

  /** Id of the film to show; the first one by default. */
  declare film: string | undefined;

  #shown: Film | undefined;
  #media: Media | undefined;
  /** Whether the visitor asked for the player. */
  #asked = false;
  /** Where the film stands, in seconds. */
  #at = 0;
  /** The file in which the player was sent there. */
  #placed: string | undefined;
  /** Whether it plays on once it is there. */
  #resumes = false;
  #speed = 1;
  #height = 0;
  readonly #failed = new Set<string>();
  /** Lines of the tracks that are here, by address. */
  readonly #cues = new Map<string, readonly Line[]>();
  #described = '';
  #query = '';
  /** The line that was followed to. */
  #line: number | undefined;
  /** What the tracks were last set for. */
  #tuned: string | undefined;
  #turn = 0;
  readonly #held = new HeldPictures();
  #keeps = false;

  constructor() {
    super();
    this.film = undefined;
    new PolicyController(this, this.#refused);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const film = this.doc?.films?.find(({ id }) => !this.film || id === this.film);
    if (film === this.#shown) return;
    this.#shown = film;
    this.#media = film && mediaOf(film, this.docUrl);
    this.#asked = false;
    this.#query = this.#described = '';
    this.#line = undefined;
    this.#failed.clear();
    this.#cues.clear();
    const kept = recall(this.#memoryKey);
    this.#keeps = kept !== null;
    this.#at = Math.min(Number(kept) || 0, LONGEST);
  }

  protected override renderCampaign(): TemplateResult | undefined {
    const film = this.#shown;
    if (!film) return undefined;
    const media = this.#media;
    return html`<div class=${media ? '' : 'known'}>
        <div class="stage" part="stage">
          ${media ? (this.#asked ? this.#renderPlayer(media) : this.#renderPoster(film, media)) : reel}
        </div>
        ${this.#asked && media?.files.length && this.#playing ? this.#renderControls(media) : nothing}
        <div class="details" part="details">${this.#renderDetails(film)}</div>
      </div>
      ${this.#renderChapters()} ${this.#renderTranscript()}`;
  }

  protected override update(changed: PropertyValues<this>): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    // What had the focus gave way: the stage holds what came instead, and what is gone from beside it was for the film.
    if (activeElement && !activeElement.isConnected) this.#focusStage();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#tune();
    this.#follow();
  }

  get #title() {
    return this.plain(this.#shown?.title) || msg('Film', { id: 'name.film' });
  }

  get #video() {
    return this.renderRoot.querySelector('video');
  }

  /** Address of the file or the frame that plays; undefined where none is left. */
  get #playing(): string | undefined {
    const { files = [], site } = this.#media ?? {};
    if (files.length) return nearest(files, this.#height, this.#failed)?.src;
    const address = site?.player(Math.floor(this.#at), this.locale.slice(0, 2));
    return address && this.#failed.has(site?.page ?? '') ? undefined : address;
  }

  #renderPoster({ poster, distressing }: Film, { files, tracks, site }: Media): TemplateResult {
    const src = distressing ? undefined : safeUrl(poster?.src, this.docUrl);
    const waits = !!src && this.#held.holds(src);
    const picture = waits ? undefined : src;
    const showPoster = () => {
      if (src) this.#held.ask(src);
      this.requestUpdate();
    };
    const places = [...files, ...tracks]
      .filter(({ src }) => isElsewhere(src))
      .map(({ src }) => new URL(src).host);
    const from = files.length ? [...new Set(places)].join(', ') : site?.name;
    const label = msg('Play film', { id: 'film.play' });
    return html`${
      picture
        ? html`<img
              part="poster"
              alt=${this.plain(poster?.alt)}
              src=${picture}
              loading="lazy"
              decoding="async"
              @error=${hide}
            />`
        : nothing
    }
      <div class="plate">
        ${distressing ? this.#renderWarning() : nothing}
        <button class="play" part="play" @click=${this.#start}>
          ${triangle}
          <span>${label}${from ? ` (${from})` : nothing}${this.#at ? ` · ${clock(this.#at)}` : nothing}</span>
        </button>
        ${
          from
            ? html`<small>${msg(str`Nothing is loaded from ${from} until you press play.`, { id: 'film.from' })}</small>`
            : nothing
        }
        ${
          waits
            ? html`<small>${this.text(poster?.alt)}</small>
                <button class="button quiet small" @click=${showPoster}>${msg('Show image', { id: 'gallery.show' })}</button>`
            : nothing
        }
      </div>
      ${picture && poster?.credit ? html`<small class="credit">${this.text(poster.credit)}</small>` : nothing}`;
  }

  #renderWarning() {
    return html`<strong>${msg('This film may be distressing', { id: 'film.distressing' })}</strong>`;
  }

  #renderPlayer({ files, tracks, site }: Media): TemplateResult {
    const playing = this.#playing;
    if (!playing) {
      const address = files[0]?.src ?? site?.page ?? '';
      return html`<div class="plate" role="alert">
        ${msg('The film could not be played here.', { id: 'film.failed' })}
        <a href=${address} rel="noopener">${site && !files.length ? site.name : address.split('/').at(-1)}</a>
        <button class="button quiet small" @click=${this.#start}>${msg('Try again', { id: 'tryAgain' })}</button>
      </div>`;
    }
    if (!files.length) {
      const frame = html`<iframe
        part="frame"
        title=${this.#title}
        sandbox="allow-scripts allow-same-origin allow-presentation"
        allow="fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin"
        src=${playing}
      ></iframe>`;
      // Two templates in turn: a jump makes a new frame, where a new address would be a step of the page's history.
      return this.#turn % 2 ? html`${frame}` : html`${frame} `;
    }
    return html`<video
        part="video"
        controls
        playsinline
        aria-label=${this.#title}
        crossorigin=${tracks.some(({ src }) => isElsewhere(src)) ? 'anonymous' : nothing}
        src=${playing}
        @loadedmetadata=${this.#ready}
        @timeupdate=${this.#moved}
        @ended=${this.#moved}
        @ratechange=${this.#paced}
        @error=${this.#broke}
      >
        ${tracks.map(
          ({ kind, language, label, src }) =>
            html`<track
              kind=${kind}
              srclang=${language}
              label=${this.plain(label) || ownName(language)}
              src=${src}
              @load=${this.#trackLoaded}
              @cuechange=${this.#cueChanged}
            />`,
        )}
      </video>
      <p class="visually-hidden" aria-live="polite">${this.#described}</p>`;
  }

  #renderControls({ files }: Media): TemplateResult {
    const heights = [...new Set(files.flatMap(({ height }) => height ?? []))].sort((a, b) => b - a);
    const current = files.find(({ src }) => src === this.#playing)?.height;
    return html`<div class="controls muted" part="controls">
      ${
        heights.length > 1
          ? choice(
              msg('Quality', { id: 'film.quality' }),
              heights,
              current,
              (height) => `${height}p`,
              this.#chooseHeight,
            )
          : nothing
      }
      ${choice(msg('Speed', { id: 'film.speed' }), SPEEDS, this.#speed, (speed) => `${this.number(speed)}×`, this.#chooseSpeed)}
      ${
        ask(document, 'pictureInPictureEnabled')
          ? html`<button class="button quiet small" @click=${this.#detach}>
              ${msg('Picture in picture', { id: 'film.pip' })}
            </button>`
          : nothing
      }
      <label>
        <input type="checkbox" .checked=${this.#keeps} @change=${this.#chooseMemory} />
        ${msg('Remember this on this device', { id: 'remember' })}: ${clock(this.#at)}
      </label>
    </div>`;
  }

  #renderDetails(film: Film): unknown {
    const { title, maker, date, duration, languages, provider, tracks, licence, url, distressing } = film;
    const page = this.#media?.site;
    const captions = new Set([
      ...(tracks ?? []).filter(isCaptions).map(({ language }) => language),
      ...(provider?.captions ?? []),
    ]);
    const link = safeUrl(url);
    return html`<h3 part="title">${this.text(title ?? msg('Film', { id: 'name.film' }))}</h3>
      ${distressing && !this.#media ? this.#renderWarning() : nothing}
      ${row([this.text(maker), date && this.date(date), duration && clock(duration), names(languages)])}
      ${row([captions.size && html`${msg('Captions', { id: 'film.captions' })}: ${names(captions)}`])}
      ${row([licence && html`${msg('Licence', { id: 'film.licence' })}: ${this.text(licence)}`])}
      ${row([this.text(film.relation)])} ${row([this.text(film.note)])}
      ${row([link && anchor(link, new URL(link).host), page && anchor(page.page, page.name)])}
      ${this.renderSources(film.sources)}`;
  }

  #renderChapters(): TemplateResult | typeof nothing {
    const chapters = this.#chapters;
    if (!this.#media || !chapters.length) return nothing;
    const current = this.#current(chapters);
    return html`<ol class="chapters" part="chapters" aria-label=${msg('Chapters', { id: 'film.chapters' })}>
      ${chapters.map(
        (chapter) =>
          html`<li>
            <button
              class="button quiet small"
              aria-current=${chapter === current ? 'true' : nothing}
              @click=${this.#jumpTo(chapter)}
            >
              <time>${clock(chapter.start)}</time> ${this.text(chapter.text)}
            </button>
          </li>`,
      )}
    </ol>`;
  }

  #renderTranscript(): TemplateResult | typeof nothing {
    const lines = this.#lines;
    if (!lines.length) return nothing;
    const current = this.#current(lines);
    const sought = bare(this.#query.trim());
    const found = sought ? lines.filter(({ text }) => bare(this.plain(text)).includes(sought)) : lines;
    const search = msg('Search', { id: 'map.search' });
    return html`<details class="transcript" part="transcript" open>
      <summary>${msg('Transcript', { id: 'film.transcript' })}</summary>
      <div class="find">
        <input type="search" aria-label=${search} placeholder=${search} .value=${this.#query} @input=${this.#search} />
        <output class="muted">${sought ? `${this.number(found.length)} / ${this.number(lines.length)}` : nothing}</output>
      </div>
      <ol class="lines">
        ${found.map((line) => {
          const words = html`<time>${clock(line.start)}</time><span>${this.text(line.text)}</span>`;
          return html`<li>
            ${
              this.#media
                ? html`<button
                    class="line"
                    part="line"
                    aria-current=${line === current ? 'true' : nothing}
                    @click=${this.#jumpTo(line)}
                  >
                    ${words}
                  </button>`
                : html`<p class="line" part="line">${words}</p>`
            }
          </li>`;
        })}
      </ol>
    </details>`;
  }

  get #memoryKey() {
    return `film:${this.doc?.id ?? ''}:${this.#shown?.id ?? ''}`;
  }

  /** Tracks in the visitor's language, or the nearest: captions before subtitles, descriptions, chapters. */
  #bestTrack(...kinds: readonly string[]): string {
    const tracks = kinds.flatMap((kind) => this.#media?.tracks.filter((track) => track.kind === kind) ?? []);
    return this.plain(Object.fromEntries(tracks.map(({ language, src }) => [language, src])));
  }

  get #captions() {
    return this.#bestTrack('subtitles', 'captions');
  }

  /** The document's own, or what the captions and descriptions say. */
  get #lines(): readonly Line[] {
    const tracks = [this.#captions, this.#bestTrack('descriptions')];
    const lines = this.#shown?.transcript ?? tracks.flatMap((track) => this.#cues.get(track) ?? []);
    return [...lines].sort((a, b) => a.start - b.start);
  }

  get #chapters(): readonly Line[] {
    return (
      this.#shown?.chapters?.map(({ start, title }) => ({ start, text: title })) ??
      this.#cues.get(this.#bestTrack('chapters')) ??
      []
    );
  }

  #current(lines: readonly Line[]): Line | undefined {
    return this.#asked ? lines.findLast(({ start }) => start <= this.#at) : undefined;
  }

  /**
   * Chooses among the tracks, again in another language; then they are the visitor's. Not before the player has read
   * the film: until then the browser chooses for itself.
   */
  #tune() {
    const video = this.#video;
    if (!video) this.#tuned = undefined;
    if (!video?.readyState || this.#tuned === this.locale) return;
    this.#tuned = this.locale;
    const captions = this.#captions;
    const hidden = [this.#bestTrack('descriptions'), this.#bestTrack('chapters')];
    for (const { src, track } of video.querySelectorAll('track')) {
      track.mode = src === captions ? 'showing' : hidden.includes(src) ? 'hidden' : 'disabled';
    }
  }

  /** Brings a new current line into its own box, unless the visitor is among the lines with the keyboard. */
  #follow() {
    const list = this.renderRoot.querySelector<HTMLElement>('.lines');
    const line = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !line || line.offsetTop === this.#line) return;
    this.#line = line.offsetTop;
    if (!list.querySelector(':focus-visible')) list.scrollTop = line.offsetTop - list.clientHeight / 3;
  }

  readonly #start = async () => {
    const { files = [] } = this.#media ?? {};
    const trial = create('video');
    this.#failed.clear();
    for (const { src, type } of files) if (type && !trial.canPlayType(type)) this.#failed.add(src);
    const stage = this.renderRoot.querySelector('.stage');
    this.#height ||= isSavingData() ? 1 : (stage?.clientHeight ?? 0) * devicePixelRatio;
    this.#asked = this.#resumes = true;
    this.requestUpdate();
    await this.updateComplete;
    this.#focusStage();
    this.#play();
  };

  #focusStage() {
    this.renderRoot.querySelector<HTMLElement>('.stage :is(video, iframe, button)')?.focus();
  }

  #play() {
    // Where the browser wants a press of its own, its controls are there.
    this.#video?.play().catch(() => undefined);
  }

  #jumpTo({ start }: Line) {
    return () => {
      this.#at = Math.min(start, LONGEST);
      const video = this.#video;
      if (video) video.currentTime = this.#at;
      else if (this.#asked) this.#turn++;
      // What loads the film is the button that says from where.
      else this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
      this.requestUpdate();
    };
  }

  readonly #ready = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    this.#placed = video.currentSrc;
    video.currentTime = this.#at;
    video.playbackRate = this.#speed;
    this.#tune();
    if (this.#resumes) this.#play();
  };

  readonly #moved = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    const before = Math.floor(this.#at);
    // A player that is given another file goes back to its start before it is ready, and may say so late.
    if (video.readyState && video.currentSrc === this.#placed) this.#at = video.currentTime;
    if (Math.floor(this.#at) === before && !video.ended) return;
    if (this.#keeps) this.#keep(video.ended ? 0 : this.#at);
    this.requestUpdate();
  };

  #keep(position: number | null) {
    return remember(this.#memoryKey, position === null ? null : String(position));
  }

  readonly #paced = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    // The default one is what it plays the next file at.
    this.#speed = video.defaultPlaybackRate = video.playbackRate;
    this.requestUpdate();
  };

  readonly #broke = () => {
    this.#fail(this.#playing);
  };

  /** A policy of the page that refuses the frame: it would stay blank. */
  readonly #refused = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (this.#asked && !this.#video && blockedURI && this.#playing?.startsWith(blockedURI))
      this.#fail(this.#media?.site?.page);
  };

  #fail(address = '') {
    this.#failed.add(address);
    this.requestUpdate();
  }

  readonly #trackLoaded = ({ currentTarget }: Event) => {
    const { src, srclang, kind, track } = currentTarget as HTMLTrackElement;
    const lines = [...(track.cues ?? [])].map((cue) => {
      const words = wordsOf(cue);
      return { start: cue.startTime, text: { [srclang]: kind === 'descriptions' ? `[${words}]` : words } };
    });
    this.#cues.set(src, lines);
    this.requestUpdate();
  };

  /** Says what is seen: no browser speaks descriptions itself. */
  readonly #cueChanged = ({ currentTarget }: Event) => {
    const { kind, track } = currentTarget as HTMLTrackElement;
    if (kind !== 'descriptions') return;
    this.#described = [...(track.activeCues ?? [])].map(wordsOf).join(' ');
    this.requestUpdate();
  };

  readonly #search = ({ currentTarget }: Event) => {
    this.#query = (currentTarget as HTMLInputElement).value;
    this.requestUpdate();
  };

  readonly #chooseHeight = (height: number) => {
    this.#resumes = !this.#video?.paused;
    this.#failed.clear();
    this.#height = height;
    this.requestUpdate();
  };

  readonly #chooseSpeed = (speed: number) => {
    const video = this.#video;
    if (video) video.playbackRate = speed;
  };

  readonly #chooseMemory = ({ currentTarget }: Event) => {
    const box = currentTarget as HTMLInputElement;
    const worked = this.#keep(box.checked ? this.#at : null);
    // Where the device keeps nothing the tick goes away again.
    this.#keeps = box.checked &&= worked;
    this.requestUpdate();
  };

  readonly #detach = () => {
    this.#video?.requestPictureInPicture().catch(() => undefined);
  };
}

const triangle = icon(svg`<path d="M9 7l8 5-8 5z"/>`);
/** Stands where there is nothing to play. */
const reel = icon(svg`<path d="M3 5h18v14H3zM7 5v14M17 5v14M3 9.7h4M3 14.3h4M17 9.7h4M17 14.3h4"/>`);

function choice(
  label: string,
  values: readonly number[],
  current: number | undefined,
  words: (value: number) => string,
  choose: (value: number) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select
      @change=${({ currentTarget }: Event) => {
        choose(values[(currentTarget as HTMLSelectElement).selectedIndex] ?? 0);
      }}
    >
      ${values.map((value) => html`<option .selected=${value === current}>${words(value)}</option>`)}
    </select></label
  >`;
}

/** The parts that there are, with a dot between; nothing where there are none. */
function row(parts: readonly unknown[]): TemplateResult | typeof nothing {
  const some = joined(parts);
  return some.length ? html`<p class="muted">${some}</p>` : nothing;
}

const anchor = (address: string, words: string) => html`<a href=${address} rel="noopener">${words}</a>`;

/** Languages by their own names, which their speakers look for. */
function names(tags: Iterable<string> | undefined): unknown {
  const list = [...(tags ?? [])].map(
    (tag, index) => html`${index ? ', ' : ''}<bdi lang=${tag}>${ownName(tag)}</bdi>`,
  );
  return list.length ? list : nothing;
}

const ownName = (tag: string) => languageName(tag, tag);

const isCaptions = ({ kind }: { kind: string }) => kind === 'captions' || kind === 'subtitles';

const wordsOf = (cue: TextTrackCue) => (cue as VTTCue).getCueAsHTML().textContent;

const isElsewhere = (address: string) => !onServer && new URL(address).origin !== location.origin;

function hide({ currentTarget }: Event) {
  (currentTarget as HTMLElement).hidden = true;
}
