import { domainToASCII } from 'node:url';

const LOCAL_PART = /^[^\s\p{C}@"<>()[\],:;\\]+$/u;
/** What may be typed as a domain: letters of any script, and the full stop of East Asian keyboards. */
const TYPED_DOMAIN = /^[\p{L}\p{N}\p{M}.。-]+$/u;
const DOMAIN = /^(?=.{1,253}$)([a-z\d-]{1,63}\.)+(?!\d+$)[a-z\d-]{2,63}$/;

/**
 * An address in the one form in which it is kept and compared, or undefined where it is none.
 *
 * Whatever keyboard and browser wrote it: in lower case, composed (NFC), wide and other compatible letters as plain
 * ones, `İ` as `i`, the domain as the name system has it (punycode). Dots and what follows a plus stay: to whom
 * those belong only the mail's own server knows.
 */
export function readAddress(text: string): string | undefined {
  const letters = text
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    // Lower case makes two characters of `İ`, and some browsers send those.
    .replaceAll('i\u0307', 'i')
    .normalize('NFKC');
  const [local = '', typed = '', ...more] = letters.split('@');
  if (more.length > 0 || !LOCAL_PART.test(local) || !TYPED_DOMAIN.test(typed)) return undefined;
  const domain = domainToASCII(typed);
  return DOMAIN.test(domain) ? `${local}@${domain}` : undefined;
}
