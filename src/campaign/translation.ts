import { warnOnce } from '../page/warn-once.js';
import { areTexts, withTexts, type DocumentTexts } from './document-texts.js';
import { EXTRACTS, isExtract, wholeSections, type PartName } from './extracts.js';
import type { SectionName } from './schema.js';
import type { TextsLoader } from './text-loaders.js';

type Fields = Record<string, unknown>;

/** A document's texts in one further language, as far as they are here. */
export class Translation {
  readonly #language: string;
  readonly #original: string;
  readonly #load: TextsLoader;
  readonly #arrived: (part: PartName) => void;
  readonly #sections = new Map<SectionName, 'settled' | Promise<void>>();
  readonly #texts: DocumentTexts[] = [];
  /** By document: it with the first so many of the texts. */
  readonly #done = new WeakMap<object, readonly [count: number, translated: object]>();

  constructor(language: string, original: string, load: TextsLoader, arrived: (part: PartName) => void) {
    this.#language = language;
    this.#original = original;
    this.#load = load;
    this.#arrived = arrived;
  }

  /** Another one for each state that it has. */
  get key(): string {
    return `${this.#language}${this.#texts.length}`;
  }

  get isDraft(): boolean {
    return this.#texts.some(({ reviewer }) => !reviewer);
  }

  /** First pictures wait for no translation: of extracts none is sent for. */
  bring(parts: readonly PartName[]): void {
    for (const part of parts) {
      if (isExtract(part) || this.#sections.has(part)) continue;
      this.#sections.set(part, this.#bring(part));
    }
  }

  /** Settles when the texts of these parts are here, or cannot be had. */
  async settled(parts: readonly PartName[]): Promise<void> {
    this.bring(parts);
    await Promise.all(parts.map(async (part) => isExtract(part) || (await this.#sections.get(part))));
  }

  async #bring(section: SectionName) {
    try {
      const texts = await this.#load(this.#language, section);
      if (areTexts(texts) && texts.language === this.#language) this.#texts.push(texts);
      else if (texts)
        warnOnce(
          `a file that should have texts in "${this.#language}" is of another form: the original stands.`,
        );
    } catch {
      // The original stands, marked as what it is.
    }
    this.#sections.set(section, 'settled');
    this.#arrived(section);
  }

  isSettled(parts: readonly PartName[]): boolean {
    return parts.every((part) => isExtract(part) || this.#sections.get(part) === 'settled');
  }

  of<T extends object>(document: T): T {
    const [count, before] = this.#done.get(document) ?? [0, document];
    const arrived = this.#texts.slice(count);
    let translated = before as Fields;
    for (const texts of arrived) {
      translated = withTexts(translated, texts, this.#original);
      // What was made of a section has the section's texts.
      for (const name of EXTRACTS) {
        if (typeof translated[name] !== 'object') continue;
        const [section] = wholeSections([name]) as [SectionName];
        const { [section]: made } = withTexts({ [section]: translated[name] }, texts, this.#original);
        translated = { ...translated, [name]: made };
      }
    }
    this.#done.set(document, [this.#texts.length, translated]);
    return translated as T;
  }
}
