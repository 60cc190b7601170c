import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/anniversary.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, CampaignEvent } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const EVENTS: CampaignEvent[] = [
  {
    id: 'feast',
    title: 'A walk along the quay',
    every: '06-20',
    time: '17:00',
    endTime: '19:00',
    timeZone: 'Europe/Paris',
    place: 'The quay',
    url: 'https://trees.example/walk',
    sources: ['gazette'],
  },
  { id: 'vigil', title: 'A day for the trees', every: '06-20', sources: ['gazette', 'diary'] },
  { id: 'other', title: 'Another day', every: '10-01', sources: ['gazette'] },
];

/** A campaign whose day is so many days from now. */
function treesIn(days: number, overrides: Partial<CampaignDocument> = {}) {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(5, 10);
  return aCampaign({
    anniversary: { from: `1999-${day === '02-29' ? '02-28' : day}`, day, timeZone: 'UTC' },
    events: EVENTS.map((event) => (event.every === '06-20' ? { ...event, every: day } : event)),
    ...overrides,
  });
}

const meta: Meta<Args> = {
  title: 'Remembrance/Anniversary',
  component: 'campaign-anniversary',
  args: { theme: 'auto' },
  render: ({ theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-anniversary .campaign=${campaign} .lang=${lang} theme=${theme}></campaign-anniversary>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign: the days until the next remembrance day, counted in Baku. */
export const Default: Story = {};

/** What takes place on that day, each with its sources. */
export const WithEvents: Story = { args: { campaign: treesIn(95) } };

/** The day before. */
export const Tomorrow: Story = { args: { campaign: treesIn(1, { events: [] }) } };

/** The day itself: a candle and the date, nothing is counted. */
export const Today: Story = { args: { campaign: treesIn(0) } };

/** The same on a dark page. */
export const TodayDark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-anniversary theme="dark" .campaign=${treesIn(0, { events: [] })}></campaign-anniversary>
    </div>`,
};

/** A campaign without a remembrance day leaves the fallback. */
export const Empty: Story = {
  render: () => {
    const { anniversary, ...campaign } = aCampaign();
    return html`<campaign-anniversary .campaign=${campaign}><a href="https://campaign.example/">${anniversary?.from}</a></campaign-anniversary>`;
  },
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-anniversary src=${silentSource}><a href="https://campaign.example/">The day</a></campaign-anniversary>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-anniversary src=${failingSource}><a href="https://campaign.example/">The day</a></campaign-anniversary>`,
};

/** Long German words. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: treesIn(95, {
      name: LONG_TEXT,
      events: EVENTS.map((event) => ({ ...event, every: monthDay(95), title: LONG_TEXT, place: LONG_TEXT })),
    }),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Texts with markup stay texts; addresses that are not https: are no links, even where the parser was passed by. */
export const Hostile: Story = {
  args: {
    campaign: markParsed(
      treesIn(3, {
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        events: [
          {
            id: 'x',
            title: '</h3><script>alert(1)</script>',
            every: monthDay(3),
            place: '"><b>bold</b>',
            url: 'javascript:alert(1)',
            sources: ['gazette'],
          },
        ],
      }),
    ),
  },
};

/** Arabic. */
export const RightToLeft: Story = { args: { lang: 'ar' } };

/** Azerbaijani, which Chromium has no data for. */
export const Azerbaijani: Story = { args: { lang: 'az' } };

/** Russian, whose plurals differ. */
export const Russian: Story = { args: { lang: 'ru', campaign: treesIn(22) } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-anniversary theme="dark" .campaign=${treesIn(95)}></campaign-anniversary>
    </div>`,
};

/** On a phone. */
export const Narrow: Story = {
  args: { campaign: treesIn(95) },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: treesIn(95) },
  parameters: { media: { forcedColors: 'active' } },
};

function monthDay(days: number) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(5, 10);
}
