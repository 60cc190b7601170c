import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import type { Voice } from '../../element/voice.js';
import { msg } from '../../locale/localize.js';
import { isClosed, openPledge } from '../../pledge/open-pledge.js';
import { renderTerms } from '../../pledge/pledge-terms.js';
import { sharedUrl, type ShareActions } from '../../sharing/share-actions.js';
import { closedText } from './pledge-status.js';

/**
 * What a server writes: the room of what a script will draw, and the campaign's link where a button will stand, for
 * without a script nothing is sent. Undefined where the campaign has no address.
 */
export function renderServedPledge(
  doc: CampaignDocument,
  docUrl: string,
  { date, plain, text: write }: Voice,
  share: ShareActions,
  counts: boolean,
): TemplateResult | undefined {
  const url = sharedUrl(doc.share?.url ?? doc.url, docUrl);
  if (!url) return undefined;
  const link = (size: string) =>
    html`<a class="button ${size}" href=${url}>${msg('Learn more', { id: 'learnMore' })}</a>`;
  const open = openPledge(doc, docUrl);
  const caption = msg('Share', { id: 'share' });
  const title = plain(doc.name);
  const text = plain(doc.share?.text) || [title, plain(doc.line)].filter(Boolean).join(': ');
  return html`<div class="pledge ${counts ? 'counted' : ''}">
    <div class="page">
      ${
        open
          ? html`${link('')}${renderTerms(open.pledge, write)}`
          : html`<p class="status">${isClosed(doc) ? closedText(doc.pledge?.closes, { date }) : nothing}</p>
            <div role="group" aria-label=${caption}>
              ${share.render({ url, title, text, snippet: undefined }, { first: html`<span class="muted">${caption}</span>`, served: link('quiet small') })}
            </div>`
      }
    </div>
    ${counts ? html`<div class="count"></div>` : nothing}
  </div>`;
}
