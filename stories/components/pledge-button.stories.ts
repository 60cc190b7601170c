import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/pledge-button.js';
import type { Pledge } from '../../src/campaign/schema.js';
import type { CampaignPledgeButton } from '../../src/components/pledge-button/pledge-button.js';
import { fakeCollector } from '../fake-collector.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';
import { pressButton, sign } from '../plays.js';

const PLEDGE: Pledge = {
  collector: fakeCollector('confirmed'),
  statement: {
    en: 'I ask the town council to keep the plane trees.',
    de: 'Ich bitte den Stadtrat, die Platanen zu erhalten.',
    ar: 'أطلب من مجلس المدينة الحفاظ على أشجار الدلب.',
  },
  recipient: {
    en: 'Friends of the Plane Trees, an invented society',
    de: 'Freunde der Platanen, ein erfundener Verein',
    ar: 'أصدقاء الدلب، جمعية متخيَّلة',
  },
  goal: 2000,
  floor: 100,
  privacyUrl: 'https://trees.example/privacy',
  withMessage: true,
  consents: [
    {
      id: 'store',
      version: '1',
      required: true,
      text: {
        en: 'I agree that the society stores my name and email to count my pledge.',
        de: 'Ich stimme zu, dass der Verein meinen Namen und meine E-Mail-Adresse speichert, um mich zu zählen.',
        ar: 'أوافق على أن تحفظ الجمعية اسمي وبريدي لاحتساب توقيعي.',
      },
    },
    {
      id: 'news',
      version: '1',
      text: {
        en: 'Send me news about the trees.',
        de: 'Ich möchte Neuigkeiten erhalten.',
        ar: 'أرسلوا إليّ الأخبار.',
      },
    },
  ],
};
const withPledge = (overrides: Partial<Pledge> = {}) => aCampaign({ pledge: { ...PLEDGE, ...overrides } });

interface Args {
  withoutCount?: boolean;
  withoutGoal?: boolean;
  inline?: boolean;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const meta: Meta<Args> = {
  title: 'Take part/Pledge button',
  component: 'campaign-pledge-button',
  args: { withoutCount: false, withoutGoal: false, inline: false, theme: 'auto' },
  render: ({
    withoutCount = false,
    withoutGoal = false,
    inline = false,
    theme = 'auto',
    lang = '',
    campaign = withPledge(),
  }) =>
    html`<campaign-pledge-button
      .campaign=${campaign}
      .lang=${lang}
      ?without-count=${withoutCount}
      ?without-goal=${withoutGoal}
      ?inline=${inline}
      theme=${theme}
    ></campaign-pledge-button>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The button, what is signed and who receives it, and the confirmed count. */
export const Default: Story = {};

/** The form in the page, where it is the page's main matter. */
export const Inline: Story = { args: { inline: true } };

/** The button alone, where the count stands elsewhere or says little. */
export const WithoutCount: Story = { args: { withoutCount: true } };

/** The count without a goal, where none is set or it should not press. */
export const WithoutGoal: Story = { args: { withoutGoal: true } };

/** Below the document's floor no count is shown. */
export const BelowTheFloor: Story = { args: { campaign: withPledge({ floor: 5000 }) } };

/** The default campaign: its document names no collector, so it offers what needs none and claims nothing. */
export const WithoutCollector: Story = { args: { campaign: defaultCampaign } };

/** After the last day. */
export const Closed: Story = { args: { campaign: withPledge({ closes: '2020-03-01' }) } };

/** A pledge that the collector has received. */
export const Confirmed: Story = { args: { inline: true }, play: sign };

/** A pledge that cannot be sent: it stays in the form, and on the device only if asked. */
export const NotSentYet: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('unreachable') }) },
  play: sign,
};

/** A collector that wants the address confirmed by mail. */
export const ConfirmByMail: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('pending') }) },
  play: sign,
};

/** A collector that knows the address. */
export const AlreadyJoined: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('known') }) },
  play: sign,
};

/** What a collector refuses, at the field. */
export const Refused: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('invalid') }) },
  play: sign,
};

/** What a collector refuses outside the fields. */
export const RefusedOutsideTheFields: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('outside') }) },
  play: sign,
};

/** A collector that wants to be left alone for a minute: the pledge is sent again by itself. */
export const Busy: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('busy') }) },
  play: sign,
};

/** A collector that cannot store anything for the moment. */
export const Unavailable: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('unavailable') }) },
  play: sign,
};

/** The texts have changed since they were loaded. */
export const TextsChanged: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('changed') }) },
  play: sign,
};

/** A collector that takes no more. */
export const Over: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('closed') }) },
  play: sign,
};

/** A collector that does not know the campaign. */
export const NotTaken: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('not-taken') }) },
  play: sign,
};

/** A pledge on its way. */
export const Sending: Story = {
  args: { inline: true, campaign: withPledge({ collector: fakeCollector('silent') }) },
  play: sign,
};

/** No button of its own: a call to action elsewhere calls `open()`. */
export const DialogOnly: Story = {
  render: () =>
    html`<campaign-pledge-button dialog-only .campaign=${withPledge()}></campaign-pledge-button>
      <button
        @click=${({ currentTarget }: Event) =>
          ((currentTarget as Element).previousElementSibling as CampaignPledgeButton).open()}
      >
        A button of the page
      </button>`,
  play: pressButton,
};

/** Before the document is here: the fallback. */
export const Loading: Story = {
  render: () =>
    html`<campaign-pledge-button src=${silentSource}
      ><a href="https://trees.example/">Keep the plane trees</a></campaign-pledge-button
    >`,
};

/** The document cannot be had: the fallback stays. */
export const Failed: Story = {
  render: () =>
    html`<campaign-pledge-button src=${failingSource}
      ><a href="https://trees.example/">Keep the plane trees</a></campaign-pledge-button
    >`,
};

/** A document that says nothing about pledges: sharing is left. */
export const Empty: Story = { args: { campaign: aCampaign() } };

/** Long words wrap. */
export const LongText: Story = {
  args: { inline: true, lang: 'de', campaign: withPledge({ statement: LONG_TEXT, recipient: LONG_TEXT }) },
};

/** Arabic, from right to left. */
export const RightToLeft: Story = { args: { inline: true, lang: 'ar' } };

/** On a dark page: the element paints no background of its own. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-pledge-button inline theme="dark" .campaign=${withPledge()}></campaign-pledge-button>
    </div>`,
};

/** In a narrow column. */
export const Narrow: Story = {
  args: { inline: true, lang: 'de' },
  parameters: { viewport: { width: 320, height: 700 } },
};

/** With the forced colours of a contrast theme. */
export const ForcedColors: Story = {
  args: { inline: true },
  parameters: { media: { forcedColors: 'active' } },
};
