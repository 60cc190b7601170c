import { SOURCE_LANGUAGE, type Language } from './languages.js';

let current: Language = SOURCE_LANGUAGE;

/** The language of the rendering that is under way. */
export const currentLanguage = (): Language => current;

/** Runs `render` with `language` as the language of every `msg()` in it. */
export function inLanguage<Result>(language: Language, render: () => Result): Result {
  const before = current;
  current = language;
  try {
    return render();
  } finally {
    current = before;
  }
}
