import { version } from '../../page/version.js';
import { currentOf, readReleases, RELEASES, type Releases } from '../../releases/releases.js';
import type { ScriptOfPage } from './report.js';

/** Address of the list of versions, beside the script. */
export function listOfVersions({ src }: ScriptOfPage): string | undefined {
  return src.startsWith('http') ? new URL(RELEASES, src).href : undefined;
}

/** How this page's version stands by now, in a sentence. */
export async function standingOf(list: string | undefined): Promise<string> {
  if (!list) return 'unknown: the script has no address.';
  const releases = await readReleases(list);
  return typeof releases === 'string'
    ? `unknown: ${releases}`
    : describe(releases, new Date().toISOString().slice(0, 10));
}

function describe(releases: Releases, today: string): string {
  const [current] = currentOf(releases);
  const newer = current && current !== version ? ` The current version is ${current}.` : '';
  const { status, until, why } = (Object.hasOwn(releases, version) ? releases[version] : null) ?? {};
  const end = typeof until === 'string' ? until : '';
  switch (status) {
    case 'current':
      return 'current.';
    case 'withdrawn':
      return `withdrawn: ${String(why)}.${newer}`;
    case 'supported':
      return end && end < today
        ? `no longer supported since ${end}.${newer}`
        : `supported${end && ` until ${end}`}.${newer}`;
    default:
      return `unknown: the list has no ${version}.${newer}`;
  }
}
