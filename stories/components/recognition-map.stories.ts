import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/recognition-map.js';
import type { Act } from '../../src/campaign/schema.js';
import type { MapLevel, MapViewName } from '../../src/components/recognition-map/recognition-map.js';
import { codes } from '../../src/geography/geography.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  view?: MapViewName;
  level?: MapLevel;
  until?: number;
  selected?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const meta: Meta<Args> = {
  title: 'What parliaments did/Recognition map',
  component: 'campaign-recognition-map',
  parameters: { docs: { story: { height: '1180px' } } },
  args: { view: 'map', level: 'all', theme: 'auto' },
  argTypes: {
    view: { control: 'inline-radio', options: ['map', 'list'] },
    level: { control: 'inline-radio', options: ['all', 'national', 'subnational', 'international'] },
  },
  render: ({
    view = 'map',
    level = 'all',
    until,
    selected,
    theme = 'auto',
    lang = '',
    campaign = defaultCampaign,
  }) =>
    html`<campaign-recognition-map
      .campaign=${campaign}
      .lang=${lang}
      .until=${until}
      .selected=${selected}
      view=${view}
      level=${level}
      theme=${theme}
    ></campaign-recognition-map>`,
};
export default meta;
type Story = StoryObj<Args>;

/** A plane-tree act, invented; `code` says where. */
const anAct = (code: string, overrides: Partial<Act> = {}): Act => ({
  id: `act-${code}`,
  code,
  jurisdiction: code,
  level: 'national',
  body: 'Assembly (invented for testing)',
  bodyType: 'plenary',
  act: 'resolution',
  wordingStatus: 'not-found',
  date: '2001',
  sources: ['gazette'],
  ...overrides,
});

/** The whole world and every act. Hover, or tab to the map and use the arrow keys. */
export const Default: Story = {};

/** A link to one country: `selected` opens its card, without taking the focus. */
export const DeepLink: Story = { args: { selected: 'CZ' } };

/** Several acts of several bodies in one country: all are in the card, the strongest body decides the fill. */
export const SeveralActs: Story = { args: { selected: 'CO' } };

/** Under an act's words stands what its body said, each quotation with its quoter; what others say of it is theirs. */
export const WhoSaidWhat: Story = { args: { selected: 'DJ' } };

/** No act is of this level and time: the map says so in words. */
export const NothingMatches: Story = { args: { level: 'subnational', until: 2000 } };

/** The same rows as a table, to sort and to search. It comes first where a visitor saves data. */
export const List: Story = { args: { view: 'list' } };

/** A card in the list opens below its row. */
export const ListWithCard: Story = { args: { view: 'list', selected: 'TR' } };

/** Only acts of states and regions: dots, never the whole country. */
export const Subnational: Story = { args: { level: 'subnational' } };

/** Bodies of many states are no place on a map: they stand in a list below it. */
export const International: Story = { args: { level: 'international' } };

/** Acts up to a year: bars of later years are pale, and nothing below moves. */
export const UntilYear: Story = { args: { until: 2012 } };

/** A country is asked for by name, in any language and by other names; the visitor's own is offered first. */
export const AskedByName: Story = {
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('campaign-recognition-map');
    await map?.updateComplete;
    map?.shadowRoot?.querySelector<HTMLElement>('[role="combobox"]')?.click();
  },
};

/** The parties to the conflict are marked, whether they acted or not; outlined is where the text of an act was read. */
export const Parties: Story = {
  args: {
    campaign: aCampaign({
      parties: ['PT', 'ES'],
      recognitions: [
        anAct('ES', { wordingStatus: 'text-read' }),
        anAct('FR', { bodyType: 'committee', date: '2004' }),
        anAct('US-TX', { level: 'subnational', wordingStatus: 'text-read', date: '2009' }),
      ],
    }),
  },
};

/** Small countries of another campaign, shown larger: which insets there are is found from where its acts are. */
export const Insets: Story = {
  args: {
    campaign: aCampaign({
      recognitions: ['NL', 'BE', 'LU', 'LB', 'IL', 'JM', 'HT', 'SG'].map((code) =>
        anAct(code, { jurisdiction: { en: code } }),
      ),
    }),
  },
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-recognition-map src=${silentSource}
      ><a href="https://campaign.example/">A real link</a></campaign-recognition-map
    >`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-recognition-map src=${failingSource}
      ><a href="https://campaign.example/">A real link</a></campaign-recognition-map
    >`,
};

/** A campaign without acts: the fallback stays. */
export const Empty: Story = {
  render: () =>
    html`<campaign-recognition-map .campaign=${aCampaign()}
      ><a href="https://campaign.example/">A real link</a></campaign-recognition-map
    >`,
};

/** Long names of bodies, disputes and notes wrap. */
export const LongText: Story = {
  args: {
    selected: 'DE',
    campaign: aCampaign({
      bordersNote: LONG_TEXT,
      recognitions: [
        anAct('DE', {
          jurisdiction: LONG_TEXT,
          body: LONG_TEXT,
          chamber: LONG_TEXT,
          title: LONG_TEXT,
          actDetail: LONG_TEXT,
          dateNote: LONG_TEXT,
          wording: LONG_TEXT,
          wordingStatus: 'characterised',
          disputes: [LONG_TEXT],
        }),
        anAct('LONG', { jurisdiction: LONG_TEXT, level: 'international', bodyType: 'assembly' }),
      ],
    }),
  },
};

/** A code that the map does not know is listed, not lost. */
export const UnknownCode: Story = {
  args: {
    campaign: aCampaign({
      recognitions: [anAct('FR'), anAct('XX-1', { jurisdiction: 'A place not on this map' })],
    }),
  },
};

/** An act of every state there is. */
export const ManyItems: Story = {
  args: {
    campaign: aCampaign({
      recognitions: codes().map((code, index) =>
        anAct(code, {
          bodyType: (['plenary', 'unclear', 'committee'] as const)[index % 3] ?? 'plenary',
          date: String(1990 + (index % 30)),
        }),
      ),
    }),
  },
};

/** Arabic: words and controls run from the right, the world stays as it is. */
export const RightToLeft: Story = { args: { lang: 'ar', selected: 'PK' } };

/** German words are long. */
export const German: Story = { args: { lang: 'de' } };

/** The dark theme, whatever the page has. */
export const Dark: Story = { args: { theme: 'dark', selected: 'GT' } };

/** On a phone the card opens below the map. */
export const Narrow: Story = {
  args: { selected: 'JO' },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** On a phone the rows of the table become cards. */
export const NarrowList: Story = {
  args: { view: 'list', level: 'national' },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** With "reduce motion" in the system's settings nothing glides: fills and zoom change at once. */
export const ReducedMotion: Story = {
  args: { until: 2013 },
  parameters: { media: { reducedMotion: 'reduce' } },
};

/** With forced colours (high contrast) the map keeps four kinds apart by the system's own colours. */
export const ForcedColors: Story = {
  args: { selected: 'TR' },
  parameters: { media: { forcedColors: 'active' } },
};
