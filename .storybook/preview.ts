import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { addons } from 'storybook/preview-api';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { LANGUAGES } from '../src/locale/language-names.js';
import { setDevice, type Device } from '../stories/device.js';
import { followToolbar, globalsOfPage, growWithContent } from '../stories/docs-frame.js';
import ElementPage from '../stories/element-page.mdx';
import { extractArgTypes } from './arg-types.js';

setCustomElementsManifest(manifest);
followToolbar();
growWithContent();

const OWN_DEVICE: Device = { motion: 'device', colours: 'device' };
/** A page of text after a story is in English and in the site's own colours. */
addons.getChannel().on('docsRendered', () => {
  setDevice(OWN_DEVICE);
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('style');
});

type ArgType = Parameters<ArgTypesEnhancer>[0]['argTypes'][string];

/** What a story asks for of a device; its test has the browser imitate it. */
interface Asked {
  readonly media?: { readonly reducedMotion?: string; readonly forcedColors?: string };
  readonly viewport?: { readonly width?: number };
}

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
    docs: {
      page: ElementPage,
      story: { inline: false, height: '420px' },
      codePanel: true,
      extractArgTypes,
      // What nobody needs to write.
      source: { transform: (code: string) => code.replaceAll(/ (?:lang=""|theme="auto")/g, '') },
    },
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
          ['Your colours and letters', 'Tokens'],
          'Guides',
          [
            'The campaign document',
            'Languages',
            'WordPress',
            'Site builders',
            'Hosting',
            'Content security policies',
            'Frameworks',
            'Slices',
            'Server',
            'Collector',
          ],
          'Project',
          ['Changelog', 'Security', 'Promises and their tests', 'Sizes', 'Benchmarks'],
        ],
      },
    },
  },
  initialGlobals: { language: 'en', scheme: 'light', ...OWN_DEVICE, ...globalsOfPage() },
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
    (story, { globals, parameters, canvasElement }) => {
      const { media = {}, viewport = {} } = parameters as Asked;
      const { motion, colours } = globals as unknown as Device;
      setDevice({
        motion: media.reducedMotion === 'reduce' ? 'reduced' : motion,
        colours: media.forcedColors === 'active' ? 'forced' : colours,
      });
      canvasElement.style.maxInlineSize = viewport.width ? `${viewport.width}px` : '';
      const page = document.documentElement;
      page.lang = globals['language'] as string;
      page.style.colorScheme = globals['scheme'] as string;
      page.style.background = globals['scheme'] === 'dark' ? '#121317' : '#fbfaf7';
      return story();
    },
  ],
};

export default preview;
