/** Listeners know what an event carries. */
import 'campaign-elements/define/all.js';
import { CampaignPledgedEvent, type CampaignErrorEvent, type CampaignFailure } from 'campaign-elements';

const banner = document.createElement('campaign-banner');

banner.addEventListener('campaign-pledge-request', (event) => {
  const id: string = event.detail.campaignId;
  event.preventDefault();
  // @ts-expect-error: no event says who pledged
  console.log(id, event.detail.email);
});
document.body.addEventListener('campaign-pledged', ({ detail }) => {
  const id: string = detail.campaignId;
  console.log(id);
});
banner.addEventListener('campaign-error', (event: CampaignErrorEvent) => {
  const reason: CampaignFailure = event.detail.reason;
  console.log(reason);
});
banner.addEventListener('campaign-banner-dismissed', (event) => {
  const nothing: null = event.detail;
  console.log(nothing);
});
banner.addEventListener('campaign-select', (event) => {
  // @ts-expect-error: an id is a text
  const index: number = event.detail.id;
  console.log(index);
});

export const pledged = new CampaignPledgedEvent({ campaignId: 'trees' });
// @ts-expect-error: it must say which campaign
export const nameless = new CampaignPledgedEvent({});

// What bubbles reaches the document and the window; the rest is heard on its element.
document.addEventListener('campaign-pledge-request', ({ detail }) => detail.campaignId.trim());
window.addEventListener('campaign-pledged', ({ detail }) => detail.campaignId.trim());
// @ts-expect-error: it does not bubble, so a document's listener knows nothing of it
document.addEventListener('campaign-select', ({ detail }) => detail.id);
