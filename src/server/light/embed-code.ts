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
  return html`<p><strong>${msg('Put this on your site', { id: 'share.site' })}</strong></p>
    <pre dir="ltr"><code>${code}</code></pre>
    <p>${light.link(link.url, link.title)}</p>`;
}
