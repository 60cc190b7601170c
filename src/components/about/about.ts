import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { About, CampaignDocument, Claim, Term } from '../../campaign/schema.js';
import { joinParts } from '../../element/join-parts.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg } from '../../locale/localize.js';
import { safeUrl } from '../../page/safe-url.js';
import { chapterStyles } from '../../styles/chapter.styles.js';
import { aboutStyles } from './about.styles.js';

/**
 * Who is behind the campaign, what it says that it is for, what is claimed of it and by whom; how its facts were
 * gathered, what is missing, how to report an error; the terms that it uses.
 *
 * What the campaign says of itself stands as a quotation, and what others say as theirs.
 *
 * @customElement campaign-about
 * @summary Who is behind the campaign, in its own words and those of others.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or says nothing of itself.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart name - The campaign's name.
 * @csspart motto - Its motto.
 * @csspart chapter - One part, which folds.
 * @csspart title - The heading of a part.
 * @csspart initiator - Who began it, with what a reader should know of them.
 * @csspart aim - What it says that it is for.
 * @csspart claim - Something that is said of it, with who says so.
 * @csspart corrections - How to report an error.
 * @csspart terms - The terms.
 * @csspart sources - A fold with sources.
 */
export class CampaignAbout extends SourcedElement {
  static override styles: CSSResultGroup = [super.styles, chapterStyles, aboutStyles];
  static override readonly sections = ['about', 'glossary', 'sources'] as const;

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    const { about, glossary = [] } = doc;
    if (!about && !glossary.length) return undefined;
    return html`<h2 part="name">${this.text(doc.name)}</h2>
      <p>${this.text(doc.line)}</p>
      ${doc.motto ? html`<p class="motto" part="motto">${this.quote(doc.motto)}</p>` : nothing}
      ${this.#renderChapters(about ?? {}, glossary)}`;
  }

  /** Who is behind it is seen at once; the rest unfolds, in two columns where there is room. */
  #renderChapters(about: About, glossary: readonly Term[]): TemplateResult {
    const { aims, initiator, organisations, launch, mottos, memorials, claims, website, method, missing } =
      about;
    const rest = [
      this.#renderChapter(msg('What it says that it is for', { id: 'about.aims' }), [
        aims?.map((aim) => this.#renderAim(aim)),
      ]),
      this.#renderChapter(msg('Other forms of the motto', { id: 'about.mottos' }), [
        mottos?.length && this.#renderClaims(mottos, true),
      ]),
      this.#renderChapter(msg('When it began', { id: 'about.launch' }), [
        launch && this.#renderLaunch(launch),
      ]),
      this.#renderChapter(msg('What is claimed of its reach', { id: 'about.claims' }), [
        claims?.length && this.#renderClaims(claims),
      ]),
      this.#renderChapter(msg('Website', { id: 'about.website' }), [
        website && this.#renderClaims([website]),
      ]),
      this.#renderChapter(msg('Memorials', { id: 'about.memorials' }), [
        memorials?.length && this.#renderMemorials(memorials),
      ]),
      this.#renderChapter(msg('How the facts were gathered', { id: 'about.method' }), [
        method?.map((words) => html`<p>${this.text(words)}</p>`),
      ]),
      this.#renderChapter(msg('What is missing', { id: 'about.missing' }), [
        missing?.length &&
          html`<ul class="bullets">${missing.map((words) => html`<li>${this.text(words)}</li>`)}</ul>`,
      ]),
      this.#renderChapter(msg('Report an error', { id: 'about.corrections' }), [
        this.#renderCorrections(about),
      ]),
      this.#renderTerms(glossary),
    ].filter((chapter) => chapter !== nothing);
    const half = Math.ceil(rest.length / 2);
    return html`${this.#renderChapter(
      msg('Who is behind it', { id: 'about.who' }),
      [
        initiator && this.#renderInitiator(initiator),
        organisations?.length && this.#renderOrganisations(organisations),
      ],
      true,
    )}
      <div class="rest">
        <div>${rest.slice(0, half)}</div>
        <div>${rest.slice(half)}</div>
      </div>`;
  }

  /** A part that folds; nothing where it has no content. */
  #renderChapter(title: string, contents: readonly unknown[], isOpen = false): unknown {
    const known = contents.filter((content) =>
      Array.isArray(content) ? content.length : content && content !== nothing,
    );
    if (!known.length) return nothing;
    return html`<details class="chapter ${isOpen ? 'who' : ''}" part="chapter" ?open=${isOpen}>
      <summary><h3 part="title">${title}</h3></summary>
      <div class="content">${known}</div>
    </details>`;
  }

  #renderInitiator({ name, roles, note, sources }: NonNullable<About['initiator']>): TemplateResult {
    return html`<div part="initiator">
      <p>
        <strong>${this.text(name)}</strong>${note ? html` — ${this.text(note)}` : nothing}
        <span class="muted">(${msg('initiator', { id: 'about.initiator' })})</span>
      </p>
      ${this.renderSources(sources)} ${roles?.length ? this.#renderClaims(roles) : nothing}
    </div>`;
  }

  #renderOrganisations(organisations: NonNullable<About['organisations']>): TemplateResult {
    return html`<dl>
      ${organisations.map(
        ({ name, text, sources }) =>
          html`<div>
            <dt>${this.text(name)}</dt>
            <dd>${this.text(text)} ${this.renderSources(sources)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderAim({ text, translation, attribution, date, note, sources }: Claim): TemplateResult {
    return html`<figure part="aim">
      <blockquote>${this.quote(text)}</blockquote>
      ${this.renderTranslation(translation)}
      <figcaption class="muted">
        ${joinParts([this.text(attribution), date && this.date(date), this.text(note)])}
        ${this.renderSources(sources)}
      </figcaption>
    </figure>`;
  }

  #renderLaunch({ date, otherwise, sources }: NonNullable<About['launch']>): TemplateResult {
    return html`<div>
        <p><time datetime=${date}>${this.date(date)}</time></p>
        ${this.renderSources(sources)}
      </div>
      ${
        otherwise?.length
          ? html`<div>
              <p>${msg('Other sources give other dates', { id: 'about.otherDates' })}</p>
              ${this.#renderClaims(otherwise)}
            </div>`
          : nothing
      }`;
  }

  #renderMemorials(memorials: NonNullable<About['memorials']>): TemplateResult {
    return html`<ul class="claims">
      ${memorials.map(
        ({ place, date, name, note, sources }) =>
          html`<li>
            ${joinParts([
              html`<strong>${this.text(place)}</strong>`,
              this.text(name),
              date && html`<time datetime=${date}>${this.date(date)}</time>`,
              this.text(note),
            ])}
            ${this.renderSources(sources)}
          </li>`,
      )}
    </ul>`;
  }

  /** What is said, each with who says so. */
  #renderClaims(claims: readonly Claim[], areWords = false): TemplateResult {
    return html`<ul class="claims">
      ${claims.map(
        ({ text, translation, attribution, date, note, sources }) =>
          html`<li part="claim">
            <p>${areWords ? this.quote(text) : this.text(text)}${date ? html` <span class="muted">(<time datetime=${date}>${this.date(date)}</time>)</span>` : nothing}</p>
            ${this.renderTranslation(translation)}
            ${attribution ? html`<p class="muted">— ${this.text(attribution)}</p>` : nothing}
            ${note ? html`<p class="muted">${this.text(note)}</p>` : nothing} ${this.renderSources(sources)}
          </li>`,
      )}
    </ul>`;
  }

  #renderCorrections({ corrections, correctionsUrl }: About): unknown {
    const url = safeUrl(correctionsUrl, this.docUrl);
    if (!corrections && !url) return nothing;
    return html`<p part="corrections">
      ${this.text(corrections)}
      ${url ? html`<a href=${url} rel="noopener">${msg('Report an error', { id: 'about.corrections' })}</a>` : nothing}
    </p>`;
  }

  #renderTerms(terms: readonly Term[]): unknown {
    return this.#renderChapter(msg('Terms', { id: 'about.terms' }), [
      terms.length &&
        html`<dl part="terms">
          ${terms.map(
            ({ term, text, sources }) =>
              html`<div>
                <dt>${this.text(term)}</dt>
                <dd>${this.text(text)} ${this.renderSources(sources)}</dd>
              </div>`,
          )}
        </dl>`,
    ]);
  }
}
