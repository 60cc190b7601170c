import { comparer } from '../../locale/names.js';
import { regionName } from '../../locale/region-names.js';

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Codes that some browser has a name for and that are not, or no more, countries or territories with people of their own. */
const NO_COUNTRY =
  /^(A[CNQ]|B[UV]|C[PQST]|D[DGY]|E[AUZ]|F[QX]|H[MV]|IC|JT|MI|N[HQT]|P[CUZ]|Q[OU]|RH|SU|T[AP]|U[KMN]|VD|WK|X[AB]|Y[DU]|Z[RZ])$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Where a language is at home; some browsers name theirs in a form of their own, such as "en-US@posix". */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}

/** The countries that there are names for, in the language's order, the visitor's own first. */
export function listCountries(locale: string, visitorLanguage: string = navigator.language): Country[] {
  const compare = comparer(locale);
  const own = regionOf(visitorLanguage);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .map((code) => ({ code, name: regionName(locale, code) }))
    .filter(({ code, name }) => name !== code && !NO_COUNTRY.test(code))
    .sort((a, b) => Number(b.code === own) - Number(a.code === own) || compare(a.name, b.name));
}
