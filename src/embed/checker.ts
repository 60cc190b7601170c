/** Stands for `src/campaign/checker.ts` in the scripts: most pages show the bundled document, which needs no check. */
import type { Checker } from '../campaign/check.js';

let here: Checker | undefined;

export const checker = (): Checker | undefined => here;

export async function bringChecker(): Promise<void> {
  ({ check: here } = await import('../campaign/check.js'));
}
