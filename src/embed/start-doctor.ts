import { watchPage } from './doctor/watch.js';
import type { OwnTag } from './read-own-tag.js';

/** Brings what says why elements are or are not on show, where the page's address or the script's tag asks for it. */
export function startDoctor(tag: OwnTag): void {
  const wish = new URL(location.href).searchParams.get('campaign-debug') ?? tag.options['debug'];
  if (wish === undefined) return;
  const events = watchPage();
  import('./doctor/doctor.js').then(
    ({ examine }) => {
      examine(tag, wish, events);
    },
    () => undefined,
  );
}
