import { inLanguage } from '../locale/localize.js';
import { languageOf, SOURCE_LANGUAGE } from '../locale/languages.js';
import { documentFor } from './document-for.js';
import { ELEMENT_NAMES, writeElement, type ElementName } from './light/elements.js';
import { lightOf, type ElementAttributes, type ScriptAddress } from './light/light.js';
import { writeHtml } from './write-html.js';

/** What an element is rendered as. */
export type RenderedAs = 'light' | 'shadow';

/** What is rendered, in which language, and as what. */
export interface RenderOptions {
  /** The campaign document, as its JSON says it; without one the default campaign. */
  readonly campaign?: unknown;
  /** Language of the words, such as `fr`; without one the first of the document. */
  readonly lang?: string | undefined;
  /**
   * The document's texts in that language, where they are in a file of their own (`translations`). The default campaign
   * brings its own.
   */
  readonly texts?: unknown;
  /** Attributes of the element, such as `{ limit: 5 }`. */
  readonly attributes?: ElementAttributes | undefined;
  /**
   * `light`, the default: plain HTML without scripts, styles and custom elements. `shadow`: the element itself with what
   * it shows in a declarative shadow root, which its script takes over; it needs the package `@lit-labs/ssr`.
   */
  readonly as?: RenderedAs | undefined;
  /** Address of the document: without it, relative addresses in it (pictures, films) are left out. */
  readonly base?: string | undefined;
  /** The script that other pages take the elements from, for the code that puts the campaign there. */
  readonly script?: ScriptAddress | undefined;
  /** HTML that stands inside an element of its own (`shadow`) for as long as it shows nothing; without it a link. */
  readonly fallback?: string | undefined;
}

/**
 * An element as HTML; an empty text where the document has nothing for it.
 *
 * @param name - Its name without `campaign-`, such as `timeline`.
 * @throws {Error} Where there is no such element, document or language: the message says what is wrong.
 */
export async function renderElement(name: ElementName, options: RenderOptions = {}): Promise<string> {
  if (!ELEMENT_NAMES.includes(name))
    throw new Error(`"${name as string}" is no element: it must be one of ${ELEMENT_NAMES.join(', ')}.`);
  const { campaign, lang, texts, attributes, as = 'light', base, script, fallback } = options;
  const told = await documentFor(campaign, lang, texts);
  const { doc, locale, isDraft } = told;
  if (as === 'shadow') {
    const { renderShadow } = await import('./shadow.js');
    return renderShadow(name, told, attributes, fallback);
  }
  const write = () => writeHtml(writeElement(name, lightOf(doc, locale, attributes, base, script), isDraft));
  return inLanguage(languageOf(locale) ?? SOURCE_LANGUAGE, write);
}
