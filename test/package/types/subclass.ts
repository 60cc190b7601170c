/** An element of one's own, made from the library's. */
import { CampaignBanner, CampaignElement, type CampaignDocument } from 'campaign-elements';
import { html, type TemplateResult } from 'lit';

export class CalmBanner extends CampaignBanner {
  constructor() {
    super();
    this.dismissible = true;
  }
}

export class CampaignTitle extends CampaignElement {
  protected override renderCampaign(doc: CampaignDocument): TemplateResult {
    return html`<h2>${this.text(doc.name)}</h2>`;
  }
}
// @ts-expect-error: the base class shows nothing by itself
export const base = new CampaignElement();
