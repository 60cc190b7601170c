/**
 * Stands for `checker.ts` in the scripts, and where an application's bundle for browsers is made (`browser` of
 * package.json): most pages show a document that was checked when it was built.
 */
import type { Checker } from './check.js';

let here: Checker | undefined;

export const checker = (): Checker | undefined => here;

export async function bringChecker(): Promise<void> {
  ({ check: here } = await import('./check.js'));
}
