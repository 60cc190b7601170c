import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { provideStore } from '../../campaign/campaign-context.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { rootStyles } from './root.styles.js';

/**
 * Gives one campaign document to every element inside it, however deep, and shows nothing itself.
 *
 * @customElement campaign-root
 * @summary One campaign for a part of the page.
 * @slot - The elements that show the campaign, and anything else.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 */
export class CampaignRoot extends CampaignElement {
  static override styles: CSSResultGroup = [rootStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    provideStore(this, this.ownStore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    provideStore(this, undefined);
  }

  /** What is inside it must not take up another campaign first: it waits for no words and no picture. */
  protected override scheduleUpdate(): Promise<void> {
    this.performUpdate();
    return Promise.resolve();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('campaign') || changed.has('src')) provideStore(this, this.ownStore);
  }

  /** Its content shows the campaign, and says itself when that fails. */
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected renderCampaign(): undefined {
    return undefined;
  }
}
