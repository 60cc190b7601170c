/** The versions of the scripts, as the list beside them has them. Nobody has checked what it says. */
import { only } from '../page/only.js';

/** Name of the list, in the folder of the scripts. */
export const RELEASES = 'releases.json';
/** Milliseconds until a silent host counts as unreachable. */
const PATIENCE = 5_000;

/** A file that the script brings. */
interface ReleasedFile {
  readonly file?: unknown;
  readonly integrity?: unknown;
  /** Bytes on the way. */
  readonly brotli?: unknown;
}

/** A script of a version. */
export interface Release {
  readonly integrity: unknown;
  readonly bytes: number;
  /** Bytes on the way, where they were measured. */
  readonly brotli?: number;
  /** The files that an element brings besides, by name, and what is known of each. */
  readonly elements?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly files?: Readonly<Record<string, ReleasedFile | undefined>>;
}

/** How a version stands, and its scripts. */
interface Version {
  readonly status?: unknown;
  readonly until?: unknown;
  readonly why?: unknown;
  readonly scripts?: Readonly<Record<string, Release | null | undefined>>;
}

export type Releases = Readonly<Record<string, Version | null | undefined>>;

/** The list of a script's folder, or why it is not here, for a developer. */
export async function readReleases(script: string): Promise<Releases | string> {
  const list = new URL(RELEASES, script).href;
  try {
    const response = await fetch(
      list,
      only({ credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) }),
    );
    if (!response.ok) return `${list} was refused by its host.`;
    return ((await response.json()) as Releases | null) ?? {};
  } catch {
    return `${list} cannot be read.`;
  }
}

/** The version that is current, and what is said of it. */
export function currentOf(releases: Releases): readonly [version?: string, entry?: Releases[string]] {
  return Object.entries(releases).find(([, entry]) => entry?.status === 'current') ?? [];
}
