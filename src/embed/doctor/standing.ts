import { only } from '../../page/only.js';
import { version } from '../../page/version.js';
import type { OwnTag } from '../read-own-tag.js';

/** Milliseconds until a silent host counts as unreachable. */
const PATIENCE = 5_000;

/** What `releases.json` says of a version. Nobody has checked it. */
interface Standing {
  readonly status?: unknown;
  readonly until?: unknown;
  readonly why?: unknown;
}

/** Address of the list of versions, beside the script. */
export function listOfVersions({ src }: OwnTag): string | undefined {
  return src.startsWith('http') ? new URL('releases.json', src).href : undefined;
}

/** How this page's version stands by now, in a sentence. */
export async function standingOf(list: string | undefined): Promise<string> {
  if (!list) return 'unknown: the script has no address.';
  try {
    const response = await fetch(
      list,
      only({ credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) }),
    );
    if (!response.ok) return `unknown: ${list} was refused by its host.`;
    const versions = (await response.json()) as Readonly<Record<string, Standing | null>> | null;
    return describe(versions ?? {}, new Date().toISOString().slice(0, 10));
  } catch {
    return `unknown: ${list} cannot be read.`;
  }
}

function describe(versions: Readonly<Record<string, Standing | null>>, today: string): string {
  const [current] = Object.entries(versions).find(([, entry]) => entry?.status === 'current') ?? [];
  const newer = current && current !== version ? ` The current version is ${current}.` : '';
  const { status, until, why } = (Object.hasOwn(versions, version) ? versions[version] : null) ?? {};
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
