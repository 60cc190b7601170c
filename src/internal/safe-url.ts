/**
 * The address if it may be followed or loaded, else undefined: `https:`, or the page's own origin.
 * Lit does not filter `javascript:` addresses; everything that comes from a document passes here.
 *
 * @param base - Address that a relative one is resolved against; the page's by default.
 */
export function safeUrl(address: string | undefined, base: string = location.href): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || (url.origin === location.origin && url.protocol.startsWith('http'))
      ? url.href
      : undefined;
  } catch {
    return undefined;
  }
}
