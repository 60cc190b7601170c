import { MAX_BYTES } from '../../campaign/limits.js';
import { readFeed, type NewsItem } from './read-feed.js';

const PATIENCE = 20_000;

/**
 * The items of the news feed at an address; undefined where there is none to be had. Never throws.
 *
 * Not by `fetch`: where trusted types are required, this is the only way from bytes to XML that asks for no policy.
 * No credentials go to another origin.
 *
 * @param request - Unused; who aborts it gives up.
 */
export async function loadFeed(address: string, request: XMLHttpRequest): Promise<NewsItem[] | undefined> {
  try {
    await new Promise((resolve) => {
      request.open('GET', address);
      request.overrideMimeType('application/xml');
      request.timeout = PATIENCE;
      request.onprogress = ({ loaded }) => {
        if (loaded <= MAX_BYTES) return;
        request.abort();
        resolve(undefined); // an answer that came all at once ends without another word
      };
      request.onloadend = resolve;
      request.send();
    });
    const { status, responseText, responseURL } = request;
    // Not every browser tells of progress before the end.
    if (status !== 200 || responseText.length > MAX_BYTES) return undefined;
    const feed: unknown = /^\s*\{/.test(responseText)
      ? // The platform's own reader: a page's JSON may have been replaced by an old library.
        await new Response(responseText).json()
      : // A feed needs no entities of its own: they are how a small file becomes a large one.
        !responseText.includes('<!ENTITY') && request.responseXML?.documentElement;
    return readFeed(feed, responseURL);
  } catch {
    return undefined;
  }
}
