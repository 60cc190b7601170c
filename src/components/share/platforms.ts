import { encode, type Sharing } from '../../sharing/share-actions.js';

/** Pages of other sites that take an address to share, by the site's own name. Nothing of theirs is loaded here. */
export function platformsFor({
  url,
  text,
}: Pick<Sharing, 'url' | 'text'>): [name: string, address: string][] {
  const to = encode(url);
  const words = encode(text);
  return [
    ['WhatsApp', `wa.me/?text=${words}%20${to}`],
    ['Telegram', `t.me/share/url?url=${to}&text=${words}`],
    ['Facebook', `www.facebook.com/sharer/sharer.php?u=${to}`],
    ['X', `x.com/intent/post?text=${words}&url=${to}`],
    ['LinkedIn', `www.linkedin.com/sharing/share-offsite/?url=${to}`],
  ];
}
