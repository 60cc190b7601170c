/**
 * The texts of a document in one more language: a file beside it, `<document>.<language>.json`. It is read only where
 * that language is shown.
 */
export interface DocumentTexts {
  readonly language: string;
  /** The native speaker who has read the translation; without a name it is a draft, and elements say so. */
  readonly reviewer?: string;
  /** By place: `timeline/<id>/title`, `about/method/0`. Of a list's items the id is named, or the position. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What stands in many places, by the place, where a star is every item, and by the original. */
  readonly phrases?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** What stands at a place, and what is put there; undefined leaves it. */
type Change = (text: unknown, name: string) => unknown;

/** A part of a document, or all of it, with these texts added; what is given stays as it is. */
export function withTexts<T extends object>(document: T, translation: DocumentTexts, original: string): T {
  const { language, texts = {}, phrases = {} } = translation;
  let translated: unknown = document;
  const add =
    (text: string): Change =>
    (known, name) => {
      if (known === undefined) return name === 'translation' ? { [language]: text } : undefined;
      if (typeof known === 'string') return { [original]: known, [language]: text };
      return Object.hasOwn(known as object, language)
        ? undefined
        : { ...(known as object), [language]: text };
    };
  for (const [place, text] of Object.entries(texts))
    translated = changed(translated, place.split('/'), add(text));
  for (const [place, byText] of Object.entries(phrases)) {
    translated = changed(translated, place.split('/'), (known, name) => {
      const text = originalOf(known, original);
      return text !== undefined && Object.hasOwn(byText, text)
        ? add(byText[text] ?? '')(known, name)
        : undefined;
    });
  }
  return translated as T;
}

/** Whether a file is what it should be: it comes from whoever keeps the document, unchecked. */
export function areTexts(file: unknown): file is DocumentTexts {
  const { language, texts = {}, phrases = {} } = (file ?? {}) as Fields;
  return (
    typeof language === 'string' &&
    areStrings(texts) &&
    isFields(phrases) &&
    Object.values(phrases).every(areStrings)
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && !!value;
const areStrings = (value: unknown) =>
  isFields(value) && Object.values(value).every((text) => typeof text === 'string');

/** The words that are translated; undefined where there is no text. */
export const originalOf = (text: unknown, original: string): string | undefined => {
  const words = typeof text === 'object' && text ? (text as Fields)[original] : text;
  return typeof words === 'string' ? words : undefined;
};

/** A copy in which what the place names is changed: nothing else is copied, and nothing is added. */
function changed(node: unknown, [step, ...rest]: readonly string[], change: Change): unknown {
  if (step === undefined || typeof node !== 'object' || !node) return node;
  if (Array.isArray(node)) {
    const isMeant = (item: unknown, index: number) =>
      step === '*' || (item as Fields | null)?.['id'] === step || String(index) === step;
    const items = node.map((item: unknown, index) => {
      if (!isMeant(item, index)) return item;
      return rest.length ? changed(item, rest, change) : (change(item, step) ?? item);
    });
    return items.some((item, index) => item !== node[index]) ? items : (node as unknown);
  }
  const known = Object.hasOwn(node, step) ? (node as Fields)[step] : undefined;
  const next = rest.length ? changed(known, rest, change) : change(known, step);
  return next === undefined || next === known ? node : { ...node, [step]: next };
}
