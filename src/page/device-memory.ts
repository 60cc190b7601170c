import { only } from './only.js';

/** What a visitor asked this device to remember. Storage throws in a sandboxed frame and where it is switched off. */
const PREFIX = 'campaign-elements:';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** The keys of all that this device was asked to remember here. */
export function storedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Keeps a value, or forgets it where it is null. Returns whether that worked. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes what is remembered, until `signal` says stop. */
export function onRemembered(
  listener: (key: string, value: string | null) => void,
  signal: AbortSignal,
): void {
  const changed = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(PREFIX)) listener(key.slice(PREFIX.length), newValue);
  };
  window.addEventListener('storage', changed, only({ signal }));
}
