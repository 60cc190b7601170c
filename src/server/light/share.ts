import { html } from 'lit';
import { platformsFor } from '../../components/share/platforms.js';
import { msg } from '../../locale/localize.js';
import { encode } from '../../sharing/share-actions.js';
import { embedCode } from './embed-code.js';
import { list, type Light } from './light.js';

/** Links that share the campaign, and the code that puts it on another page. */
export const share = (light: Light): unknown => {
  const ways = waysToShare(light);
  return ways && html`${ways} ${light.script ? embedCode(light) : ''}`;
};

/** The campaign's address, and links that pass it on; undefined where it has none. */
export function waysToShare(light: Light): unknown {
  const { doc } = light;
  const url = light.url(doc.share?.url ?? doc.url);
  if (!url) return undefined;
  const title = light.plain(doc.name);
  const text = light.plain(doc.share?.text) || [title, light.plain(doc.line)].filter(Boolean).join(': ');
  const mail = `mailto:?subject=${encode(title)}&body=${encode(`${text}\n${url}`)}`;
  return html`<p>${msg('Share', { id: 'share' })}: ${light.link(url, title)}</p>
    ${list([
      html`<a href=${mail}>${msg('Email', { id: 'pledge.email' })}</a>`,
      ...platformsFor({ url, text }).map(([name, page]) => light.link(`https://${page}`, name)),
    ])}`;
}
