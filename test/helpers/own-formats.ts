import { registerLocale } from '../../src/locale/catalogues.js';
import * as az from '../../src/locale/generated/az.js';
import * as hy from '../../src/locale/generated/hy.js';
import * as ka from '../../src/locale/generated/ka.js';

/** What browsers do not know of these languages comes with them: for tests of functions, which wait for nothing. */
export function registerOwnFormats(): void {
  for (const [language, { templates }] of Object.entries({ az, hy, ka })) registerLocale(language, templates);
}
