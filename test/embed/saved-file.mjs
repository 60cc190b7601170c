import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { FIREFOX_FILES, inFirefox } from './browser.mjs';

/** What a press has the browser save: its name and its text. */
export async function savedFile(page, press) {
  if (inFirefox) return savedByFirefox(press);
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Playwright does not tell of a file that a page made itself: the folder does. */
async function savedByFirefox(press) {
  const signal = AbortSignal.timeout(10_000);
  const watcher = watch(FIREFOX_FILES);
  try {
    await press();
    for (;;) {
      const names = readdirSync(FIREFOX_FILES);
      const [name] = names;
      const text = name && !names.some((one) => one.endsWith('.part')) && read(name);
      if (text) {
        rmSync(join(FIREFOX_FILES, name));
        return { name, text };
      }
      await once(watcher, 'change', { signal });
    }
  } finally {
    watcher.close();
  }
}

const read = (name) => readFileSync(join(FIREFOX_FILES, name), 'utf8');
