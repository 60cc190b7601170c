import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/share.js';
import { markParsed } from '../../src/campaign/parsed.js';
import { CampaignShare } from '../../src/components/share/share.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const TREES = aCampaign({
  share: {
    text: {
      en: 'The plane trees on the quay may be felled. This campaign asks for them to stay.',
      de: 'Die Platanen am Kai sollen gefällt werden. Diese Kampagne bittet um ihren Erhalt.',
      ar: 'قد تُقطع أشجار الدلب على الرصيف. تطلب هذه الحملة الإبقاء عليها.',
    },
  },
});

const meta: Meta<Args> = {
  title: 'Take part/Share',
  component: 'campaign-share',
  args: { theme: 'auto' },
  render: ({ theme = 'auto', lang = '', campaign = TREES }) =>
    html`<campaign-share .campaign=${campaign} .lang=${lang} theme=${theme}></campaign-share>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The ways to share. The device's own comes first, where it has one. */
export const Default: Story = {};

/** The QR code is drawn when it is opened. Cameras need dark on white: it is that in every theme, and on paper. */
export const QrCode: Story = { render: () => withCode() };

/** The default campaign. */
export const DefaultCampaign: Story = { args: { campaign: defaultCampaign } };

/** A campaign that names no address shares the page that it is on. */
export const WithoutAddress: Story = { args: { campaign: { ...aCampaign(), url: undefined } } };

/** An address too long for a code that a camera could read: none is offered. */
export const LongAddress: Story = {
  args: { campaign: aCampaign({ url: `https://trees.example/${'quay/'.repeat(150)}` }) },
};

/** Before the document is here: the fallback. */
export const Loading: Story = {
  render: () =>
    html`<campaign-share src=${silentSource}
      ><a href="https://trees.example/">Keep the plane trees</a></campaign-share
    >`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-share src=${failingSource}
      ><a href="https://trees.example/">Keep the plane trees</a></campaign-share
    >`,
};

/** Markup is text, half a letter is left out, an address that is not safe is not shared. */
export const HostileData: Story = {
  args: {
    // Marked as checked, so that all of it comes through.
    campaign: markParsed(
      aCampaign({
        name: '<b>Trees</b>"><script>alert(1)</script>&text=\ud800',
        url: 'javascript:alert(1)',
        share: {
          text: '<img src=x onerror=alert(1)>&url=https://elsewhere.example/#\ud800',
          url: 'javascript:alert(2)',
        },
      }),
    ),
  },
};

/** German, with long words: an address that does not wrap by itself. */
export const LongText: Story = {
  render: () =>
    withCode({
      lang: 'de',
      campaign: aCampaign({
        share: { text: LONG_TEXT, url: `https://trees.example/${LONG_TEXT.replaceAll(' ', '-')}` },
      }),
    }),
};

/** Arabic, from right to left; addresses are not. */
export const RightToLeft: Story = { render: () => withCode({ lang: 'ar' }) };

/** On a dark page. */
export const Dark: Story = {
  render: () => html`<div style="background: #121317; padding: 1rem">${withCode({ theme: 'dark' })}</div>`,
};

/** On a phone. */
export const Narrow: Story = {
  render: () => withCode({ lang: 'de' }),
  parameters: { viewport: { width: 320, height: 700 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** The code keeps its two colours in the visitor's own. */
export const ForcedColors: Story = {
  render: () => withCode(),
  parameters: { media: { forcedColors: 'active' } },
};

function withCode({ theme = 'auto', lang = '', campaign = TREES }: Args = {}) {
  return html`<campaign-share
    .campaign=${campaign}
    .lang=${lang}
    theme=${theme}
    ${ref((element) => void openCode(element))}
  ></campaign-share>`;
}

async function openCode(element?: Element) {
  if (!(element instanceof CampaignShare)) return;
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('[part=qr] summary')?.click();
}
