import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/chromium.mjs';

/** Whether the pages are opened in Firefox. */
export const inFirefox = process.env.ENGINE === 'firefox';
/** Where Firefox saves files; see `saved-file.mjs`. */
export const FIREFOX_FILES = inFirefox ? mkdtempSync(join(tmpdir(), 'firefox-files-')) : '';
if (inFirefox) process.on('exit', () => rmSync(FIREFOX_FILES, { recursive: true, force: true }));

/**
 * Starts the browser that the pages are opened in: Chromium, or with `ENGINE=firefox` Firefox. With `ENGINE=webkit`
 * WebKitGTK, as far as `webkit-pages.mjs` has it.
 */
export async function launchBrowser() {
  if (process.env.ENGINE === 'webkit') return (await import('./webkit-pages.mjs')).launchWebkit();
  return inFirefox
    ? firefox.launch({
        channel: 'moz-firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
        downloadsPath: FIREFOX_FILES,
        // It cannot be told later what a context asks for.
        firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
      })
    : chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
}
