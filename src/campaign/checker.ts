import { check, type Checker } from './check.js';

/** What checks documents; undefined until it is here. The scripts bring it only where there is a document to check. */
export const checker = (): Checker | undefined => check;

export const bringChecker = (): Promise<unknown> => Promise.resolve();
