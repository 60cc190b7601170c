import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/press.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { PressItem } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  feed?: string;
  limit?: number;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

/** News of a town that does not exist, on the page's own origin. */
const feed = new URL('../press/feed.xml', import.meta.url).href;

const ITEMS: PressItem[] = [
  {
    id: 'minutes',
    title: 'Council keeps the plane trees',
    publisher: 'Town Gazette',
    url: 'https://gazette.example/kept',
    date: '2020-10-20',
    language: 'en',
    perspective: 'public body',
    sources: ['gazette'],
  },
  {
    id: 'spaziergang',
    title: { de: 'Ein Rundgang unter alten Bäumen', en: 'A walk under old trees' },
    publisher: { en: 'The River Post', de: 'Die Flusspost' },
    url: 'https://river.example/rundgang',
    date: '2020-06',
    language: 'de',
    perspective: { en: 'local newspaper', de: 'Lokalzeitung' },
    sources: ['gazette', 'diary'],
  },
  {
    id: 'diary',
    title: 'What I saw on the quay',
    publisher: 'A. Walker',
    date: '2019',
    language: 'en',
    sources: ['diary'],
  },
];
const press = (items = ITEMS) => aCampaign({ press: items });
const many = (count: number) =>
  press(
    [...new Array(count).keys()].map((index) => ({
      id: `item-${index}`,
      title: `Plane trees in the news, number ${index + 1}`,
      publisher: 'Town Gazette',
      url: `https://gazette.example/${index}`,
      date: `${2026 - index}`,
      language: 'en',
      perspective: 'public body',
      sources: ['gazette'],
    })),
  );

const meta: Meta<Args> = {
  title: 'Who says what/Press',
  component: 'campaign-press',
  args: { theme: 'auto' },
  render: ({ feed, limit, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-press
      .campaign=${campaign}
      .feed=${feed}
      .limit=${limit}
      .lang=${lang}
      theme=${theme}
    ></campaign-press>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign's items, newest first, each with who is speaking and its sources. */
export const Default: Story = {};

/** A news feed that the page names: its items stand among the document's, marked, under its own title and host. */
export const Feed: Story = { args: { campaign: press(), feed } };

/** A feed alone: the document has no items. */
export const FeedOnly: Story = { args: { campaign: aCampaign(), feed, limit: 3 } };

/** The feed cannot be had: that is said, the document's items stay, and the visitor can try again. */
export const FeedFailed: Story = { args: { campaign: press(), feed: 'no-such-feed.xml' } };

/** The feed cannot be had, and the document has no items: the fallback stays. */
export const FeedFailedAlone: Story = {
  render: () =>
    html`<campaign-press .campaign=${aCampaign()} feed="no-such-feed.xml"
      ><a href="https://campaign.example/">All news</a></campaign-press
    >`,
};

/** A feed that does not answer: the document's items wait for nothing. */
export const FeedSilent: Story = { args: { campaign: press(), feed: silentSource } };

/** A headline in its own language, dates at the precision they have, an item without an address. */
export const Precision: Story = { args: { campaign: press() } };

/** The newest only, as many as the page wants, at once. */
export const Limited: Story = { args: { limit: 3 } };

/** Three first, all when they are asked for. */
export const ManyItems: Story = { args: { campaign: many(24) } };

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-press src=${silentSource}><a href="https://campaign.example/">All news</a></campaign-press>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-press src=${failingSource}><a href="https://campaign.example/">All news</a></campaign-press>`,
};

/** A campaign without press items leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-press .campaign=${aCampaign()}><a href="https://campaign.example/">All news</a></campaign-press>`,
};

/** Long words are broken, not cut. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: press(
      ITEMS.map((item) => ({
        ...item,
        title: `${LONG_TEXT}: ${LONG_TEXT}`,
        publisher: LONG_TEXT,
        perspective: LONG_TEXT,
      })),
    ),
  },
};

/** Markup in every text is text, and an address that could run something is none. */
export const Hostile: Story = {
  args: {
    // Marked as checked before: what the parser would leave out reaches the element.
    campaign: markParsed(
      press([
        {
          id: 'hostile',
          title: '<img src=x onerror=alert(1)>"><script>alert(1)</script>',
          publisher: '<b onmouseover=alert(1)>Publisher</b>',
          url: 'javascript:alert(1)',
          date: '2020-01-01',
          language: 'en',
          perspective: '{{constructor.constructor("alert(1)")()}}',
          sources: ['gazette'],
        },
      ]),
    ),
  },
};

/** Arabic: headlines keep the direction of their own language. */
export const RightToLeft: Story = { args: { lang: 'ar', campaign: press(), feed } };

/** German. */
export const German: Story = { args: { lang: 'de', campaign: press(), feed } };

/** Azerbaijani: dates and names of languages where the browser has none. */
export const Azerbaijani: Story = { args: { lang: 'az' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-press theme="dark" .campaign=${press()} .feed=${feed}></campaign-press>
    </div>`,
};

/** On a phone: publisher and date above the headline. */
export const Narrow: Story = {
  args: { campaign: press(), feed },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: press(), feed },
  parameters: { media: { forcedColors: 'active' } },
};
