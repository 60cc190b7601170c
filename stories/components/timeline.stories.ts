import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/timeline.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { Act, TimelineEvent } from '../../src/campaign/schema.js';
import type { TimelineLayout } from '../../src/components/timeline/timeline.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  layout?: TimelineLayout;
  from?: string;
  until?: string;
  withActs?: boolean;
  selected?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const sources = ['gazette'];

/** Invented, as everything about the plane trees is. */
const EVENTS: TimelineEvent[] = [
  { id: 'planted', date: '1899', kind: 'context', title: 'The trees are planted', sources },
  {
    id: 'survey',
    date: '1998-05',
    kind: 'report',
    title: { en: 'A survey of the quay', de: 'Eine Zählung am Kai', ar: 'مسح للرصيف' },
    text: {
      en: 'The survey counts 212 plane trees.',
      de: 'Gezählt werden 212 Platanen.',
      ar: 'أُحصيت 212 شجرة دلب.',
    },
    attribution: 'Town Gazette',
    sources: ['gazette', 'diary'],
  },
  {
    id: 'felling',
    date: '1999-06-20',
    until: '1999-06-22',
    kind: 'event',
    title: 'The first trees are felled',
    text: 'Between 9 and 14 trees are felled on three days.',
    attribution: 'A. Walker',
    note: 'The Gazette gives the second day only.',
    distressing: true,
    sources: ['diary'],
  },
  {
    id: 'council',
    date: '1999-07-01',
    kind: 'act',
    title: 'The council stops the work',
    recognition: 'council-1999',
    sources,
  },
  {
    id: 'picnic',
    date: '1999-07-04',
    kind: 'picnic',
    title: 'A picnic below the trees',
    text: 'With “picnic”, a kind of the document’s own.',
    sources,
  },
  { id: 'launch', date: '2001-06-20', kind: 'campaign', title: 'The campaign is launched', sources },
];

const CHAPTERS = [
  { id: 'before', title: { en: 'Before', de: 'Davor', ar: 'قبل ذلك' } },
  { id: 'days', title: { en: 'The days', de: 'Die Tage', ar: 'الأيام' }, open: true },
];
const inChapters = (events = EVENTS) =>
  aCampaign({
    chapters: CHAPTERS,
    timeline: events.map((event) => ({
      ...event,
      chapter: event.date < '1999' ? 'before' : event.date < '2000' ? 'days' : 'later',
      confidence: event.kind === 'picnic' ? 'low' : 'high',
    })),
    recognitions: ACTS,
  });

const act = (id: string, date: string, more: Partial<Act> = {}): Act => ({
  id,
  code: 'FR',
  jurisdiction: 'Quayside',
  level: 'national',
  body: 'Town council',
  chamber: 'Committee on parks',
  bodyType: 'committee',
  act: 'resolution',
  wordingStatus: 'not-found',
  date,
  sources,
  ...more,
});
const ACTS = [
  act('council-1999', '1999-07-01', { disputes: ['The diary says that nobody voted.'] }),
  act('council-2003', '2003-02', { actDetail: 'Resolution No. 4', dateNote: 'Reported in March 2003.' }),
];

const trees = (timeline = EVENTS) => aCampaign({ timeline, recognitions: ACTS });

const HOSTILE = '<img src=x onerror=alert(1)>"\'&lt;${1}';
// Marked as checked, so that even the address comes as far as the element.
const hostile = () =>
  markParsed(
    aCampaign({
      sources: [
        {
          id: 'gazette',
          title: HOSTILE,
          publisher: HOSTILE,
          url: 'javascript:alert(1)',
          perspective: HOSTILE,
        },
      ],
      chapters: [{ id: 'hostile', title: HOSTILE, open: true }],
      timeline: [
        ...['constructor', '__proto__', HOSTILE].map((kind, index) => ({
          id: `hostile-${index}`,
          date: '1999',
          until: '1998',
          kind,
          title: HOSTILE,
          text: HOSTILE,
          chapter: index ? 'hostile' : '',
          attribution: HOSTILE,
          note: HOSTILE,
          sources,
        })),
      ],
      recognitions: [
        act('constructor', '2000', {
          jurisdiction: HOSTILE,
          body: HOSTILE,
          chamber: HOSTILE,
          actDetail: HOSTILE,
          dateNote: HOSTILE,
          disputes: [HOSTILE],
        }),
      ],
    }),
  );

