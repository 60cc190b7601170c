import { check, type Checker } from './check.js';

/** What checks documents; undefined until it is here: `lazy-checker.ts`, in its place, brings it where there is one to check. */
export const checker = (): Checker | undefined => check;

export const bringChecker = (): Promise<unknown> => Promise.resolve();
