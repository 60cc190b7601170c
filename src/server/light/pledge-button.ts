import { html, nothing } from 'lit';
import { msg } from '../../locale/localize.js';
import type { Light } from './light.js';
import { waysToShare } from './share.js';

/** A pledge is sent by a script: here stands what the campaign is, where to learn more, and how to share it. */
export function pledgeButton(light: Light): unknown {
  const { name, motto } = light.doc;
  const url = light.url(light.doc.url);
  return html`<p><strong>${light.text(name)}</strong></p>
    ${motto ? html`<p>${light.quote(motto)}</p>` : nothing}
    ${url ? html`<p>${light.link(url, msg('Learn more', { id: 'learnMore' }))}</p>` : nothing}
    ${waysToShare(light)}`;
}