const meta: Meta<Args> = {
  title: 'What happened/Timeline',
  component: 'campaign-timeline',
  args: { layout: 'vertical', theme: 'auto' },
  render: ({
    layout = 'vertical',
    from,
    until,
    withActs = false,
    selected,
    theme = 'auto',
    lang = '',
    campaign = trees(),
  }) =>
    html`<campaign-timeline
      .campaign=${campaign}
      .lang=${lang}
      .from=${from}
      .until=${until}
      .selected=${selected}
      ?with-acts=${withActs}
      layout=${layout}
      theme=${theme}
    ></campaign-timeline>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign: every event at its own precision, with who says so and its sources. */
export const Default: Story = { args: { campaign: defaultCampaign } };

/** The default campaign across the page: by finger, wheel, arrow keys or buttons. */
export const Horizontal: Story = { args: { campaign: defaultCampaign, layout: 'horizontal' } };

/** A document without chapters: one list, by year. */
export const WithoutChapters: Story = {};

/** Chapters of the document; what is in none stands at the end. */
export const Chapters: Story = { args: { campaign: inChapters(), withActs: true } };

/** On a phone all chapters but the open one are folded. */
export const ChaptersNarrow: Story = {
  args: { campaign: inChapters() },
  parameters: { viewport: { width: 320, height: 640 } },
};

export const ChaptersRightToLeft: Story = { args: { campaign: inChapters(), lang: 'ar' } };

/** On a dark page, with an event that its link names. */
export const ChaptersDark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-timeline theme="dark" selected="planted" .campaign=${inChapters()}></campaign-timeline>
    </div>`,
};

/** With the acts of the document; one that an event tells already is not there twice. */
export const WithActs: Story = { args: { withActs: true } };

/** The default campaign with its acts: each names the body that acted, never more than that. */
export const DefaultWithActs: Story = { args: { campaign: defaultCampaign, withActs: true } };

/** Some years only. */
export const Range: Story = { args: { from: '1998', until: '1999-06' } };

/** One event is marked, as by its link. */
export const Selected: Story = { args: { selected: 'felling' } };

/** One event is marked, and scrolled to, across the page. */
export const SelectedHorizontal: Story = { args: { layout: 'horizontal', selected: 'launch' } };

/** One kind only: there is nothing to choose. */
export const OneKind: Story = { args: { campaign: trees(EVENTS.slice(0, 1)) } };

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-timeline src=${silentSource}><a href="https://campaign.example/">What happened</a></campaign-timeline>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-timeline src=${failingSource}><a href="https://campaign.example/">What happened</a></campaign-timeline>`,
};

/** A campaign without events leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-timeline .campaign=${aCampaign()}><a href="https://campaign.example/">What happened</a></campaign-timeline>`,
};

/** Long German words. */
export const LongText: Story = {
  args: {
    lang: 'de',
    withActs: true,
    campaign: aCampaign({
      timeline: EVENTS.map((event) => ({
        ...event,
        kind: LONG_TEXT,
        title: LONG_TEXT,
        text: `${LONG_TEXT}: ${LONG_TEXT}`,
        attribution: LONG_TEXT,
        note: LONG_TEXT,
      })),
      recognitions: [act('long', '2003', { jurisdiction: LONG_TEXT, body: LONG_TEXT, chamber: LONG_TEXT })],
    }),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Arabic: the line is at the right, and across the page it begins there. */
export const RightToLeft: Story = { args: { lang: 'ar', withActs: true } };

export const RightToLeftHorizontal: Story = { args: { lang: 'ar', layout: 'horizontal' } };

export const German: Story = { args: { lang: 'de', withActs: true } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-timeline theme="dark" selected="felling" .campaign=${trees()}></campaign-timeline>
    </div>`,
};

/** On a phone the line goes down, whatever was asked. */
export const Narrow: Story = {
  args: { layout: 'horizontal', withActs: true },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** The line jumps where it would glide. */
export const ReducedMotion: Story = {
  args: { layout: 'horizontal' },
  parameters: { media: { reducedMotion: 'reduce' } },
};

/** Line and dots keep their edges in the visitor's own colours. */
export const ForcedColors: Story = {
  args: { selected: 'felling' },
  parameters: { media: { forcedColors: 'active' } },
};

/** Markup in every text is text; an address that is none is no link. */
export const Hostile: Story = { args: { withActs: true, campaign: hostile() } };
