import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { LANGUAGES } from '../src/locale/language-names.js';
import { setDevice, type Device } from '../stories/device.js';
import ElementPage from '../stories/element-page.mdx';

setCustomElementsManifest(manifest);

type ArgType = Parameters<ArgTypesEnhancer>[0]['argTypes'][string];

const NONE = { control: { disable: true } };

/** A choice for an attribute that is one of a few words, a field for text; Storybook itself would ask for JSON. */
function controlOf({ table }: ArgType): Partial<ArgType> {
  const type = table?.type?.summary ?? '';
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (words.length) return { control: { type: 'select' }, options: words };
  const [, kind] = /^(string|number)\b/.exec(type) ?? [];
  if (kind) return { control: { type: kind === 'string' ? 'text' : 'number' } };
  return type.startsWith('boolean') ? {} : NONE;
}
/** Only what a story sets has an effect in it. */
const withControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      { ...type, ...(name in initialArgs ? controlOf(type) : NONE) },
    ]),
  );

const preview: Preview = {
  argTypesEnhancers: [withControls],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { page: ElementPage, story: { inline: false, height: '420px' }, codePanel: true },
    controls: { expanded: true },
    options: {
      // By what somebody wants to do, not by the alphabet.
      storySort: {
        order: [
          'Start',
          ['Introduction', 'In one minute', 'In an app', 'Your own campaign'],
          'What happened',
          'Who says what',
          'What parliaments did',
          'Images and works',
          'The campaign',
          'Remembrance',
          'Take part',
          'Theming',
          'Guides',
          ['The campaign document', 'Languages', 'Hosting', 'WordPress', 'Frameworks', 'Server'],
        ],
      },
    },
  },
  initialGlobals: { language: 'en', scheme: 'light', motion: 'device', colours: 'device' },
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: Object.entries(LANGUAGES).map(([value, title]) => ({ value, title })),
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: { title: 'Colours', icon: 'mirror', dynamicTitle: true, items: ['light', 'dark'] },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'device', title: 'motion' },
          { value: 'reduced', title: 'less motion' },
        ],
      },
    },
    colours: {
      description: 'Forced colours',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'device', title: 'own colours' },
          { value: 'forced', title: 'forced colours (imitated)' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      setDevice(globals as unknown as Device);
      const { style } = document.documentElement;
      style.colorScheme = globals['scheme'] as string;
      style.background = globals['scheme'] === 'dark' ? '#121317' : '#fbfaf7';
      return html`<div lang=${globals['language']}>${story()}</div>`;
    },
  ],
};

export default preview;
