import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/about.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { About, CampaignDocument } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';
import { unfold } from '../plays.js';

interface Args {
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const sources = ['gazette'];
const ABOUT: About = {
  aims: [
    {
      text: { en: 'We want the plane trees to stay.', ar: 'نريد أن تبقى أشجار الدلب.' },
      attribution: { en: 'The campaign’s leaflet', ar: 'منشور الحملة' },
      sources,
    },
  ],
  initiator: {
    name: 'B. Gardener',
    roles: [{ text: 'Keeper of the quay', date: '2020-05-04', sources }],
    note: 'Daughter of the mayor',
    sources: ['diary'],
  },
  organisations: [{ name: 'Town Library', text: 'prints the leaflets', sources }],
  launch: {
    date: '2019-03-01',
    otherwise: [{ text: '2018', note: 'In the diary.', sources: ['diary'] }],
    sources,
  },
  memorials: [{ place: 'The quay', date: '2021', name: 'A bench', sources }],
  claims: [{ text: 'a thousand friends', attribution: 'B. Gardener', sources }],
  method: ['Minutes and one diary were read.'],
  missing: ['What the town planned.'],
  corrections: 'Write to the library.',
  correctionsUrl: 'https://library.example/errors',
};
const withAbout = (about: About = ABOUT): CampaignDocument =>
  aCampaign({
    motto: 'The trees stay',
    about,
    glossary: [{ id: 'quay', term: 'quay', text: 'The street along the river.', sources }],
  });

const meta: Meta<Args> = {
  title: 'The campaign/About',
  component: 'campaign-about',
  args: { theme: 'auto' },
  render: ({ theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-about .campaign=${campaign} .lang=${lang} theme=${theme}></campaign-about>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Who is behind the default campaign; the rest unfolds. */
export const Default: Story = {};

/** A small campaign. */
export const Small: Story = { args: { campaign: withAbout() } };

/** Only terms. */
export const OnlyTerms: Story = {
  args: {
    campaign: aCampaign({ glossary: [{ id: 'quay', term: 'quay', text: 'The street along the river.' }] }),
  },
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-about src=${silentSource}><a href="https://campaign.example/">About</a></campaign-about>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-about src=${failingSource}><a href="https://campaign.example/">About</a></campaign-about>`,
};

/** A campaign that says nothing of itself leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-about .campaign=${aCampaign()}><a href="https://campaign.example/">About</a></campaign-about>`,
};

/** Long words break where they must. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: withAbout({
      ...ABOUT,
      initiator: { name: LONG_TEXT, note: LONG_TEXT, roles: [{ text: LONG_TEXT, sources }], sources },
      organisations: [{ name: LONG_TEXT, text: LONG_TEXT, sources }],
    }),
  },
  parameters: { viewport: { width: 320, height: 640 } },
  play: unfold('campaign-about'),
};

/** Arabic: from right to left, with what is in English in its own direction. */
export const RightToLeft: Story = {
  args: { lang: 'ar', campaign: withAbout() },
  play: unfold('campaign-about'),
};

/** German, with the default campaign. */
export const German: Story = { args: { lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-about theme="dark" .campaign=${withAbout()}></campaign-about>
    </div>`,
  play: unfold('campaign-about'),
};

/** On a phone. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: withAbout() },
  parameters: { media: { forcedColors: 'active' } },
  play: unfold('campaign-about'),
};

/** Markup is text, and an address that is not https: is no link. */
export const Hostile: Story = {
  args: {
    // Marked as checked: the parser would have left the address out.
    campaign: markParsed(
      withAbout({
        initiator: {
          name: '<img src=x onerror=alert(1)>',
          note: '<script>alert(1)</script>',
          sources,
        },
        aims: [{ text: '<svg onload=alert(1)>', sources }],
        corrections: '<b>Write</b>',
        correctionsUrl: 'javascript:alert(1)',
      }),
    ),
  },
  play: unfold('campaign-about'),
};
