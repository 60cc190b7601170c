import { sharedPage } from '../page/shared-page.js';
import { watchPage } from './doctor/watch.js';
import type { ScriptOfPage } from './doctor/report.js';

/**
 * Brings what says why elements are or are not on show, where the page's address or a script's tag asks for it.
 *
 * @param script - The one that brought the elements.
 * @param debug - What a tag says: `data-debug`.
 */
export function startDoctor(script: ScriptOfPage, debug: string | undefined): void {
  const page = sharedPage();
  const wish = new URL(location.href).searchParams.get('campaign-debug') ?? debug;
  if (wish === undefined || page.isExamined) return;
  page.isExamined = true;
  const events = watchPage();
  import('./doctor/doctor.js').then(
    ({ examine }) => {
      examine(script, wish, events);
    },
    () => undefined,
  );
}
