import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { citationsOf } from '../../campaign/citations.js';
import type { Citation } from '../../campaign/extracts.js';
import type { SectionName, Source, Text } from '../../campaign/schema.js';
import { GradualList } from '../../controllers/gradual-list.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { PrintController } from '../../controllers/print-controller.js';
import { joinParts } from '../../element/join-parts.js';
import { renderSourceFacts } from '../../element/source-facts.js';
import { renderSourceLink } from '../../element/source-list.js';
import { SourcedElement } from '../../element/sourced-element.js';
import { msg, str } from '../../locale/localize.js';
import { formatShare } from '../../locale/names.js';
import { searchKey } from '../../locale/search-key.js';
import { fragmentUrl } from '../../page/fragment-url.js';
import { onServer } from '../../page/on-server.js';
import { ask } from '../../page/page.js';
import { chapterStyles } from '../../styles/chapter.styles.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { sourceFactsStyles } from '../../styles/source-facts.styles.js';
import type { BibliographyForm } from './bibliography.js';
import { citingEach, groupsOf, type Group } from '../../campaign/perspectives.js';
import { citedByWords, sectionWords } from './section-words.js';
import { sourcesStyles } from './sources.styles.js';

/** Elements whose items have an address on the page, by the section that they show. */
const SHOWN_BY: Partial<Record<SectionName, string>> = {
  timeline: 'campaign-timeline',
  positions: 'campaign-positions',
};

/**
 * Every source of the document: who published it and when, who is speaking, how much of it was read, its words that
 * carry what it is cited for, and what cites it. Grouped by who is speaking, with each group's share.
 *
 * A search opens the groups in which something was found. What is shown can be saved for programs that keep
 * references, as BibTeX and CSL JSON.
 *
 * @customElement campaign-sources
 * @summary Every source, by who is speaking, with what cites it.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had or has no sources.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart search - The field of the search.
 * @csspart count - How many sources are shown.
 * @csspart save - A button that saves the sources as a file.
 * @csspart group - The sources in which the same side speaks.
 * @csspart perspective - Who is speaking.
 * @csspart share - How many sources that are, and which part of all.
 * @csspart source - One source.
 * @csspart title - Its title.
 * @csspart cited-by - The fold with what cites it.
 */
export class CampaignSources extends SourcedElement {
  static override properties: PropertyDeclarations = {
    query: { state: true },
  };
  static override styles: CSSResultGroup = [
    super.styles,
    fieldStyles,
    chapterStyles,
    sourceFactsStyles,
    sourcesStyles,
  ];
  static override readonly sections = ['citations', 'sourceDetails', 'sources'] as const;

  /** What is searched for. */
  private query = '';

