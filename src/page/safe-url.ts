import { onServer } from './on-server.js';

/**
 * The address if it may be followed or loaded, else undefined: `https:`, or the page's own origin.
 * Lit does not filter `javascript:` addresses; everything that comes from a document passes here.
 *
 * @param base - Address that a relative one is resolved against; the page's by default.
 * A server knows no page: there only `https:` addresses are let through.
 */
export function safeUrl(address: string | undefined, base: string = pageAddress()): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, origin, href } = new URL(address, base);
    return protocol === 'https:' || (protocol === 'http:' && origin === new URL(pageAddress()).origin)
      ? href
      : undefined;
  } catch {
    return undefined;
  }
}

const pageAddress = () => (onServer ? 'about:blank' : location.href);
