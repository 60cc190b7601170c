/**
 * The texts of the interface. Every `msg()` is in the language of the rendering that is under way, so several
 * languages live on one page, and a host application's own `@lit/localize` is never configured.
 *
 * `lit-localize` finds the messages by the names of the two types below and writes the catalogues.
 */
import { catalogueOf } from './catalogues.js';
import { currentLanguage } from './in-language.js';

export { inLanguage } from './in-language.js';

/** A text with values: in a catalogue, the values are the places of the original's. */
interface Filled {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
interface Str {
  (strings: TemplateStringsArray, ...values: unknown[]): Filled;
  _LIT_LOCALIZE_STR_?: never;
}
interface Msg {
  (template: string | Filled, options: { readonly id: string }): string;
  _LIT_LOCALIZE_MSG_?: never;
}

/** Marks a text with values, for `msg`. */
export const str: Str = (strings, ...values) => ({ strings, values });

/** A text in the current language; in English where that language does not have it. */
export const msg: Msg = (template, { id }) => {
  const translated = catalogueOf(currentLanguage())?.templates[id] as string | Filled | undefined;
  const values = typeof template === 'string' ? [] : template.values;
  if (typeof translated === 'string')
    return values.length
      ? translated.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)]))
      : translated;
  if (translated)
    return fill(
      translated.strings,
      translated.values.map((place) => values[place as number]),
    );
  return typeof template === 'string' ? template : fill(template.strings, values);
};

const fill = (strings: readonly string[], values: readonly unknown[]) =>
  strings.map((string, index) => (index ? String(values[index - 1]) : '') + string).join('');
