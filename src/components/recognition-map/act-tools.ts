import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { citationOf } from '../../acts/citation.js';
import type { Act } from '../../campaign/schema.js';
import { ClipboardController } from '../../controllers/clipboard-controller.js';
import { LazyPart, type LazyHost } from '../../controllers/lazy-part.js';
import { currentLanguage } from '../../locale/in-language.js';
import { formatShare } from '../../locale/names.js';
import { msg, str } from '../../locale/localize.js';
import { groupsOf } from '../../campaign/perspectives.js';
import { joinParts } from '../../element/join-parts.js';
import { fragmentUrl } from '../../page/fragment-url.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import type { Formatter } from './formatter.js';

/** Of who speaks in the sources, those are named at once that speak most. */
const NAMED = 3;
const FORMS = ['SVG', 'PNG', 'CSV', 'JSON'] as const;

/** What an element keeps for its tools; made when they are first shown. */
interface Kept {
  readonly clipboard: ClipboardController;
  readonly saving: LazyPart<typeof import('./save-map.js')>;
  /** Whether what is below the shares was asked for. */
  isOpened?: boolean;
  /** Whether the last file could not be made. */
  failed?: boolean | undefined;
}
const kept = new WeakMap<ReactiveControllerHost, Kept>();

function keptFor(host: LazyHost): Kept {
  let own = kept.get(host);
  if (!own) {
    own = {
      clipboard: new ClipboardController(host),
      saving: new LazyPart(host, () => import('./save-map.js'), { onIntent: false }),
    };
    kept.set(host, own);
  }
  return own;
}

/** How to cite an act, with a button that copies it. */
export function renderCitation(formatter: Formatter, act: Act): TemplateResult {
  const { clipboard } = keptFor(formatter.host);
  const citation = citationOf(formatter, formatter.doc, act);
  const copy = ({ currentTarget }: Event) => {
    const fold = (currentTarget as Element).closest('details');
    return clipboard.copy(act.id, citation, () => fold?.querySelector('.citation'));
  };
  return html`<details class="cite">
    <summary>${msg('Cite as', { id: 'collection.cite' })}</summary>
    <p class="citation">${citation}</p>
    <button class="button quiet small" @click=${copy}>${msg('Copy', { id: 'collection.copy' })}</button>
    <span class="muted" role="status">${clipboard.status(act.id)}</span>
  </details>`;
}

/**
 * Who speaks in the sources of all acts, with their shares; below, on demand, all of them, the way to the sources, and
 * what can be saved.
 *
 * @param acts - Those on show.
 */
export function renderAbout(formatter: Formatter, acts: readonly Act[]): TemplateResult | typeof nothing {
  const { doc, host, locale } = formatter;
  const cited = (doc.recognitions ?? []).flatMap((act) =>
    act.sources.flatMap((id) => formatter.source(id) ?? []),
  );
  if (!cited.length) return nothing;
  const groups = groupsOf(cited, (text) => formatter.plain(text));
  const share = (group: (typeof groups)[number]) => formatShare(locale, group.sources.length / cited.length);
  const named = groups
    .slice(0, NAMED)
    .map((group) => html`${share(group)} ${formatter.text(group.perspective)}`);
  const own = keptFor(host);
  const language = currentLanguage();
  const save = async (form: (typeof FORMS)[number]) => {
    const part = await own.saving.bring();
    own.failed = part && !(await part.save(form, formatter, acts, language));
    host.requestUpdate();
  };
  const toggled = () => {
    if (own.isOpened) return;
    own.isOpened = true;
    host.requestUpdate();
  };
  return html`<details class="about" @toggle=${toggled}>
    <summary>
      <span>${msg('Who speaks in the sources', { id: 'act.speakers' })}: ${joinParts(named)}</span>
    </summary>
    ${
      own.isOpened
        ? html`<ul>
              ${groups.map(
                (group) =>
                  html`<li>${formatter.text(group.perspective)}: ${group.sources.length} (${share(group)})</li>`,
              )}
            </ul>
            <p>
              ${msg(str`Citations: ${cited.length}. A share counts them; it says nothing of what they are worth.`, { id: 'act.share' })}
              ${renderWay()}
            </p>
            <p class="save">
              ${msg('Save these acts', { id: 'act.save' })}:
              ${FORMS.map(
                (form) =>
                  html`<button class="button quiet small" data-form=${form} @click=${() => save(form)}>${form}</button>`,
              )}
              <span role="status"
                >${own.failed ? msg('The file could not be made', { id: 'act.notSaved' }) : nothing}</span
              >
              ${own.saving.render(() => nothing)}
            </p>`
        : nothing
    }
  </details>`;
}

/** To the list of sources, where the page has one. */
function renderWay(): TemplateResult | typeof nothing {
  const list = onServer ? null : ask(document, 'querySelector')('campaign-sources');
  if (!list) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    list.scrollIntoView(only({ block: 'start' }));
  };
  return html`<a href=${fragmentUrl(list.id)} @click=${go}>${msg('All sources', { id: 'act.allSources' })}</a>`;
}
