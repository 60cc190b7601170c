import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentInParts, Mark } from '../../campaign/extracts.js';
import { msg, str } from '../../locale/localize.js';
import { ageOf } from '../../acts/age.js';
import { kindWords, partyWord, unmarkedWord } from '../../acts/words.js';
import { oneOfEach, type Kind, type Place } from './acts.js';
import type { Formatter } from './formatter.js';
import { LazyDetails } from './lazy-details.js';
import type { ControlsHost } from './map-controls.js';
import { renderRows } from './rows.js';
import { renderStrip } from './strip.js';

/** What the map marks. */
export interface Marked {
  readonly marks: readonly Place[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly read: ReadonlySet<string>;
  readonly parties: readonly string[];
}

/**
 * The words below the picture: what its marks mean, what it has no place for, of when it is. They come with it: no
 * picture stands without them, and how high they are depends on the letters of whoever looks.
 */
export class WordsBelow {
  readonly #host: ControlsHost;
  readonly #unmarked: LazyDetails;
  readonly #notCounted: LazyDetails;

  constructor(host: ControlsHost) {
    this.#host = host;
    const refresh = () => {
      host.requestUpdate();
    };
    this.#unmarked = new LazyDetails(refresh);
    this.#notCounted = new LazyDetails(refresh);
  }

  renderLegend({ marks, kinds, read, parties }: Marked): TemplateResult {
    const count = (kind: Kind) => marks.filter(({ code }) => kinds.get(code) === kind).length;
    const words = kindWords();
    return html`<ul class="legend" part="legend">
      ${(['full', 'unclear', 'committee', 'dot'] as const).map(
        (kind) => html`<li class=${kind}>${words[kind]} <b>${count(kind)}</b></li>`,
      )}
      <li class="outlined"
        >${msg('Text of the act read', { id: 'map.textRead' })} <b>${marks.filter(({ code }) => read.has(code)).length}</b>
      </li>
      ${parties.length ? html`<li class="of-party">${partyWord()}</li>` : nothing}
      <li>${msg('No act recorded', { id: 'map.none' })}</li>
    </ul>`;
  }

  /**
   * What is not on the map itself: bodies of many states, acts that mark nothing, and what is not listed.
   *
   * @param acts - Of the chosen level, whatever the year: what is of another year keeps its place.
   * @param shown - Those on show.
   * @param marked - Codes of what the map marks for some year.
   * @param notCounted - Renders what is not listed; undefined where there is nothing of it.
   * @param isPrinted - Paper has what is not listed, and nothing that leads to the rows.
   */
  renderBeside(
    formatter: Formatter,
    acts: readonly Mark[],
    shown: readonly Mark[],
    marked: ReadonlySet<string>,
    notCounted: (() => unknown) | undefined,
    isPrinted: boolean,
  ): TemplateResult {
    const isInternational = ({ level }: Mark) => level === 'international';
    const isUnmarked = (act: Mark) => !isInternational(act) && !marked.has(act.code);
    const bodies = acts.filter(isInternational);
    const unmarked = oneOfEach(shown.filter(isUnmarked));
    const hasUnmarked = acts.some(isUnmarked);
    const choose = (code: string) => {
      this.#host.choose(code);
    };
    return html`<div class="beside">
      <div>
        ${
          bodies.length
            ? html`<h3>${msg('International bodies', { id: 'map.bodies' })}</h3>
                ${renderRows(formatter, bodies, shown, choose)}`
            : nothing
        }
      </div>
      <div>
        ${hasUnmarked || notCounted ? html`<h3>${msg('Read with care', { id: 'map.care' })}</h3>` : nothing}
        ${
          hasUnmarked
            ? this.#unmarked.render('unmarked', `${unmarkedWord()} (${unmarked.length})`, () =>
                renderStrip(formatter, unmarked, choose),
              )
            : nothing
        }
        ${notCounted ? this.renderNotCounted(notCounted, isPrinted) : nothing}
      </div>
    </div>`;
  }

  /** @param shown - What is on show: the map has borders, the list says dates in full. */
  renderNotes(
    formatter: Formatter,
    doc: DocumentInParts,
    count: number,
    shown: { readonly map: boolean; readonly list: boolean },
  ): TemplateResult {
    // Until the visitor comes near, no formatter is made: the picture at rest says the year alone, and keeps to it.
    const age = ageOf(doc, (date) => (shown.list ? formatter.date(date) : date.slice(0, 4)));
    return html`<p class="notes">
      <span role="status">${
        count
          ? msg(str`Acts shown: ${count}`, { id: 'map.shown' })
          : msg('No act matches', { id: 'map.noMatch' })
      }</span>
      ${age && `· ${age}`}
      ${shown.map ? `· ${msg('Borders: Natural Earth (public domain)', { id: 'map.borders' })}` : nothing}
      ${shown.map ? formatter.text(doc.bordersNote) : nothing}
    </p>`;
  }

  /** @param isOpen - On paper it is, whatever was opened. */
  renderNotCounted(content: () => unknown, isOpen: boolean): TemplateResult {
    return this.#notCounted.render(
      'not-counted',
      msg('What is not listed, and why', { id: 'map.notCounted' }),
      content,
      isOpen,
    );
  }
}
