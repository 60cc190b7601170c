/** The definition of one element types its tag and its events, and no other's tag. Compiled by itself. */
import 'campaign-elements/define/banner.js';

const banner = document.createElement('campaign-banner');
export const placement: 'inline' | 'top' | 'bottom' | 'dialog' = banner.placement;

banner.addEventListener('campaign-pledge-request', (event) => {
  const id: string = event.detail.campaignId;
  console.log(id);
});

// @ts-expect-error: nobody defined a gallery
export const layout = document.createElement('campaign-gallery').layout;
