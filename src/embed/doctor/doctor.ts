import { only } from '../../page/only.js';
import { ask } from '../../page/page.js';
import { showPanel } from './panel.js';
import { writeReport, type ScriptOfPage } from './report.js';
import { listOfVersions, standingOf } from './standing.js';
import type { Events } from './watch.js';

/** Milliseconds after the page has loaded in which elements take their first picture. */
const PAUSE = 1_000;

/**
 * Says why elements are or are not on show, where the page's address has `?campaign-debug` or a script's tag
 * `data-debug`: in the console, and with the value `panel` on the page too.
 */
export function examine(script: ScriptOfPage, wish: string, events: Events): void {
  const list = listOfVersions(script);
  const asked = standingOf(list);
  const tell = async () => {
    const [standing] = await Promise.all([asked, new Promise((after) => setTimeout(after, PAUSE))]);
    const write = () => {
      // That the page's policy refuses the list as well is nothing that it need change.
      events.refused.delete(`connect-src: ${list}`);
      return writeReport(script, events, standing);
    };
    try {
      console.info(write());
    } catch {
      // A page may have no console.
    }
    if (wish === 'panel') showPanel(write);
  };
  if (ask(document, 'readyState') === 'complete') void tell();
  else addEventListener('load', () => void tell(), only({ once: true }));
}
