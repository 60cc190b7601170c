/**
 * The library's private use of `@lit/localize`, in its re-entrant form: the language is asked for at every `msg()`,
 * so several languages live on one page and a host application's own `@lit/localize` is never configured.
 *
 * The deep paths are not in that package's README: its version is pinned and `test/locale` keeps watch.
 */
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { catalogueOf } from './catalogues.js';
import { currentLanguage } from './in-language.js';
import { LANGUAGE_CODES, SOURCE_LANGUAGE } from './languages.js';

export { msg } from '@lit/localize/init/install.js';
export { inLanguage } from './in-language.js';
export { str } from '@lit/localize/internal/str-tag.js';

type LoadLocale = Parameters<typeof configureReentrantLocalization>[0]['loadLocaleSync'];

configureReentrantLocalization({
  sourceLocale: SOURCE_LANGUAGE,
  targetLocales: [...LANGUAGE_CODES],
  getLocale: currentLanguage,
  // A missing catalogue falls back to English: the runtime accepts undefined, its typing does not say so.
  loadLocaleSync: catalogueOf as LoadLocale,
});
