import { only } from './only.js';

/**
 * Calls back when the browser has nothing better to do.
 *
 * @param most - Milliseconds after which it is called in any case: a page may never be idle.
 */
export function whenIdle(callback: () => void, most?: number): void {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(callback, most ? only({ timeout: most }) : undefined);
  else setTimeout(callback);
}
