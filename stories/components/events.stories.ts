import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/events.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignEvent } from '../../src/campaign/schema.js';
import type { EventsShown } from '../../src/components/events/events.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  show?: EventsShown;
  limit?: number;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const DAY = 86_400_000;
/** A day so many days from today, and a time so many hours from now, in UTC. */
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);

const WALK: CampaignEvent = {
  id: 'walk',
  title: 'A walk along the quay',
  date: day(12),
  time: '17:00',
  endTime: '19:00',
  timeZone: 'Asia/Baku',
  place: 'The quay, at the third tree',
  organiser: 'Friends of the trees',
  url: 'https://trees.example/walk',
  online: 'https://trees.example/walk/online',
  sources: ['gazette'],
};
const EVENTS: readonly CampaignEvent[] = [
  {
    id: 'now',
    title: 'Watering',
    date: hour(0) < hour(-1) ? day(-1 / 24) : day(0),
    time: hour(-1),
    timeZone: 'UTC',
    place: 'The quay',
    sources: ['diary'],
  },
  WALK,
  {
    id: 'shadow',
    title: 'An exhibition of shadows',
    date: day(20),
    until: day(40),
    place: 'Town hall',
    note: 'Closed when it rains.',
    sources: ['gazette', 'diary'],
  },
  {
    id: 'talk',
    title: 'A talk about bark',
    date: day(30),
    time: '19:30',
    timeZone: 'America/New_York',
    status: 'cancelled',
    sources: ['gazette'],
  },
  { id: 'feast', title: 'The day of the trees', every: '06-20', sources: ['gazette'] },
  { id: 'first', title: 'The first walk', date: '1999-06-20', sources: ['gazette'] },
  { id: 'plan', title: 'A plan is drawn', date: '1998-11', sources: ['gazette'] },
  { id: 'vote', title: 'The town votes', date: '1998', sources: ['gazette'] },
  { id: 'some-day', title: 'Another walk', note: 'The day is not known.', sources: ['diary'] },
];

const campaignWith = (...events: CampaignEvent[]) => aCampaign({ events });
const trees = campaignWith(...EVENTS);

const meta: Meta<Args> = {
  title: 'Remembrance/Events',
  component: 'campaign-events',
  args: { show: 'upcoming', theme: 'auto' },
  render: ({ show = 'upcoming', limit, theme = 'auto', lang = '', campaign = trees }) =>
    html`<campaign-events
      .campaign=${campaign}
      .limit=${limit}
      .lang=${lang}
      show=${show}
      theme=${theme}
    ></campaign-events>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign: the day that comes back each year, at its own hour and at the visitor's. */
export const Default: Story = { args: { campaign: defaultCampaign } };

/** Under way, to come, of several days, cancelled, of every year. */
export const Upcoming: Story = {};

/** What is over, the newest first, at the precision its date is known with. */
export const Past: Story = { args: { show: 'past' } };

/** Everything: to come, then over, then without a date. */
export const All: Story = { args: { show: 'all' } };

/** A few at first, and as many more with each press. */
export const Limited: Story = { args: { show: 'all', limit: 2 } };

/** The ways into a calendar: nothing is asked of another site before a click. */
export const CalendarOpen: Story = {
  render: () =>
    html`<campaign-events .campaign=${campaignWith(WALK)} ${ref(openCalendar)}></campaign-events>`,
};

/** Where nothing is coming it says so, and no more. */
export const NoneComing: Story = {
  args: {
    campaign: campaignWith({
      id: 'first',
      title: 'The first walk',
      date: '1999-06-20',
      sources: ['gazette'],
    }),
  },
};

/** A campaign without events leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-events .campaign=${aCampaign()}><a href="https://campaign.example/">All events</a></campaign-events>`,
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-events src=${silentSource}><a href="https://campaign.example/">All events</a></campaign-events>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-events src=${failingSource}><a href="https://campaign.example/">All events</a></campaign-events>`,
};

/** Long words break, long lines wrap. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: campaignWith(
      {
        ...WALK,
        title: LONG_TEXT,
        place: LONG_TEXT,
        organiser: LONG_TEXT,
        note: `${LONG_TEXT} ${LONG_TEXT}`,
      },
      ...EVENTS.slice(2),
    ),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Texts with markup stay texts; addresses that are not https: are no links, even where the parser was passed by. */
export const Hostile: Story = {
  args: {
    show: 'all',
    campaign: markParsed(
      campaignWith({
        ...WALK,
        title: '<img src=x onerror=alert(1)>',
        place: '"><script>alert(1)</script>',
        organiser: '</li></ul><b>bold</b>',
        note: "<a href='javascript:alert(1)'>Click</a>\r\nBEGIN:VALARM",
        url: 'javascript:alert(1)',
        online: 'data:text/html,<script>alert(1)</script>',
      }),
    ),
  },
};

/** Arabic: the day stands at the right. */
export const RightToLeft: Story = { args: { show: 'all', lang: 'ar' } };

/** Azerbaijani, which Chromium has no names of months for. */
export const Azerbaijani: Story = { args: { lang: 'az' } };

/** German. */
export const German: Story = { args: { show: 'all', lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-events theme="dark" show="all" .campaign=${trees}></campaign-events>
    </div>`,
};

/** On a phone the ways into a calendar come below the words. */
export const Narrow: Story = {
  args: { show: 'all', limit: 6 },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = { parameters: { media: { forcedColors: 'active' } } };

function openCalendar(events?: Element) {
  void (async () => {
    await (events as LitElement | undefined)?.updateComplete;
    events?.shadowRoot?.querySelector<HTMLElement>('.calendar summary')?.click();
  })();
}
