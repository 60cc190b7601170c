import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Text } from '../../campaign/schema.js';
import { PolicyController } from '../../controllers/policy-controller.js';
import { renderMemoryBox } from '../../element/memory-box.js';
import { languageName } from '../../locale/names.js';
import { ask, create } from '../../page/page.js';
import { isSavingData } from '../../page/saving-data.js';
import { msg } from '../../locale/localize.js';
import { clock, isElsewhere, type Media } from './media.js';
import type { Playback } from './playback.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** What the element does for its player. */
export interface PlayerOwner {
  /** The film's. */
  title(): string;
  locale(): string;
  plain(text: Text | undefined): string;
  number(value: number): string;
  /** Takes the focus to the stage. */
  focus(): void;
  /** Has the device remember where the film stands, or forget it; returns whether that worked. */
  keep(position: number | null): boolean;
}

/** Plays a film: the document's own files, or a frame of another site. */
export class Player {
  readonly #host: LitElement;
  readonly #playback: Playback;
  readonly #owner: PlayerOwner;
  /** Whether it takes the poster's place in the rendering that comes. */
  #begins = false;
  /** The file in which the player was sent to its place. */
  #placed: string | undefined;
  /** The language that the tracks were last set for. */
  #tuned: string | undefined;
  /** How often a frame was sent elsewhere. */
  #turn = 0;

  constructor(host: LitElement, playback: Playback, owner: PlayerOwner) {
    this.#host = host;
    this.#playback = playback;
    this.#owner = owner;
    new PolicyController(host, this.#refused);
  }

  /** Before the rendering in which it takes the poster's place. */
  begin(): void {
    const stage = this.#host.renderRoot.querySelector('.stage');
    const trial = create('video');
    this.#playback.start(
      isSavingData() ? 1 : (stage?.clientHeight ?? 0) * devicePixelRatio,
      (type) => !!trial.canPlayType(type),
    );
    this.#begins = true;
  }

  /** After every rendering. */
  updated(): void {
    this.#tune();
    if (!this.#begins) return;
    this.#begins = false;
    // Safari gives a button that is pressed no focus. Who went elsewhere while the player came stays there.
    if (ask(document, 'activeElement') === ask(document, 'body')) this.#owner.focus();
    this.#play();
  }

  /** Goes where the film was sent. */
  seek(): void {
    const video = this.#video;
    if (video) video.currentTime = this.#playback.position;
    else this.#turn++;
  }

  render({ files, tracks, site }: Media): TemplateResult {
    if (this.#playback.state === 'failed') {
      const address = files[0]?.src ?? site?.page ?? '';
      return html`<div class="plate" role="alert">
        ${msg('The film could not be played here.', { id: 'film.failed' })}
        <a href=${address} rel="noopener">${site && !files.length ? site.name : address.split('/').at(-1)}</a>
        <button class="button quiet small" @click=${this.#askAgain}>${msg('Try again', { id: 'tryAgain' })}</button>
      </div>`;
    }
    const title = this.#owner.title();
    if (!files.length) {
      const frame = html`<iframe
        part="frame"
        title=${title}
        sandbox="allow-scripts allow-same-origin allow-presentation"
        allow="fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin"
        src=${this.#frameAddress ?? nothing}
      ></iframe>`;
      // Two templates in turn: a jump makes a new frame, where a new address would be a step of the page's history.
      return this.#turn % 2 ? html`${frame}` : html`${frame} `;
    }
    return html`<video
        part="video"
        controls
        playsinline
        aria-label=${title}
        crossorigin=${tracks.some(({ src }) => isElsewhere(src)) ? 'anonymous' : nothing}
        src=${this.#playback.file?.src ?? nothing}
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
              label=${this.#owner.plain(label) || languageName(language, language)}
              src=${src}
              @load=${this.#trackLoaded}
              @cuechange=${this.#cueChanged}
            />`,
        )}
      </video>
      <p class="visually-hidden" aria-live="polite">${this.#playback.described}</p>`;
  }

