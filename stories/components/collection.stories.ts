import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/collection.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CollectionItem } from '../../src/campaign/schema.js';
import { CampaignCollection } from '../../src/components/collection/collection.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  kind?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

/** An invented collection: every field, every kind, and works of which little is known. */
const TREES: CollectionItem[] = [
  {
    id: 'trees',
    kind: 'collection',
    title: { en: 'The plane trees (collection)', de: 'Die Platanen (Sammlung)', ar: 'أشجار الدلب (مجموعة)' },
    publisher: 'Town Library',
    date: '2021-06-20',
    occasion: '22nd anniversary',
    sources: ['gazette', 'diary'],
  },
  { id: 'map', kind: 'folded map', partOf: 'trees', sources: ['gazette'] },
  {
    id: 'discs',
    kind: 'video',
    title: '2 discs',
    partOf: 'trees',
    contents: ['a walk along the quay', 'a talk with the gardener'],
    sources: ['gazette'],
  },
  { id: 'trees-book', kind: 'book', partOf: 'trees', note: 'Its title is not known.', sources: ['gazette'] },
  {
    id: 'walks',
    kind: 'book',
    title: 'Forty walks under plane trees',
    authors: ['A. Walker', 'B. Stroller'],
    contributor: 'Foreword: C. Gardener',
    publisher: 'Quay Press',
    date: '2019',
    languages: ['en', 'fr', 'ar'],
    editions: ['English 2019', 'French 2020', 'Arabic, undated'],
    contents: ['Along the quay', 'Across the bridge'],
    isbn: '978-0-00-000000-2',
    url: 'https://trees.example/walks',
    sources: ['diary'],
  },
  {
    id: 'minutes',
    kind: 'document',
    title: 'Minutes of the town council on the plane trees',
    publisher: 'Town council',
    date: '2020-05',
    languages: ['fr'],
    format: 'PDF',
    bytes: 2_140_000,
    url: 'https://gazette.example/minutes.pdf',
    sources: ['gazette'],
  },
  { id: 'photos', kind: 'photo set', title: 'The quay in four seasons', date: '2018', sources: ['diary'] },
  { id: 'film', kind: 'film', title: 'A year of a tree', languages: ['en'], sources: ['diary'] },
];

/** An address on the page's own host, as a document's relative one becomes. */
const PICTURE = new URL(
  '../../src/campaigns/justice-for-khojaly/drawings/carnations.svg?no-inline',
  import.meta.url,
).pathname;

const collection = (change: (item: CollectionItem) => Partial<CollectionItem> = () => ({})) =>
  aCampaign({ collection: TREES.map((item) => ({ ...item, ...change(item) })) });

const meta: Meta<Args> = {
  title: 'Images and works/Collection',
  component: 'campaign-collection',
  args: { theme: 'auto' },
  render: ({ kind, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-collection .campaign=${campaign} .kind=${kind} .lang=${lang} theme=${theme}></campaign-collection>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign: little is known of what the collection contains, and nothing is made up. */
export const Default: Story = {};

/** Every kind with every field: authors, editions, contents, languages, format and size, ISBN, address. */
export const EveryKind: Story = { args: { campaign: collection() } };

/** Books only. The collection stays for the book in it, which has no title of its own. */
export const OneKind: Story = { args: { kind: 'book', campaign: collection() } };

/** Several kinds; a space inside a kind may be a hyphen. */
export const SeveralKinds: Story = { args: { kind: 'document photo-set film', campaign: collection() } };

/** Where the document has a cover that may be shown it stands there, with who made it. */
export const Covers: Story = {
  args: {
    campaign: collection(({ id }) =>
      id === 'walks' || id === 'discs'
        ? { cover: { src: PICTURE, alt: 'Three carnations', credit: 'Drawing made for testing' } }
        : {},
    ),
  },
};

/** A cover that does not come is drawn. */
export const BrokenCover: Story = {
  args: {
    kind: 'film',
    campaign: collection(() => ({ cover: { src: 'https://trees.invalid/cover.jpg', credit: 'Nobody' } })),
  },
};

/** The citations of a work: as text, for BibTeX, as CSL JSON. */
export const Citations: Story = {
  render: () =>
    html`<campaign-collection
      .campaign=${collection()}
      kind="book"
      ${ref((element) => void openFolds(element))}
    ></campaign-collection>`,
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-collection src=${silentSource}><a href="https://campaign.example/">All works</a></campaign-collection>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-collection src=${failingSource}><a href="https://campaign.example/">All works</a></campaign-collection>`,
};

/** A campaign without works leaves the fallback, as does a kind that there is none of. */
export const Empty: Story = {
  render: () =>
    html`<campaign-collection .campaign=${aCampaign()}
      ><a href="https://campaign.example/">All works</a></campaign-collection
    >`,
};

/** German, with long words in every place. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: collection(() => ({
      title: LONG_TEXT,
      publisher: LONG_TEXT,
      editions: [LONG_TEXT, LONG_TEXT],
      contents: [LONG_TEXT],
      languages: ['az', 'tr', 'ru', 'fr', 'de', 'es', 'ar'],
    })),
  },
  parameters: { viewport: { width: 320, height: 640 } },
};

/** Arabic: covers stand at the right; BibTeX and CSL JSON keep their direction. */
export const RightToLeft: Story = {
  render: () =>
    html`<campaign-collection
      .campaign=${collection()}
      lang="ar"
      ${ref((element) => void openFolds(element))}
    ></campaign-collection>`,
};

/** On a dark page. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-collection theme="dark" .campaign=${collection()}></campaign-collection>
    </div>`,
};

/** On a phone. */
export const Narrow: Story = {
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** Folds and drawn covers keep their edges in the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: collection() },
  parameters: { media: { forcedColors: 'active' } },
};

const HOSTILE = '<img src=x onerror=alert(1)> </li>"\'} \\end{document}';
/** Markup is text, and addresses that are not safe are left out, even of a document that nobody checked. */
export const Hostile: Story = {
  args: {
    campaign: markParsed(
      collection(() => ({
        kind: 'constructor',
        title: HOSTILE,
        authors: [HOSTILE],
        contributor: HOSTILE,
        publisher: HOSTILE,
        occasion: HOSTILE,
        format: HOSTILE,
        isbn: HOSTILE,
        note: HOSTILE,
        contents: [HOSTILE],
        editions: [HOSTILE],
        url: 'javascript:alert(1)',
        cover: { src: 'javascript:alert(1)', alt: HOSTILE, credit: HOSTILE },
      })),
    ),
  },
};

async function openFolds(element?: Element) {
  if (!(element instanceof CampaignCollection)) return;
  await element.updateComplete;
  for (const fold of element.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
}
