import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/banner.js';
import type { BannerPlacement } from '../../src/components/banner/banner.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  placement?: BannerPlacement;
  dismissible?: boolean;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const meta: Meta<Args> = {
  title: 'The campaign/Banner',
  component: 'campaign-banner',
  args: { placement: 'inline', dismissible: false, theme: 'auto' },
  render: ({
    placement = 'inline',
    dismissible = false,
    theme = 'auto',
    lang = '',
    campaign = defaultCampaign,
  }) =>
    html`<campaign-banner
      .campaign=${campaign}
      .lang=${lang}
      placement=${placement}
      ?dismissible=${dismissible}
      theme=${theme}
    ></campaign-banner>`,
};
export default meta;
type Story = StoryObj<Args>;

/** In the flow of a page: the plainest way to name the campaign. */
export const Default: Story = {};

/** With a button that takes it away. Nothing is remembered unless `remember-days` is set. */
export const Dismissible: Story = { args: { dismissible: true } };

/** Fixed to the lower edge, for a campaign that accompanies the whole page. The page keeps room for it. */
export const Bottom: Story = { args: { placement: 'bottom', dismissible: true } };

/** Fixed to the upper edge. */
export const Top: Story = { args: { placement: 'top', dismissible: true } };

/** A dialog that opens by itself, for the remembrance day: with `schedule` and `remember-days`. */
export const Dialog: Story = { args: { placement: 'dialog' } };

/** Until the document is here the fallback stands: a plain link, which serves where scripts are blocked too. */
export const Loading: Story = {
  render: () =>
    html`<campaign-banner src=${silentSource}><a href="https://campaign.example/">A real link</a></campaign-banner>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-banner src=${failingSource}><a href="https://campaign.example/">A real link</a></campaign-banner>`,
};

/** Outside its season an anniversary banner takes no space at all. */
export const Empty: Story = {
  render: () =>
    html`<p>A paragraph of the page.</p>
      <campaign-banner
        schedule="anniversary"
        .campaign=${aCampaign({ anniversary: { from: '1999', day: oppositeDay(), timeZone: 'UTC' } })}
      ></campaign-banner>
      <p>The next one: between them stands the banner.</p>`,
};

/** Names and lines may be long in some languages: nothing is clipped. */
export const LongText: Story = {
  args: { dismissible: true, campaign: aCampaign({ name: LONG_TEXT, line: `${LONG_TEXT} ${LONG_TEXT}` }) },
};

/** Arabic: everything mirrors but the candle. */
export const RightToLeft: Story = { args: { lang: 'ar', dismissible: true } };

/** Beside light content on a dark page. */
export const Dark: Story = { args: { theme: 'dark', dismissible: true } };

/** On a phone the call to action takes a line of its own. */
export const Narrow: Story = {
  args: { dismissible: true },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** Nothing in it moves, with or without this setting. */
export const ReducedMotion: Story = { parameters: { media: { reducedMotion: 'reduce' } } };

/** Its parts keep their outlines where the visitor's own colours apply. */
export const ForcedColors: Story = {
  args: { dismissible: true },
  parameters: { media: { forcedColors: 'active' } },
};

/** A month and day half a year from now. */
function oppositeDay() {
  return new Date(Date.now() + 182 * 86_400_000).toISOString().slice(5, 10);
}
