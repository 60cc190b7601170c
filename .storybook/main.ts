import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    base: './',
    // Without our own settings esbuild and its successors redefine class fields, and properties stop being reactive.
    build: { ...config.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
