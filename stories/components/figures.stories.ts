import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/figures.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Figure } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  figures?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const sources = ['gazette'];
const TREES: Figure[] = [
  {
    id: 'trees-town',
    group: 'trees',
    value: '48',
    unit: { en: 'plane trees', de: 'Platanen', ar: 'شجرة دلب' },
    label: { en: 'on both sides of the quay', de: 'auf beiden Seiten des Kais', ar: 'على جانبي الرصيف' },
    attribution: { en: 'Town council', de: 'Stadtrat', ar: 'مجلس البلدة' },
    status: { en: 'official figure', de: 'amtliche Zahl', ar: 'رقم رسمي' },
    date: '2020-05-04',
    sources,
  },
  {
    id: 'trees-walker',
    group: 'trees',
    value: 'at least 40',
    label: { en: 'counted on the river side', de: 'auf der Flussseite gezählt', ar: 'على جهة النهر' },
    quote: 'J’en ai compté quarante.',
    attribution: 'A. Walker',
    date: '2019-10',
    note: { en: 'The other side was not counted.', de: 'Die andere Seite wurde nicht gezählt.' },
    sources: ['diary'],
  },
];
const AGE: Figure = {
  id: 'age',
  group: 'age',
  value: '120 years',
  label: 'Age of the oldest tree',
  attribution: 'Town council',
  sources,
};
const SENTENCES: Figure[] = [
  {
    ...AGE,
    id: 'felled-1',
    group: 'felled',
    value: '3',
    label: 'Felled',
  },
  {
    ...AGE,
    id: 'felled-2',
    group: 'felled',
    value:
      'planted again: 2-4 on the river side; 7, or 8-9 by later counts, on the other; not counted: the square',
    label: 'Felled',
    attribution: 'A. Walker',
  },
];
const withFigures = (figures: Figure[] = [...TREES, AGE]): CampaignDocument =>
  aCampaign({
    figureGroups: [
      {
        id: 'trees',
        title: { en: 'Plane trees', de: 'Platanen', ar: 'أشجار الدلب' },
        note: { en: 'The two do not count the same side.', de: 'Beide zählen nicht dieselbe Seite.' },
      },
      { id: 'felled', title: 'Felled' },
    ],
    figures,
  });

const meta: Meta<Args> = {
  title: 'What happened/Figures',
  component: 'campaign-figures',
  args: { theme: 'auto' },
  render: ({ figures, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-figures
      .campaign=${campaign}
      .figures=${figures}
      .lang=${lang}
      theme=${theme}
    ></campaign-figures>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign: what contradicts each other stands together, further groups unfold. */
export const Default: Story = {};

/** What was counted, on one scale: a count, a minimum, a range. */
export const Comparable: Story = {
  args: {
    campaign: aCampaign({
      figureGroups: [
        {
          id: 'trees',
          title: 'Plane trees',
          summary: 'They stand by what was counted.',
          comparable: true,
          note: 'The two do not count the same side.',
        },
      ],
      figures: [
        { ...AGE, group: 'trees', counted: 'All trees', value: '48', points: [48], label: 'on both sides' },
        {
          ...AGE,
          id: 'river',
          group: 'trees',
          counted: 'On the river side',
          value: 'more than 20',
          points: [{ least: 20 }],
          range: [30, 45],
          label: 'counted in winter; “perhaps 30 to 45”',
          attribution: 'A. Walker',
        },
      ],
    }),
  },
};

/** The same from right to left, on a phone. */
export const ComparableRightToLeft: Story = {
  args: { ...Comparable.args, lang: 'ar' },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** A quotation with our translation of it, on demand. */
export const Translation: Story = {
  args: {
    campaign: withFigures([
      { ...AGE, quote: { fr: 'J’en ai compté quarante.' }, translation: { en: 'I counted forty of them.' } },
    ]),
  },
};

/** A figure is named, and its whole group comes with it. */
export const Named: Story = { args: { figures: 'trees-walker', campaign: withFigures() } };

/** A group without an entry in `figureGroups` has no heading. */
export const WithoutHeading: Story = { args: { figures: 'age', campaign: withFigures() } };

/** The longest value chooses the size of its whole group. A label that repeats the heading is left out. */
export const LongValues: Story = { args: { campaign: withFigures([...TREES, ...SENTENCES]) } };

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-figures src=${silentSource}><a href="https://campaign.example/">Key figures</a></campaign-figures>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-figures src=${failingSource}><a href="https://campaign.example/">Key figures</a></campaign-figures>`,
};

/** A campaign without figures leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-figures .campaign=${aCampaign()}><a href="https://campaign.example/">Key figures</a></campaign-figures>`,
};

/** Long words break where they must. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: withFigures(
      TREES.map((figure) => ({
        ...figure,
        value: LONG_TEXT,
        unit: LONG_TEXT,
        label: LONG_TEXT,
        quote: LONG_TEXT,
        attribution: LONG_TEXT,
      })),
    ),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Arabic: from right to left, with the document's English figures in their own direction. */
export const RightToLeft: Story = { args: { lang: 'ar', campaign: withFigures() } };

/** German, with the default campaign. */
export const German: Story = { args: { lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-figures theme="dark" .campaign=${withFigures([...TREES, AGE, ...SENTENCES])}></campaign-figures>
    </div>`,
};

/** On a phone: one column. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: withFigures() },
  parameters: { media: { forcedColors: 'active' } },
};

/** Markup is text, and an address that is not https: is no link. */
export const Hostile: Story = {
  args: {
    // Marked as checked: the parser would have left the address out.
    campaign: markParsed({
      ...aCampaign(),
      sources: [
        {
          id: 'bad',
          title: '<img src=x onerror=alert(1)>',
          publisher: '<b>Publisher</b>',
          perspective: '<script>alert(1)</script>',
          url: 'javascript:alert(1)',
        },
      ],
      figureGroups: [
        {
          id: 'bad',
          title: '<i>Title</i>',
          summary: '<b>Summary</b>',
          comparable: true,
          note: '<iframe src="https://bad.example">',
        },
      ],
      figures: [
        {
          id: 'bad',
          group: 'bad',
          counted: '<b>Counted</b>',
          value: '<b>7</b>',
          points: [7, { least: 1e12 }],
          unit: '<script>alert(1)</script>',
          label: '<a href="javascript:alert(1)">Label</a>',
          quote: '<svg onload=alert(1)>',
          attribution: '<b>Nobody</b>',
          status: '<u>Status</u>',
          note: '<style>*{display:none}</style>',
          sources: ['bad'],
        },
      ],
    }),
  },
};