  #all: readonly Source[] = [];
  #citing = new Map<string, Citation[]>();
  /** What the search looks through, by source. */
  #keys = new Map<Source, string>();
  #madeFor: readonly unknown[] = [];
  /** Groups that a visitor opened, by who is speaking. */
  readonly #open = new Set<string>();
  readonly #drawn = new GradualList(this);
  readonly #bibliography = new LazyPart(this, () => import('./bibliography.js'), { onIntent: false });
  /** On paper every group is open. */
  readonly #print = new PrintController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { doc, locale } = this;
    const { sources = [], sourceDetails } = doc ?? {};
    const made = [sources, sourceDetails, locale];
    if (!doc || made.every((value, index) => value === this.#madeFor[index])) return;
    this.#madeFor = made;
    const details = new Map(sourceDetails?.map((detail) => [detail.id, detail]));
    this.#all = sources.map((source) => ({ ...source, ...details.get(source.id) }));
    this.#citing = citingEach(doc.citations ?? citationsOf(doc));
    this.#keys = new Map(
      this.#all.map((source) => {
        const { id, title, publisher, perspective, kind, quote, note, date } = source;
        const texts = [title, publisher, perspective, kind, quote, note].map((text) => this.plain(text));
        return [source, searchKey([id, date, ...texts].join(' '))];
      }),
    );
  }

  protected override renderCampaign(): TemplateResult | undefined {
    if (!this.#all.length) return undefined;
    const found = new Set(this.#found);
    const groups = groupsOf(this.#all, this.#plain);
    const half = Math.ceil(groups.length / 2);
    const [shown, all] = [found.size, this.#all.length].map((count) => this.number(count));
    const search = msg('Search', { id: 'map.search' });
    const typed = ({ currentTarget }: Event) => {
      this.query = (currentTarget as HTMLInputElement).value;
      this.#drawn.restart();
    };
    return html`<p class="muted">
        ${msg('Grouped by who is speaking. A share counts sources; it says nothing of what they are worth.', { id: 'sources.intro' })}
      </p>
      <div class="bar">
        <input type="search" part="search" aria-label=${search} placeholder=${search} .value=${this.query} @input=${typed} />
        <span class="muted" part="count" role="status">${msg(str`Sources shown: ${shown ?? ''} of ${all ?? ''}`, { id: 'sources.shown' })}</span>
        <span class="forms">${this.#renderSave('BibTeX')} ${this.#renderSave('CSL JSON')}</span>
      </div>
      ${this.#bibliography.render(() => nothing)}
      <div class="groups">${this.#renderColumn(groups.slice(0, half), found)}${this.#renderColumn(groups.slice(half), found)}</div>`;
  }

  /** What opens in one column moves nothing in the other. */
  #renderColumn(groups: readonly Group[], found: ReadonlySet<Source>) {
    return html`<div>${groups.map((group) => this.#renderGroup(group, found))}</div>`;
  }

  get #found(): readonly Source[] {
    const sought = searchKey(this.query.trim());
    return sought ? this.#all.filter((source) => this.#keys.get(source)?.includes(sought)) : this.#all;
  }

  readonly #plain = (text: Text | undefined) => this.plain(text);

  #renderSave(form: BibliographyForm): TemplateResult {
    const save = async () => {
      const part = await this.#bibliography.bring();
      part?.saveBibliography(form, this.#found, this.#plain);
    };
    const label = msg(str`Save as ${form}`, { id: 'sources.save' });
    return html`<button class="button quiet small" part="save" ?disabled=${!this.#found.length} @click=${save}>${label}</button>`;
  }

  #renderGroup({ perspective, sources }: Group, found: ReadonlySet<Source>): TemplateResult | typeof nothing {
    const matching = sources.filter((source) => found.has(source));
    if (!matching.length) return nothing;
    const name = this.plain(perspective);
    const isSearch = matching.length < this.#all.length && this.query.trim() !== '';
    const isOpen = isSearch || this.#print.isPrinting || this.#open.has(name);
    const toggled = ({ currentTarget }: Event) => {
      const { open } = currentTarget as HTMLDetailsElement;
      // What a search or paper opened, nobody did.
      if (isSearch || this.#print.isPrinting || open === this.#open.has(name)) return;
      if (open) this.#open.add(name);
      else this.#open.delete(name);
      this.requestUpdate();
    };
    const share = sources.length / this.#all.length;
    const drawn = this.#print.isPrinting || onServer ? matching : this.#drawn.take(isOpen ? matching : []);
    return html`<details class="chapter" part="group" ?open=${isOpen} @toggle=${toggled}>
      <summary>
        <h3 part="perspective">${this.text(perspective)}</h3>
        <div class="measure">
          <span class="muted" part="share">${this.number(sources.length)} · ${formatShare(this.locale, share)}</span>
          <svg class="bar-of-share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="1" /><rect width=${share * 100} height="1" />
          </svg>
        </div>
      </summary>
      ${isOpen || onServer ? html`<ul>${drawn.map((source) => this.#renderSource(source))}</ul>` : nothing}
    </details>`;
  }

  #renderSource(source: Source): TemplateResult {
    const { title, publisher, date } = source;
    return html`<li part="source">
      <p class="title" part="title">${renderSourceLink(source, html`<cite>${this.text(title)}</cite>`)}</p>
      <p class="muted">
        ${joinParts([html`<span translate="no">${this.text(publisher)}</span>`, date && html`<time datetime=${date}>${this.date(date)}</time>`])}
      </p>
      ${renderSourceFacts(this.voice, source)} ${this.#renderCitedBy(source)}
    </li>`;
  }

  #renderCitedBy({ id, title }: Source): TemplateResult {
    const citing = this.#citing.get(id);
    if (!citing) {
      return html`<p class="muted">${msg('Nothing in this document cites it.', { id: 'sources.uncited' })}</p>`;
    }
    const words = sectionWords();
    return html`<details class="muted" part="cited-by">
      <summary>
        ${citedByWords(this.locale, citing)}<span class="visually-hidden">: ${this.plain(title)}</span>
      </summary>
      <ul class="citing">
        ${citing.map((citation) => {
          const { section, names, date } = citation;
          return html`<li>
            ${joinParts([
              words[section],
              ...names.map((name, index) =>
                index ? this.text(name) : this.#renderLink(citation, this.text(name)),
              ),
              date && this.date(date),
            ])}
          </li>`;
        })}
      </ul>
    </details>`;
  }

  /** To where it stands on the page, where it has an address there. */
  #renderLink({ section, id }: Citation, name: unknown): unknown {
    const tag = SHOWN_BY[section];
    if (onServer || !tag || !ask(document, 'querySelector')(tag)) return name;
    return html`<a href=${fragmentUrl(id)}>${name}</a>`;
  }
}
