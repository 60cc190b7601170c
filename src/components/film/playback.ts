/** How far a film has come. Free of the DOM: the element shows it, the player tells it what happens. */
import type { Film, Text } from '../../campaign/schema.js';
import { nearest, type File, type Line, type Media } from './media.js';

/** In seconds: a player throws where it is sent further than there are numbers. */
const LONGEST = 1e6;

/**
 * `poster`: nothing was asked for. `asked`: the visitor waits for the player. `playing`: the player has the film, be it
 * paused. `failed`: nothing of it can be played here.
 */
export type PlaybackState = 'poster' | 'asked' | 'playing' | 'failed';
export type PlaybackStep = 'ask' | 'start' | 'exhaust';

/** What each step leads to; any other leaves things as they are. */
const NEXT: Record<PlaybackState, Partial<Record<PlaybackStep, PlaybackState>>> = {
  poster: { ask: 'asked' },
  asked: { start: 'playing' },
  playing: { exhaust: 'failed' },
  failed: { ask: 'asked' },
};

export class Playback {
  /** Seconds from the start. */
  position = 0;
  /** Whether the device remembers it. */
  isKept = false;
  speed = 1;
  /** Height of the picture that is looked for; 0 until it is known. */
  height = 0;
  /** Whether it plays on once it is there. */
  resumes = false;
  /** What is seen now, in words. */
  described = '';
  film: Film | undefined;
  media: Media | undefined;
  readonly #choose: (text: Text) => string;
  #state: PlaybackState = 'poster';
  readonly #failed = new Set<string>();
  /** Lines of the tracks that are here, by address. */
  readonly #cues = new Map<string, readonly Line[]>();

  /** @param choose - The text in the visitor's language. */
  constructor(choose: (text: Text) => string) {
    this.#choose = choose;
  }

  get state(): PlaybackState {
    return this.#state;
  }

  /** Whether the player has taken the poster's place. */
  get hasBegun(): boolean {
    return this.#state === 'playing' || this.#state === 'failed';
  }

  /**
   * Shows another film. Speed and height stay the visitor's.
   *
   * @param kept - Where it stood, as the device remembers it; null where it was not asked to.
   */
  show(film: Film | undefined, media: Media | undefined, kept: string | null): void {
    this.film = film;
    this.media = media;
    this.isKept = kept !== null;
    this.jump(Number(kept) || 0);
    this.described = '';
    this.#state = 'poster';
    this.#failed.clear();
    this.#cues.clear();
  }

  /** The visitor wants to see it, at first or again. */
  ask(): void {
    this.#step('ask');
    this.resumes = true;
  }

  /**
   * The player is here.
   *
   * @param height - Height of the place that it has.
   * @param canPlay - Whether it knows a type.
   */
  start(height: number, canPlay: (type: string) => boolean): void {
    this.height ||= height;
    this.#failed.clear();
    for (const { src, type } of this.media?.files ?? []) if (type && !canPlay(type)) this.#failed.add(src);
    this.#step('start');
    this.#settle();
  }

  /** What played cannot be played: the next file takes its place. A site has no other. */
  fail(): void {
    if (this.file) this.#failed.add(this.file.src);
    else this.#step('exhaust');
    this.#settle();
  }

  /** Another quality; a file that failed may be back. */
  chooseHeight(height: number, resumes: boolean): void {
    this.height = height;
    this.resumes = resumes;
    this.#failed.clear();
  }

  jump(seconds: number): void {
    this.position = Math.min(seconds, LONGEST);
  }

  /** The file that plays; undefined where a site plays the film, and where no file is left. */
  get file(): File | undefined {
    return this.media && nearest(this.media.files, this.height, this.#failed);
  }

  /** Address of the captions in the visitor's language, or the nearest; empty where there are none. */
  get captions(): string {
    return this.#track('subtitles', 'captions');
  }

  get descriptions(): string {
    return this.#track('descriptions');
  }

  get chapterTrack(): string {
    return this.#track('chapters');
  }

  /** A track that was loaded. */
  read(track: string, lines: readonly Line[]): void {
    this.#cues.set(track, lines);
  }

  /** The document's own transcript, or what captions and descriptions say. */
  get lines(): readonly Line[] {
    const lines =
      this.film?.transcript ??
      [this.captions, this.descriptions].flatMap((track) => this.#cues.get(track) ?? []);
    return [...lines].sort((a, b) => a.start - b.start);
  }

  get chapters(): readonly Line[] {
    return (
      this.film?.chapters?.map(({ start, title }) => ({ start, text: title })) ??
      this.#cues.get(this.chapterTrack) ??
      []
    );
  }

  /** Which of these it has come to; none before it has begun. */
  current(lines: readonly Line[]): Line | undefined {
    return this.hasBegun ? lines.findLast(({ start }) => start <= this.position) : undefined;
  }

  #step(step: PlaybackStep) {
    this.#state = NEXT[this.#state][step] ?? this.#state;
  }

  #settle() {
    if (this.media?.files.length && !this.file) this.#step('exhaust');
  }

  /** The track of these kinds that suits the visitor best; later kinds before earlier ones. */
  #track(...kinds: readonly string[]): string {
    const tracks = kinds.flatMap((kind) => this.media?.tracks.filter((track) => track.kind === kind) ?? []);
    return this.#choose(Object.fromEntries(tracks.map(({ language, src }) => [language, src])));
  }
}
