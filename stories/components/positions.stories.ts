import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/positions.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Position } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';
import { unfold } from '../plays.js';

interface Args {
  questions?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const sources = ['gazette'];
const POSITIONS: Position[] = [
  {
    id: 'felled-council',
    question: 'felled',
    speaker: 'council',
    text: 'Three trees were felled, all of them ill.',
    kind: 'quoted',
    attribution: { en: 'Minutes of the town council', de: 'Protokoll des Stadtrats', ar: 'محضر مجلس البلدة' },
    date: '2020-05-04',
    sources,
  },
  {
    id: 'felled-walker',
    question: 'felled',
    speaker: 'walker',
    text: { fr: 'J’en ai compté quarante.', en: 'I counted forty.' },
    kind: 'translated',
    attribution: 'A. Walker, diary',
    date: '2019-10',
    note: 'The other side was not counted.',
    sources: ['diary'],
  },
  {
    id: 'age-council',
    question: 'age',
    speaker: 'council',
    text: 'The oldest tree was planted before the quay was built.',
    kind: 'paraphrased',
    attribution: 'Town council',
    sources,
  },
];
const withPositions = (positions: Position[] = POSITIONS): CampaignDocument =>
  aCampaign({
    questions: [
      {
        id: 'felled',
        label: { en: 'How many were felled?', de: 'Wie viele wurden gefällt?', ar: 'كم شجرة قُطعت؟' },
      },
      { id: 'age', label: { en: 'How old are they?', de: 'Wie alt sind sie?', ar: 'كم عمرها؟' } },
    ],
    speakers: [
      {
        id: 'council',
        label: { en: 'Town council', de: 'Stadtrat', ar: 'مجلس البلدة' },
        role: 'public body',
      },
      { id: 'walker', label: 'A. Walker', role: 'individual' },
    ],
    positions,
  });

const meta: Meta<Args> = {
  title: 'Who says what/Positions',
  component: 'campaign-positions',
  args: { theme: 'auto' },
  render: ({ questions, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<h2>Who says what</h2>
      <campaign-positions
        .campaign=${campaign}
        .questions=${questions}
        .lang=${lang}
        theme=${theme}
      ></campaign-positions>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Every question of the default campaign, each a line that unfolds; who speaks to which unfolds too. */
export const Default: Story = {};

/** Only some questions: nobody is missing who speaks to them. */
export const SomeQuestions: Story = { args: { questions: 'q-dead q-courts' } };

/** One question needs no table of questions. */
export const OneQuestion: Story = {
  args: { questions: 'age', campaign: withPositions() },
  play: unfold('campaign-positions'),
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-positions src=${silentSource}><a href="https://campaign.example/">Who says what</a></campaign-positions>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-positions src=${failingSource}><a href="https://campaign.example/">Who says what</a></campaign-positions>`,
};

/** A campaign without positions leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-positions .campaign=${aCampaign()}><a href="https://campaign.example/">Who says what</a></campaign-positions>`,
};

/** Long words break where they must. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: withPositions(
      POSITIONS.map((position) => ({
        ...position,
        text: LONG_TEXT,
        attribution: LONG_TEXT,
        note: LONG_TEXT,
      })),
    ),
  },
  parameters: { viewport: { width: 320, height: 640 } },
  play: unfold('campaign-positions'),
};

/** Arabic: from right to left, with the document's English words in their own direction. */
export const RightToLeft: Story = {
  args: { lang: 'ar', campaign: withPositions() },
  play: unfold('campaign-positions'),
};

/** German, with the default campaign. */
export const German: Story = { args: { lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <h2 style="color: #fff">Who says what</h2>
      <campaign-positions theme="dark" .campaign=${withPositions()}></campaign-positions>
    </div>`,
  play: unfold('campaign-positions'),
};

/** On a phone: a list by question. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: withPositions() },
  parameters: { media: { forcedColors: 'active' } },
  play: unfold('campaign-positions'),
};

/** Markup is text, and an address that is neither https: nor http: is no link. */
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
          address: 'javascript:alert(1)',
        },
      ],
      questions: [{ id: 'bad', label: '<i>Question</i>' }],
      speakers: [{ id: 'bad', label: '<u>Speaker</u>', role: '<b>role</b>' }],
      positions: [
        {
          id: 'worse',
          question: 'bad',
          speaker: 'bad',
          text: '<svg onload=alert(1)>',
          kind: 'quoted',
          attribution: '<a href="javascript:alert(1)">Nobody</a>',
          note: '<style>*{display:none}</style>',
          sources: ['bad'],
        },
      ],
    }),
  },
  play: unfold('campaign-positions'),
};
