/**
 * The component tests in the other engines: `npm run test:engines`. Needs Firefox and WebKitGTK on the machine (Debian:
 * `apt-get install firefox-esr webkit2gtk-driver xvfb`).
 */
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import base from './web-test-runner.config.mjs';

export default {
  ...base,
  // Keys go to the window that has the focus.
  concurrency: 1,
  concurrentBrowsers: 1,
  browsers: [
    playwrightLauncher({
      product: 'firefox',
      concurrency: 1,
      launchOptions: {
        channel: 'moz-firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      },
    }),
    webkitLauncher(),
  ],
};
