/**
 * What WordPress keeps of a text whose author may not save scripts (the capability `unfiltered_html`): an imitation of
 * `wp_kses_post`, for well-formed markup.
 *
 * After WordPress 6.8, `wp-includes/kses.php`: `$allowedposttags` (of which here is what our code uses),
 * `_wp_add_global_attributes` and `wp_kses_attr_check` (`data-*` since 5.0), `wp_kses_uri_attributes`; and
 * `wp_allowed_protocols` of `wp-includes/functions.php`. What is not in the list goes, its content stays.
 */
const EVERYWHERE =
  'aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden aria-label aria-labelledby aria-live class dir hidden id lang style title role xml:lang';
const TAGS = {
  a: 'href rel rev name target download',
  article: 'align',
  b: '',
  blockquote: 'cite',
  br: '',
  caption: 'align',
  cite: '',
  code: '',
  dd: '',
  details: 'align open',
  div: 'align',
  dl: '',
  dt: '',
  em: '',
  figcaption: 'align',
  figure: 'align',
  h1: 'align',
  h2: 'align',
  h3: 'align',
  h4: 'align',
  img: 'alt align border height hspace loading longdesc vspace src usemap width',
  li: 'align value',
  ol: 'start type reversed',
  p: 'align',
  q: 'cite',
  section: 'align',
  small: '',
  span: 'align',
  strong: '',
  summary: 'align',
  textarea: 'cols rows disabled name readonly',
  ul: 'type',
};
const ADDRESSES = ['cite', 'href', 'longdesc', 'src'];
const PROTOCOLS =
  'http https ftp ftps mailto news irc irc6 ircs gopher nntp feed telnet mms rtsp sms svn tel fax xmpp webcal urn';

const words = (text) => text.split(' ');

/** `wp_kses_normalize_entities`: what is no entity is none, and a number has three digits at least. */
const withEntities = (html) =>
  html
    .replace(/&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&amp;')
    .replace(/&#0*(\d{1,2});/g, (_, number) => `&#${number.padStart(3, '0')};`);

export function ksesPost(html) {
  return withEntities(html).replace(
    /<(\/?)([a-zA-Z0-9-]+)((?:"[^"]*"|[^">])*)>/g,
    (_, slash, name, attributes) => {
      const tag = name.toLowerCase();
      if (!Object.hasOwn(TAGS, tag)) return '';
      if (slash) return `</${name}>`;
      const known = [...words(EVERYWHERE), ...words(TAGS[tag])];
      const kept = [...attributes.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g)].flatMap(([, attribute, value]) => {
        if (!known.includes(attribute) && !/^data-[a-z0-9_-]+$/.test(attribute)) return [];
        if (value === undefined) return [attribute];
        return [`${attribute}="${ADDRESSES.includes(attribute) ? withoutBadProtocol(value) : value}"`];
      });
      return `<${[name, ...kept].join(' ')}>`;
    },
  );
}

function withoutBadProtocol(address) {
  const [, protocol, rest] = /^([^:]*):(.*)$/.exec(address) ?? [];
  return protocol === undefined || words(PROTOCOLS).includes(protocol.toLowerCase()) ? address : rest;
}
