import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../../campaign/schema.js';
import { searchKey } from '../../locale/search-key.js';
import { msg } from '../../locale/localize.js';
import { joinParts } from '../../element/join-parts.js';
import { renderBody, renderDisputed } from '../../acts/render-truth.js';
import { truthOf } from '../../acts/truth.js';
import { renderOnPaper } from './act-card.js';
import type { Formatter } from './formatter.js';
import { bodyTypeWord, fieldWords, levelWords, titleWord, unmarkedWord } from '../../acts/words.js';

export interface ListState {
  query: string;
  sort: 'name' | 'date';
  descending: boolean;
}

/** The acts that a search finds, by name, body or code, in the order asked for. */
export function listed(
  formatter: Formatter,
  acts: readonly Act[],
  { query, sort, descending }: ListState,
): Act[] {
  const sought = searchKey(query.trim());
  const key = (act: Act) => (sort === 'name' ? formatter.name(act).value + act.date : act.date);
  return acts
    .filter((act) =>
      searchKey(
        `${formatter.name(act).value} ${formatter.plain(act.jurisdiction)} ${formatter.plain(act.body)} ${formatter.plain(act.chamber)} ${formatter.keys(act)}`,
      ).includes(sought),
    )
    .sort((a, b) => key(a).localeCompare(key(b), formatter.locale) * (descending ? -1 : 1));
}

export interface ListHost {
  /** The row below which the card is open. */
  readonly row: Act | undefined;
  card(): unknown;
  isMarked(act: Act): boolean;
  /** Whether it is for paper, where every row says everything. */
  readonly printing: boolean;
  change(state: ListState): void;
  choose(act: Act): void;
}

/** One row for each act; the card opens below the row that was chosen. */
export function renderList(
  formatter: Formatter,
  rows: readonly Act[],
  state: ListState,
  host: ListHost,
): TemplateResult {
  const words = fieldWords();
  const levels = levelWords();
  const sortable = (sort: ListState['sort'], label: string) => {
    const current = state.sort === sort;
    const order = state.descending ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${current ? order : 'none'}>
      <button @click=${() => {
        host.change({ ...state, sort, descending: current && !state.descending });
      }}>${label}</button>
    </th>`;
  };
  return html`<input
      type="search"
      aria-label=${msg('Search', { id: 'map.search' })}
      placeholder=${msg('Search', { id: 'map.search' })}
      .value=${state.query}
      @input=${(event: InputEvent) => {
        host.change({ ...state, query: (event.target as HTMLInputElement).value });
      }}
    />
    <table part="list">
      <caption class="visually-hidden">
        ${titleWord()}
      </caption>
      <thead>
        <tr>
          ${sortable('name', msg('Country or organisation', { id: 'map.name' }))}
          <th scope="col">${words.body}</th>
          <th scope="col">${words.act}</th>
          <th scope="col">${words.level}</th>
          ${sortable('date', words.date)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((act) => {
          const truth = truthOf(formatter, act);
          const unmarked = act.level !== 'international' && !host.isMarked(act);
          return html`<tr data-act=${act.id} data-code=${act.code}>
              <th scope="row">
                <button class="link" aria-expanded=${act === host.row} @click=${() => {
                  host.choose(act);
                }}>
                  ${formatter.marked(act)}
                </button>
              </th>
              <td>
                ${renderBody(formatter, act)}
                <p class="muted">
                  ${joinParts([
                    bodyTypeWord(act.bodyType),
                    unmarked && unmarkedWord(),
                    truth.known,
                    truth.disputed && renderDisputed(truth.disputed),
                  ])}
                </p>
              </td>
              <td>${truth.act}</td>
              <td>${levels[act.level]}</td>
              <td>${truth.date}</td>
            </tr>
            ${
              host.printing || act === host.row
                ? html`<tr class="detail">
                  <td colspan="5">${host.printing ? renderOnPaper(formatter, act) : host.card()}</td>
                </tr>`
                : nothing
            }`;
        })}
      </tbody>
    </table>`;
}
