import { html } from 'lit';
import { msg } from '../../locale/localize.js';
import { writeLink, writeSnippet } from '../../sharing/snippet.js';
import type { Light } from './light.js';

/** The code that puts the campaign on another page: its script and a banner, or where no script is known a link. */
export function embedCode(light: Light): unknown {
  const { doc, script, base } = light;
  const link = { url: light.url(doc.url), title: light.plain(doc.name) };
  const src = light.url(script?.src);
  const settings = { 'data-campaign': light.url(base) };
  const code = src
    ? writeSnippet({ src, integrity: script?.integrity, ...settings }, [['campaign-banner']], link)
    : writeLink(link);
  const name = msg('Put this on your site', { id: 'share.site' });
  return html`<p><strong>${name}</strong></p>
    <p><textarea readonly rows="6" dir="ltr" aria-label=${msg('Code', { id: 'embed.code' })}>${code}</textarea></p>
    <p>${light.link(link.url, link.title)}</p>`;
}
