import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/sources.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Source } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';
import { unfold } from '../plays.js';

interface Args {
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const SOURCES: Source[] = [
  {
    id: 'gazette',
    title: 'Minutes of the town council (invented for testing)',
    publisher: 'Town Gazette',
    url: 'https://gazette.example/minutes',
    date: '2020-05-04',
    language: 'fr',
    perspective: { en: 'public body', de: 'öffentliche Stelle', ar: 'هيئة عامة' },
    kind: { en: 'minutes', de: 'Protokoll' },
    extentRead: 'part of the text',
    quote: 'Trois arbres ont été abattus.',
    accessed: '2025-11',
    copies: [{ publisher: 'Town Library', address: 'http://library.example/minutes' }],
    note: 'Page 3.',
  },
  {
    id: 'diary',
    title: 'A walker’s diary (invented for testing)',
    publisher: 'A. Walker',
    address: 'http://diary.example/plane-trees',
    perspective: 'private person',
  },
  {
    id: 'mirror',
    title: 'Plane tree',
    publisher: 'mirror.example',
    url: 'https://mirror.example/plane-tree',
    perspective: 'private person',
    kind: 'encyclopaedia mirror',
    tertiary: true,
  },
];
const withSources = (sources: Source[] = SOURCES): CampaignDocument =>
  aCampaign({
    sources,
    figures: [
      {
        id: 'town',
        group: 'trees',
        value: '48',
        label: 'Plane trees',
        attribution: 'Town council',
        sources: ['gazette'],
      },
    ],
    timeline: [
      { id: 'planted', date: '1899', kind: 'context', title: 'The trees are planted', sources: ['gazette'] },
    ],
  });

const meta: Meta<Args> = {
  title: 'Who says what/Sources',
  component: 'campaign-sources',
  args: { theme: 'auto' },
  render: ({ theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<h2>Sources</h2>
      <campaign-sources .campaign=${campaign} .lang=${lang} theme=${theme}></campaign-sources>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Every source of the default campaign, by who is speaking. */
export const Default: Story = {};

/** A group opens: what is known of each source, and what cites it. */
export const Small: Story = { args: { campaign: withSources() }, play: unfold('campaign-sources') };

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-sources src=${silentSource}><a href="https://campaign.example/">Sources</a></campaign-sources>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-sources src=${failingSource}><a href="https://campaign.example/">Sources</a></campaign-sources>`,
};

/** A campaign without sources leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-sources .campaign=${aCampaign({ sources: [] })}><a href="https://campaign.example/">Sources</a></campaign-sources>`,
};

/** Long words break where they must. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: withSources(
      SOURCES.map((source) => ({
        ...source,
        title: LONG_TEXT,
        publisher: LONG_TEXT,
        perspective: LONG_TEXT,
        quote: LONG_TEXT,
        note: LONG_TEXT,
      })),
    ),
  },
  parameters: { viewport: { width: 320, height: 640 } },
  play: unfold('campaign-sources'),
};

/** Arabic: from right to left. */
export const RightToLeft: Story = {
  args: { lang: 'ar', campaign: withSources() },
  play: unfold('campaign-sources'),
};

/** German, with the default campaign. */
export const German: Story = { args: { lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <h2 style="color: #fff">Sources</h2>
      <campaign-sources theme="dark" .campaign=${withSources()}></campaign-sources>
    </div>`,
  play: unfold('campaign-sources'),
};

/** On a phone. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: withSources() },
  parameters: { media: { forcedColors: 'active' } },
  play: unfold('campaign-sources'),
};

/** Markup is text, and an address that is neither https: nor http: is no link. */
export const Hostile: Story = {
  args: {
    // Marked as checked: the parser would have left the addresses out.
    campaign: markParsed(
      withSources([
        {
          id: 'bad',
          title: '<img src=x onerror=alert(1)>',
          publisher: '<b>Publisher</b>',
          perspective: '<script>alert(1)</script>',
          address: 'javascript:alert(1)',
          quote: '<svg onload=alert(1)>',
          copies: [{ publisher: '<i>Copy</i>', url: 'data:text/html,x' }],
        },
      ]),
    ),
  },
  play: unfold('campaign-sources'),
};
