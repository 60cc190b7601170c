import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/statement.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Statement } from '../../src/campaign/schema.js';
import { CampaignStatement } from '../../src/components/statement/statement.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  statement?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const GARDENER: Statement = {
  id: 'gardener',
  speaker: 'B. Gardener',
  role: { en: 'Keeper of the quay', de: 'Hüterin des Kais', ar: 'حارسة الرصيف' },
  date: '2020-05-04',
  language: 'en',
  paragraphs: ['The trees were here before the quay, and the quay was built around them.'],
  sources: ['gazette'],
};
const WALKER: Statement = {
  id: 'walker',
  speaker: 'A. Walker',
  role: { en: 'Walker', de: 'Spaziergänger', ar: 'متنزّه' },
  date: '2019-10',
  language: 'fr',
  paragraphs: ['J’ai compté les arbres du quai. Il y en avait quarante.'],
  note: { en: 'The number was not checked.', de: 'Die Zahl wurde nicht geprüft.', ar: 'لم يُتحقق من العدد.' },
  sources: ['diary', 'gazette'],
};
const PARAGRAPH =
  'I have walked under these trees every morning for twenty years. In spring they are the last to have leaves, in autumn the last to lose them, and in between there is shade for everyone who waits for the ferry. ';
const LONG: Statement = {
  ...GARDENER,
  id: 'long',
  paragraphs: ['One.', 'Two.', 'Three.', 'Four.'].map((end) => `${PARAGRAPH}${PARAGRAPH}${end}`),
};
const withStatements = (...statements: Statement[]): CampaignDocument => aCampaign({ statements });

const meta: Meta<Args> = {
  title: 'Who says what/Statement',
  component: 'campaign-statement',
  args: { theme: 'auto' },
  render: ({ statement, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-statement
      .campaign=${campaign}
      .statement=${statement}
      .lang=${lang}
      theme=${theme}
    ></campaign-statement>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign's statement. Its beginning stands, with who said it; the rest unfolds. */
export const Default: Story = {};

/** A short quotation needs no fold. */
export const Short: Story = { args: { campaign: withStatements(GARDENER) } };

/** Several: all of the document, or those named in `statement`. Quotation marks are those of the words' language. */
export const Several: Story = { args: { campaign: withStatements(LONG, GARDENER, WALKER) } };

/** Only the named ones. */
export const Named: Story = {
  args: { campaign: withStatements(LONG, GARDENER, WALKER), statement: 'walker' },
};

/** A long one, unfolded. Where there is room, who speaks stays beside the words. */
export const Unfolded: Story = {
  render: () =>
    html`<campaign-statement
      .campaign=${withStatements(LONG)}
      ${ref((element) => void press(element, '[part=more]'))}
    ></campaign-statement>`,
};

/** The clipboard was refused: the text is here, selected, to be copied by hand. */
export const CopiedByHand: Story = {
  render: () =>
    html`<campaign-statement
      .campaign=${withStatements(GARDENER)}
      ${ref((element) => void pressRefused(element))}
    ></campaign-statement>`,
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-statement src=${silentSource}><a href="https://campaign.example/">Statement</a></campaign-statement>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-statement src=${failingSource}><a href="https://campaign.example/">Statement</a></campaign-statement>`,
};

/** A campaign without statements leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-statement .campaign=${aCampaign()}><a href="https://campaign.example/">Statement</a></campaign-statement>`,
};

/** Long names, roles and words break where they must. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: withStatements({
      ...LONG,
      language: 'de',
      speaker: LONG_TEXT,
      role: `${LONG_TEXT}, ${LONG_TEXT}`,
      paragraphs: [LONG_TEXT.repeat(4), LONG_TEXT.repeat(8)],
    }),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Arabic around English words: they keep their direction and their marks. */
export const RightToLeft: Story = { args: { lang: 'ar', campaign: withStatements(WALKER, LONG) } };

/** German around the default campaign's English words. */
export const German: Story = { args: { lang: 'de' } };

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-statement theme="dark" .campaign=${withStatements(WALKER, LONG)}></campaign-statement>
    </div>`,
};

/** On a phone: who speaks stands above the words. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: withStatements(WALKER, LONG) },
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
      statements: [
        {
          id: 'bad',
          speaker: '<b>Speaker</b>',
          role: '<i>Role</i>',
          date: '2020-01-01',
          paragraphs: ['</p><script>alert(1)</script>', '<a href="javascript:alert(1)">Words</a>'],
          note: '<iframe src="https://bad.example">',
          sources: ['bad'],
        },
      ],
    }),
  },
};

async function press(element: Element | undefined, selector: string) {
  if (!(element instanceof CampaignStatement)) return;
  await element.updateComplete;
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
}

async function pressRefused(element: Element | undefined) {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  await press(element, '[part=copy]');
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}
