import { html, nothing, type TemplateResult } from 'lit';
import type { NotCounted } from '../../campaign/schema.js';
import type { LazyPart } from '../../controllers/lazy-part.js';
import { msg, str } from '../../locale/localize.js';
import { levelWords, noActWord, partyWord } from '../../acts/words.js';
import { countryOf, kindOf, kindsOf, oneOfEach } from './acts.js';
import type { ActsOnMap } from './acts-on-map.js';
import type { Formatter } from './formatter.js';
import type { MapControls } from './map-controls.js';
import { ownCountry } from './opening-region.js';
import type { PlaceIndex } from './place-index.js';
import { renderStrip } from './strip.js';

/** What the map answers from. */
export interface Asked {
  readonly formatter: Formatter;
  readonly details: LazyPart<typeof import('./map-details.js')>;
  readonly controls: MapControls | undefined;
  readonly onMap: ActsOnMap;
  readonly index: PlaceIndex | undefined;
  readonly notCounted: readonly NotCounted[];
  readonly parties: readonly string[];
  /** Code of the jurisdiction whose card is open. */
  readonly selected: string | null | undefined;
  /** Code of a place that was chosen and has no act on show. */
  readonly asked: string | undefined;
  /** Whether there is room beside the map. */
  readonly isWide: boolean;
  choose(code: string): void;
  /** Answers for whatever place it is. */
  pick(code: string): void;
  close(): void;
}

/** Beside the map, or below it: what is chosen, or how to begin. */
export function renderAnswer(from: Asked): unknown {
  const { formatter, details, controls, onMap, parties, selected, asked, isWide } = from;
  const code = asked ?? (onMap.isShown(selected) ? selected : undefined);
  if (code) {
    const party = parties.includes(code) ? html`<p class="is-party">${partyWord()}</p>` : nothing;
    return html`${asked ? renderNoActOf(from, asked) : renderCardOf(from)}${party}`;
  }
  return html`<p class="hint">
      ${msg('Choose a country on the map, or write its name above: here stands what is listed of it.', { id: 'map.hint' })}
    </p>
    ${details.render((part) =>
      controls && isWide ? part.renderPlaces(formatter, onMap.shown, ownCountry(), from.pick) : nothing,
    )}`;
}

/** The card of what is selected, with its acts on show; that it cannot be had, whatever was pressed. */
export const renderCardOf = ({ formatter, details, onMap, selected, close }: Asked): unknown =>
  details.render(({ renderCard }) => {
    const acts = onMap.actsOf(selected);
    return acts.length ? renderCard(formatter, acts, close) : nothing;
  });

/** The answer for a place without an act on show. */
export function renderNoActOf(from: Asked, code: string): unknown {
  const { formatter, details, onMap, notCounted, choose, close } = from;
  const parts = oneOfEach(onMap.shown).filter((act) => act.code !== code && countryOf(act.code) === code);
  return details.here?.renderNoAct(
    formatter,
    {
      name: nameOf(from, code),
      answer: whyNoAct(onMap, code),
      isUnlisted: !onMap.isListed(code),
      parts: parts.length ? renderStrip(formatter, parts, choose, levelWords().subnational) : nothing,
      notCounted: notCounted.filter((item) => item.code === code),
    },
    close,
  );
}

/** What a jurisdiction is called: by the document, or in the visitor's language. */
export function nameOf(from: Asked, code: string): string {
  const { formatter, details, onMap } = from;
  const act = onMap.all.find((act) => act.code === code);
  if (act) return formatter.name(act).value;
  const isCountry = code.length === 2;
  return (
    (isCountry ? details.here?.regionName(formatter.locale, code) : from.index?.get(code)?.name.value) ?? code
  );
}

/** Why a place has nothing on show. */
export function whyNoAct(onMap: ActsOnMap, code: string): string {
  if (onMap.isListed(code)) return msg('No act of this level and time', { id: 'map.noActNow' });
  const hasParts = onMap.all.some((act) => act.code !== code && countryOf(act.code) === code);
  return hasParts ? `${levelWords().national}: ${noActWord()}` : noActWord();
}

/** What is pointed at: its name, the body that acted, or that there is no act. */
export function renderTip(from: Asked, code: string): TemplateResult | typeof nothing {
  const { formatter, details, onMap } = from;
  if (!details.here) return nothing;
  const acts = onMap.actsOf(code);
  const kind = kindsOf(acts).get(code);
  const act = acts.find((act) => kindOf(act) === kind) ?? acts[0];
  return html`<div class="tip" aria-hidden="true">
    <strong>${nameOf(from, code)}</strong>
    <span>${act ? details.here.renderTruth(formatter, act) : whyNoAct(onMap, code)}</span>
    ${acts.length > 1 ? html`<span>${msg(str`Acts: ${acts.length}`, { id: 'map.acts' })}</span>` : nothing}
  </div>`;
}
