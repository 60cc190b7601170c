import type { TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import { formatClock } from '../../time/moment.js';
import { isClosed } from '../../pledge/open-pledge.js';
import { msg, str } from '../../locale/localize.js';
import { changedText, renderProblems } from './pledge-form.js';
import type { PledgeState } from './pledge-machine.js';

/** In whose words it is said. */
export interface Wording {
  readonly locale: string;
  date(date: string): string;
}

/** What has become of a pledge; empty where there is nothing to say. */
export function statusText(
  state: PledgeState,
  doc: CampaignDocument,
  wording: Wording,
): TemplateResult | string {
  switch (state.phase) {
    case 'sending':
      return msg('Sending…', { id: 'pledge.sending' });
    case 'unsent':
      return unsentText(state, doc, wording);
    case 'pending':
      return msg('Sent. It counts once you follow the link in the email you receive.', {
        id: 'pledge.pending',
      });
    case 'confirmed':
      return msg('Thank you. Your pledge is confirmed.', { id: 'pledge.confirmed' });
    case 'known':
      return msg('You have already joined.', { id: 'pledge.known' });
    case 'idle':
      return isClosed(doc) ? closedText(doc.pledge?.closes, wording) : '';
  }
}

/** That the last day is over. */
export function closedText(closes: string | undefined, { date }: Pick<Wording, 'date'>): string {
  if (!closes) return msg('Pledges are no longer taken.', { id: 'pledge.over' });
  const last = date(closes);
  return msg(str`Pledges were taken until ${last}`, { id: 'pledge.closed' });
}

function unsentText(state: PledgeState, doc: CampaignDocument, wording: Wording) {
  const { isStored, next, problems } = state;
  const { reason, code, closes } = state.refusal ?? {};
  switch (reason) {
    case 'not-taken':
      return msg('Not sent: pledges for this campaign are not taken here.', { id: 'pledge.notTaken' });
    case 'closed':
      return closedText(closes ?? (isClosed(doc) ? doc.pledge?.closes : undefined), wording);
    case 'changed':
      return isStored ? changedText() : ''; // the form says it
    case 'invalid':
      return renderProblems(problems);
    case 'refused':
      return msg(str`Not sent: the recipient’s server refused it (${code}).`, { id: 'pledge.refused' });
    default: {
      const time = formatClock(wording.locale, new Date(next));
      return [
        isStored
          ? msg('Not sent yet. Kept on this device only, until it can be sent.', { id: 'pledge.kept' })
          : msg('Not sent yet. What you entered is still here.', { id: 'pledge.unsent' }),
        reason === 'busy' && msg('Too many attempts from this connection.', { id: 'pledge.busy' }),
        reason === 'unavailable' && msg('It cannot be stored at the moment.', { id: 'pledge.unavailable' }),
        next && msg(str`It is sent again by itself at ${time}.`, { id: 'pledge.next' }),
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}