  /** What stands below the player of the document's own files. */
  renderControls({ files }: Media): TemplateResult {
    const { file, speed, position, isKept } = this.#playback;
    const heights = [...new Set(files.flatMap(({ height }) => height ?? []))].sort((a, b) => b - a);
    return html`<div class="controls muted" part="controls">
      ${
        heights.length > 1
          ? choice(
              msg('Quality', { id: 'film.quality' }),
              heights,
              file?.height,
              (height) => `${height}p`,
              this.#chooseHeight,
            )
          : nothing
      }
      ${choice(msg('Speed', { id: 'film.speed' }), SPEEDS, speed, (speed) => `${this.#owner.number(speed)}×`, this.#chooseSpeed)}
      ${
        ask(document, 'pictureInPictureEnabled')
          ? html`<button class="button quiet small" @click=${this.#detach}>
              ${msg('Picture in picture', { id: 'film.pip' })}
            </button>`
          : nothing
      }
      ${renderMemoryBox(isKept, this.#chooseMemory, '', `: ${clock(position)}`)}
    </div>`;
  }

  get #video() {
    return this.#host.renderRoot.querySelector('video');
  }

  get #frameAddress() {
    const { media, position } = this.#playback;
    return media?.site?.player(Math.floor(position), this.#owner.locale().slice(0, 2));
  }

  #play() {
    // Where the browser wants a press of its own, its controls are there.
    this.#video?.play().catch(() => undefined);
  }

  /**
   * Chooses among the tracks, again in another language; then they are the visitor's. Not before the player has read
   * the film: until then the browser chooses for itself.
   */
  #tune() {
    const video = this.#video;
    const locale = this.#owner.locale();
    if (!video) this.#tuned = undefined;
    if (!video?.readyState || this.#tuned === locale) return;
    this.#tuned = locale;
    const { captions, descriptions, chapterTrack } = this.#playback;
    for (const { src, track } of video.querySelectorAll('track')) {
      const isHidden = src === descriptions || src === chapterTrack;
      track.mode = src === captions ? 'showing' : isHidden ? 'hidden' : 'disabled';
    }
  }

  readonly #askAgain = () => {
    this.#playback.ask();
    this.#host.requestUpdate();
  };

  readonly #ready = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    const { position, speed, resumes } = this.#playback;
    this.#placed = video.currentSrc;
    video.currentTime = position;
    video.playbackRate = speed;
    this.#tune();
    if (resumes) this.#play();
  };

  readonly #moved = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    const playback = this.#playback;
    const before = Math.floor(playback.position);
    // A player that is given another file goes back to its start before it is ready, and may say so late.
    if (video.readyState && video.currentSrc === this.#placed) playback.position = video.currentTime;
    if (Math.floor(playback.position) === before && !video.ended) return;
    if (playback.isKept) this.#owner.keep(video.ended ? 0 : playback.position);
    this.#host.requestUpdate();
  };

  readonly #paced = ({ currentTarget }: Event) => {
    const video = currentTarget as HTMLVideoElement;
    // The default one is what it plays the next file at.
    this.#playback.speed = video.defaultPlaybackRate = video.playbackRate;
    this.#host.requestUpdate();
  };

  readonly #broke = () => {
    this.#playback.fail();
    this.#host.requestUpdate();
  };

  /** A policy of the page that refuses the frame: it would stay blank. */
  readonly #refused = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    const isPlaying = this.#playback.state === 'playing' && !this.#video;
    if (isPlaying && blockedURI && this.#frameAddress?.startsWith(blockedURI)) this.#broke();
  };

  readonly #trackLoaded = ({ currentTarget }: Event) => {
    const { src, srclang, kind, track } = currentTarget as HTMLTrackElement;
    const lines = [...(track.cues ?? [])].map((cue) => {
      const words = wordsOf(cue);
      return { start: cue.startTime, text: { [srclang]: kind === 'descriptions' ? `[${words}]` : words } };
    });
    this.#playback.read(src, lines);
    this.#host.requestUpdate();
  };

  /** Says what is seen: no browser speaks descriptions itself. */
  readonly #cueChanged = ({ currentTarget }: Event) => {
    const { kind, track } = currentTarget as HTMLTrackElement;
    if (kind !== 'descriptions') return;
    this.#playback.described = [...(track.activeCues ?? [])].map(wordsOf).join(' ');
    this.#host.requestUpdate();
  };

  readonly #chooseHeight = (height: number) => {
    this.#playback.chooseHeight(height, !this.#video?.paused);
    this.#host.requestUpdate();
  };

  readonly #chooseSpeed = (speed: number) => {
    const video = this.#video;
    if (video) video.playbackRate = speed;
  };

  readonly #chooseMemory = (wish: boolean) => {
    const worked = this.#owner.keep(wish ? this.#playback.position : null);
    this.#host.requestUpdate();
    return (this.#playback.isKept = wish && worked);
  };

  readonly #detach = () => {
    this.#video?.requestPictureInPicture().catch(() => undefined);
  };
}

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

const wordsOf = (cue: TextTrackCue) => (cue as VTTCue).getCueAsHTML().textContent;
