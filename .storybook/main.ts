import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../dist/llms.txt', to: 'llms.txt' },
    // The scripts themselves, so that what the site says to paste works.
    { from: '../dist/embed', to: 'embed' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Relative, so that the built Storybook can lie in any folder.
  viteFinal: (vite) => ({ ...vite, base: './' }),
};

export default config;
