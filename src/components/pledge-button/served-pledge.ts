import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import type { Voice } from '../../element/voice.js';
import { msg } from '../../locale/localize.js';
import { isClosed } from '../../pledge/open-pledge.js';
import { renderTerms } from '../../pledge/pledge-terms.js';
import { sharedUrl, type ShareActions } from '../../sharing/share-actions.js';
import { closedText } from './pledge-status.js';

/**
 * What a server writes: the room of what a script will draw, and over it the campaign's link, for without a script
 * nothing is sent. Undefined where the campaign has no address.
 */
export function renderServedPledge(
  doc: CampaignDocument,
  docUrl: string,
  { date, text: write }: Voice,
  share: ShareActions,
  wantsCount: boolean,
): TemplateResult | undefined {
  const url = sharedUrl(doc.share?.url ?? doc.url, docUrl);
  if (!url) return undefined;
  const { pledge } = doc;
  // Where its collector is, relative to the document, only a page knows.
  const collects = !!pledge?.collector;
  const counts = wantsCount && collects;
  const isOver = isClosed(doc);
  const link = (size: string, room: unknown) =>
    html`<div class="served">
      <a class="button stand-in ${size}" href=${url}>${msg('Learn more', { id: 'learnMore' })}</a>${room}
    </div>`;
  const state = isOver ? closedText(pledge?.closes, { date }) : nothing;
  // What is shared is of no account: nobody sees it.
  const sharing = { url, title: '', text: '', snippet: undefined };
  const first = html`<span class="muted">${msg('Share', { id: 'share' })}</span>`;
  return html`<div class="pledge ${counts ? 'counted' : ''}">
    <div class="page">
      ${
        collects && !isOver
          ? html`${link('', html`<span class="button room">${msg('Join the campaign', { id: 'joinCampaign' })}</span>`)}
            ${renderTerms(pledge, write)}`
          : html`<p class="status">${state}</p>
            ${link('small', html`<div class="room">${share.render(sharing, { first })}</div>`)}`
      }
    </div>
    ${counts ? html`<div class="count"></div>` : nothing}
  </div>`;
}
