import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/embed-code.js';
import { markParsed } from '../../src/campaign/parsed.js';
import { CampaignEmbedCode } from '../../src/components/embed-code/embed-code.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  script?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

/** The scripts that the site of these stories carries. */
const SCRIPT = new URL('embed/embed.js', document.baseURI).href;

const treesWithStatement = aCampaign({
  statements: [
    {
      id: 'walker',
      speaker: 'A. Walker (invented)',
      role: 'Walks there every day',
      date: '2020-05',
      paragraphs: ['I like the trees.'],
      sources: ['gazette'],
    },
  ],
});

const meta: Meta<Args> = {
  title: 'Take part/Embed code',
  component: 'campaign-embed-code',
  args: { script: SCRIPT, theme: 'auto' },
  render: ({ script = '', theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-embed-code
      .campaign=${campaign}
      .lang=${lang}
      script=${script}
      theme=${theme}
    ></campaign-embed-code>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The banner alone, in the language and colours of the page that the code is pasted into. */
export const Default: Story = {};

/** Several elements: one script for all of them. */
export const Everything: Story = {
  render: () =>
    html`<campaign-embed-code
      script=${SCRIPT}
      .campaign=${defaultCampaign}
      ${ref((element) => void choose(element, ...checkboxes))}
    ></campaign-embed-code>`,
};

/** For editors that strip tags they do not know. */
export const DivForm: Story = {
  render: () =>
    html`<campaign-embed-code
      script=${SCRIPT}
      .campaign=${defaultCampaign}
      ${ref((element) => void choose(element, ['form', 'div']))}
    ></campaign-embed-code>`,
};

/** Where no script may run: a link, a quotation with its source, a drawing that says that it is one. */
export const WithoutScript: Story = {
  render: () =>
    html`<campaign-embed-code
      script=${SCRIPT}
      .campaign=${treesWithStatement}
      ${ref((element) => void choose(element, ['form', 'html']))}
    ></campaign-embed-code>`,
};

/** What cannot be used is not printed, and said. */
export const Problems: Story = {
  render: () =>
    html`<campaign-embed-code
      script=${SCRIPT}
      .campaign=${defaultCampaign}
      ${ref((element) => void choose(element, ['campaign', 'http://insecure.example/'], ['partner', 'A & B']))}
    ></campaign-embed-code>`,
};

/** Where the versions cannot be had the code goes without integrity, and the visitor can try again. */
export const VersionsUnknown: Story = {
  render: () =>
    html`<campaign-embed-code
      script=${new URL('/no-such-folder/embed.js', document.baseURI).href}
      .campaign=${defaultCampaign}
      ${ref((element) => void choose(element))}
    ></campaign-embed-code>`,
};

/** A campaign of little more than a name: its code is built all the same. */
export const Empty: Story = {
  args: { campaign: { id: 'nameless', name: 'A name and nothing else' } },
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-embed-code src=${silentSource}
      ><a href="https://campaign.example/">For your site</a></campaign-embed-code
    >`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-embed-code src=${failingSource}
      ><a href="https://campaign.example/">For your site</a></campaign-embed-code
    >`,
};

/** Long names run over several lines of code. */
export const LongText: Story = {
  args: { lang: 'de', campaign: aCampaign({ name: `${LONG_TEXT}: ${LONG_TEXT}` }) },
};

/** Markup in a document is text, in the code too; an address that is not https is not printed. */
export const Hostile: Story = {
  // Marked as checked: the element itself must hold.
  args: {
    campaign: markParsed(
      aCampaign({
        name: '"><img src=x onerror=alert(1)></a><script>alert(1)</script>',
        url: 'javascript:alert(1)',
      }),
    ),
  },
};

/** Arabic: the code itself runs from left to right. */
export const RightToLeft: Story = { args: { lang: 'ar' } };

/** On a dark page. */
export const Dark: Story = {
  args: { theme: 'dark' },
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-embed-code theme="dark" script=${SCRIPT} .campaign=${defaultCampaign}></campaign-embed-code>
    </div>`,
};

/** On a phone: one column. */
export const Narrow: Story = {
  args: { lang: 'de' },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** In the visitor's own colours. */
export const ForcedColors: Story = { parameters: { media: { forcedColors: 'active' } } };

const checkboxes = ['gallery', 'recognition-map', 'statement'].map((name) => ['elements', name] as const);

/** Makes choices as a visitor does. */
async function choose(element: Element | undefined, ...choices: (readonly [name: string, value: string])[]) {
  if (!(element instanceof CampaignEmbedCode)) return;
  await open(element);
  for (const [name, value] of choices) {
    const field = element.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(
      `[name=${name}]:not([type=checkbox]), [name=${name}][value=${CSS.escape(value)}]`,
    );
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
    else if (field) field.value = value;
    field?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await element.updateComplete;
  }
}

/** Opens the choices, and waits until they are there. */
async function open(element: CampaignEmbedCode) {
  await element.updateComplete;
  const choices = element.renderRoot.querySelector<HTMLDetailsElement>('.choices');
  if (choices) choices.open = true;
  for (let frames = 0; frames < 600 && !element.renderRoot.querySelector('form'); frames++)
    await new Promise(requestAnimationFrame);
}
