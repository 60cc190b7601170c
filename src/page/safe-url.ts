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

/** Where a source is to be read. */
export interface SourceAddress {
  readonly href: string;
  /** Where it is not, whoever renders the link says so. */
  readonly isEncrypted: boolean;
}

/**
 * The whole address of a source: `https:`, or `http:` where it has no other. A link to it is followed, never loaded;
 * `renderSourceLink` of element/source-list.ts is what says that one is not encrypted.
 */
export function sourceAddress(source: {
  readonly url?: string | undefined;
  readonly address?: string | undefined;
}): SourceAddress | undefined {
  for (const address of [source.url, source.address]) {
    try {
      const { protocol, href } = new URL(address ?? '');
      const isEncrypted = protocol === 'https:';
      if (isEncrypted || (protocol === 'http:' && address === source.address)) return { href, isEncrypted };
    } catch {
      // No whole address.
    }
  }
  return undefined;
}

const pageAddress = () => (onServer ? 'about:blank' : location.href);
