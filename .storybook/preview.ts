import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { LANGUAGES } from '../src/locale/languages.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { story: { inline: false, height: '420px' } },
    controls: { expanded: true },
    options: { storySort: { order: ['Introduction', 'Embed in one minute', 'Tokens', 'Components'] } },
  },
  initialGlobals: { language: 'en', scheme: 'light' },
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
  },
  decorators: [
    (story, { globals }) => {
      const { style } = document.documentElement;
      style.colorScheme = globals['scheme'] as string;
      style.background = globals['scheme'] === 'dark' ? '#121317' : '#fbfaf7';
      return html`<div lang=${globals['language']}>${story()}</div>`;
    },
  ],
};

export default preview;
