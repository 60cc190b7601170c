import { html, nothing } from 'lit';
import { joinParts } from '../../element/join-parts.js';
import { msg } from '../../locale/localize.js';
import type { Light } from './light.js';

/** The campaign's name, what it remembers and when, and where to learn more. */
export function banner(light: Light): unknown {
  const { name, event, anniversary, line, motto } = light.doc;
  const url = light.url(light.doc.url);
  const parts = [
    event && light.text(event),
    anniversary && light.date(anniversary.from, anniversary.to),
    light.text(line ?? motto),
  ];
  return html`<p><strong>${light.text(name)}</strong></p>
    <p>${joinParts(parts, '. ')}</p>
    ${url ? html`<p>${light.link(url, msg('Learn more', { id: 'learnMore' }))}</p>` : nothing}`;
}
