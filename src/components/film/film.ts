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
import { LazyPart } from '../../controllers/lazy-part.js';
import { searchKey } from '../../locale/search-key.js';
import { HeldPictures } from '../../element/held-pictures.js';
import { languageName } from '../../locale/names.js';
import { joinParts } from '../../element/join-parts.js';
import { recall, remember } from '../../page/device-memory.js';
import { safeUrl } from '../../page/safe-url.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { icon } from '../../styles/icons.js';
import { filmStyles } from './film.styles.js';
import { clock, isElsewhere, mediaOf, type Line, type Media } from './media.js';
import { Playback } from './playback.js';
import type { Player } from './player.js';

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
 * @csspart more - The fold with what else is known of a film that cannot be played here.
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
  film: string | undefined = undefined;

  readonly #playback = new Playback((text) => this.plain(text));
  /** Where there is something to play. */
  #player: LazyPart<Player> | undefined;
  readonly #held = new HeldPictures();
  #query = '';
  /** The line that was followed to. */
  #line: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const film = this.doc?.films?.find(({ id }) => !this.film || id === this.film);
    if (film !== this.#playback.film) {
      this.#playback.show(film, film && mediaOf(film, this.docUrl), recall(this.#memoryKey(film)));
      this.#query = '';
      this.#line = undefined;
    }
    if (this.#playback.media) this.#player ??= new LazyPart(this, () => this.#loadPlayer());
    if (this.#playback.state === 'asked') this.#player?.here?.begin();
  }

  protected override renderCampaign(): TemplateResult | undefined {
    const { film, media, state } = this.#playback;
    if (!film) return undefined;
    return html`<div class=${media ? '' : 'known'}>
        <div class="stage" part="stage">
          ${media ? this.#renderStage(film, media) : reel}
        </div>
        ${state === 'playing' && media?.files.length ? this.#player?.here?.renderControls(media) : nothing}
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
    this.#player?.here?.updated();
    this.#follow();
  }

  #renderStage(film: Film, media: Media): unknown {
    const { state, hasBegun } = this.#playback;
    if (hasBegun) return this.#player?.here?.render(media);
    const poster = this.#renderPoster(film, media);
    return state === 'asked' ? this.#player?.render(() => nothing, poster) : poster;
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
    const { position } = this.#playback;
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
        <button class="play" part="play" @click=${this.#ask}>
          ${triangle}
          <span>${label}${from ? ` (${from})` : nothing}${position ? ` · ${clock(position)}` : nothing}</span>
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

  #renderDetails(film: Film): unknown {
    const { title, maker, date, duration, languages, provider, tracks, licence, url, distressing } = film;
    const { media } = this.#playback;
    const page = media?.site;
    const captions = new Set([
      ...(tracks ?? []).filter(isCaptions).map(({ language }) => language),
      ...(provider?.captions ?? []),
    ]);
    const link = safeUrl(url);
    const name = this.text(title ?? msg('Film', { id: 'name.film' }));
    const more = html`${row([captions.size && html`${msg('Captions', { id: 'film.captions' })}: ${names(captions)}`])}
      ${row([licence && html`${msg('Licence', { id: 'film.licence' })}: ${this.text(licence)}`])}
      ${row([this.text(film.relation)])} ${row([this.text(film.note)])}
      ${row([link && anchor(link, new URL(link).host), page && anchor(page.page, page.name)])}
      ${this.renderSources(film.sources)}`;
    return html`<h3 part="title">${name}</h3>
      ${distressing && !media ? this.#renderWarning() : nothing}
      ${row([this.text(maker), date && this.date(date), duration && clock(duration), names(languages)])}
      ${
        media
          ? more
          : html`<details part="more">
            <summary class="muted">${msg('Details', { id: 'source.details' })}<span class="visually-hidden">: ${name}</span></summary>
            ${more}
          </details>`
      }`;
  }

  #renderChapters(): TemplateResult | typeof nothing {
    const { media, chapters } = this.#playback;
    if (!media || !chapters.length) return nothing;
    const current = this.#playback.current(chapters);
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
    const { media, lines } = this.#playback;
    if (!lines.length) return nothing;
    const current = this.#playback.current(lines);
    const sought = searchKey(this.#query.trim());
    const found = sought ? lines.filter(({ text }) => searchKey(this.plain(text)).includes(sought)) : lines;
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
              media
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

  /** Brings a new current line into its own box, unless the visitor is among the lines with the keyboard. */
  #follow() {
    const list = this.renderRoot.querySelector<HTMLElement>('.lines');
    const line = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !line || line.offsetTop === this.#line) return;
    this.#line = line.offsetTop;
    if (!list.querySelector(':focus-visible')) list.scrollTop = line.offsetTop - list.clientHeight / 3;
  }

  #focusStage() {
    this.renderRoot.querySelector<HTMLElement>('.stage :is(video, iframe, button)')?.focus();
  }

  #memoryKey(film: Film | undefined) {
    return `film:${this.doc?.id ?? ''}:${film?.id ?? ''}`;
  }

  async #loadPlayer(): Promise<Player> {
    const { Player } = await import('./player.js');
    return new Player(this, this.#playback, {
      title: () => this.plain(this.#playback.film?.title) || msg('Film', { id: 'name.film' }),
      locale: () => this.locale,
      plain: (text) => this.plain(text),
      number: (value) => this.number(value),
      focus: () => {
        this.#focusStage();
      },
      keep: (position) =>
        remember(this.#memoryKey(this.#playback.film), position === null ? null : String(position)),
    });
  }

  readonly #ask = () => {
    this.#playback.ask();
    this.requestUpdate();
    void this.#player?.bring();
  };

  #jumpTo({ start }: Line) {
    return () => {
      this.#playback.jump(start);
      if (this.#playback.hasBegun) this.#player?.here?.seek();
      // What loads the film is the button that says from where.
      else this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
      this.requestUpdate();
    };
  }

  readonly #search = ({ currentTarget }: Event) => {
    this.#query = (currentTarget as HTMLInputElement).value;
    this.requestUpdate();
  };
}

const triangle = icon(svg`<path d="M9 7l8 5-8 5z"/>`);
/** Stands where there is nothing to play. */
const reel = icon(svg`<path d="M3 5h18v14H3zM7 5v14M17 5v14M3 9.7h4M3 14.3h4M17 9.7h4M17 14.3h4"/>`);

/** The parts that there are, with a dot between; nothing where there are none. */
function row(parts: readonly unknown[]): TemplateResult | typeof nothing {
  const some = joinParts(parts);
  return some.length ? html`<p class="muted">${some}</p>` : nothing;
}

const anchor = (address: string, words: string) => html`<a href=${address} rel="noopener">${words}</a>`;

/** Languages by their own names, which their speakers look for. */
function names(tags: Iterable<string> | undefined): unknown {
  const list = [...(tags ?? [])].map(
    (tag, index) => html`${index ? ', ' : ''}<bdi lang=${tag}>${languageName(tag, tag)}</bdi>`,
  );
  return list.length ? list : nothing;
}

const isCaptions = ({ kind }: { kind: string }) => kind === 'captions' || kind === 'subtitles';

function hide({ currentTarget }: Event) {
  (currentTarget as HTMLElement).hidden = true;
}
