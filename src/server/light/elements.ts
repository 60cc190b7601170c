import { offeredNames, type Offered } from '../../components/embed-code/offered-names.js';
import { directionOf } from '../../locale/languages.js';
import { html, nothing } from 'lit';
import { msg } from '../../locale/localize.js';
import { about } from './about.js';
import { anniversary } from './anniversary.js';
import { banner } from './banner.js';
import { collection } from './collection.js';
import { embedCode } from './embed-code.js';
import { events } from './events.js';
import { figures } from './figures.js';
import { film } from './film.js';
import { gallery } from './gallery.js';
import type { Light, WriteLight } from './light.js';
import { pledgeButton } from './pledge-button.js';
import { positions } from './positions.js';
import { press } from './press.js';
import { recognitionMap } from './recognition-map.js';
import { share } from './share.js';
import { sources } from './sources.js';
import { statement } from './statement.js';
import { timeline } from './timeline.js';

/** How each element is written as plain HTML; the root shows nothing itself. */
const WRITERS = {
  banner,
  'recognition-map': recognitionMap,
  gallery,
  'pledge-button': pledgeButton,
  statement,
  figures,
  timeline,
  collection,
  film,
  events,
  press,
  share,
  anniversary,
  positions,
  sources,
  about,
  'embed-code': embedCode,
  root: () => undefined,
} as const satisfies Record<Offered | 'embed-code' | 'root', WriteLight>;

/** An element's name, without `campaign-`. */
export type ElementName = keyof typeof WRITERS;

export const ELEMENT_NAMES = Object.keys(WRITERS) as readonly ElementName[];

/**
 * An element in its box, which has its language and direction; undefined where the document has nothing for it.
 *
 * @param isDraft - Whether the document's words are a translation that no native speaker has read.
 */
export function writeElement(name: ElementName, light: Light, isDraft: boolean): unknown {
  const content = WRITERS[name](light);
  if (content === undefined) return undefined;
  // These are called like the campaign: what they are is no word for what stands there.
  const label =
    name === 'banner' || name === 'pledge-button'
      ? light.plain(light.doc.name)
      : name === 'embed-code' || name === 'root'
        ? msg('Put this on your site', { id: 'share.site' })
        : offeredNames()[name];
  return html`<section class="campaign-${name}" aria-label=${label} lang=${light.locale} dir=${directionOf(light.locale)}>
    ${content} ${isDraft ? html`<p>${msg('Draft translation', { id: 'draft' })}</p>` : nothing}
  </section>`;
}
