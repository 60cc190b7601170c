import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/banner.js';
import '../../src/define/root.js';
import { aCampaign, defaultCampaign, failingSource, silentSource } from '../fixtures.js';

const banner = html`<campaign-banner><a href="https://campaign.example/">A real link</a></campaign-banner>`;

const meta: Meta = { title: 'The campaign/Root', component: 'campaign-root' };
export default meta;
type Story = StoryObj;

/** One document for everything inside; the root shows nothing itself. */
export const Default: Story = {
  render: () => html`<campaign-root .campaign=${defaultCampaign}>${banner}</campaign-root>`,
};

/** Two campaigns on one page, each in its own part and its own language. */
export const TwoCampaigns: Story = {
  render: () => html`
    <campaign-root .campaign=${defaultCampaign} lang="az">${banner}</campaign-root>
    <p>Between them the page goes on.</p>
    <campaign-root .campaign=${aCampaign()} lang="de">${banner}</campaign-root>
  `,
};

/** What is inside shows its own fallback until the document is here. */
export const Loading: Story = {
  render: () => html`<campaign-root src=${silentSource}>${banner}</campaign-root>`,
};

/** What is inside says itself that the document could not be had. */
export const Failed: Story = {
  render: () => html`<campaign-root src=${failingSource}>${banner}</campaign-root>`,
};
