import type { SectionName } from './schema.js';

/**
 * Brings a document's texts in a language, at least those of one section: a `DocumentTexts`, which is checked; undefined
 * where there are none.
 */
export type TextsLoader = (language: string, section: SectionName) => Promise<unknown>;

const loaders = new Map<string, TextsLoader>();

/** Says where the texts of a document come from that names no files of its own (`translations`), by its id. */
export function setTextsLoader(id: string, loader: TextsLoader): void {
  loaders.set(id, loader);
}

export const textsLoaderOf = (id: string): TextsLoader | undefined => loaders.get(id);
