import type { SectionName } from './schema.js';

/**
 * Brings a document's texts in a language, at least those of one section: a `DocumentTexts`, which is checked; undefined
 * where there are none.
 */
export type TextsLoader = (language: string, section: SectionName) => Promise<unknown>;

const loaders = new Map<string, TextsLoader[]>();

/** Says where texts of a document come from that names no files of its own (`translations`), by its id. */
export function addTextsLoader(id: string, loader: TextsLoader): void {
  loaders.set(id, [...(loaders.get(id) ?? []), loader]);
}

/** The first that has the texts of a section brings them: a slice has those of its own sections. */
export function textsLoaderOf(id: string): TextsLoader | undefined {
  const known = loaders.get(id);
  return (
    known &&
    (async (language, section) => {
      for (const loader of known) {
        const texts = await loader(language, section);
        if (texts) return texts;
      }
      return undefined;
    })
  );
}
