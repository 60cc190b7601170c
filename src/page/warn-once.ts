import { sharedPage } from './shared-page.js';

/** Prints a warning, once a page for each text. A page's own console may be missing, or throw. */
export function warnOnce(message: string): void {
  const { warned } = sharedPage();
  if (warned.has(message)) return;
  warned.add(message);
  try {
    console.warn(`campaign-elements: ${message}`);
  } catch {
    // Then nobody is told.
  }
}
