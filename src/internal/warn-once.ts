const warned = new Set<string>();

/** Prints a warning, once for each text; some pages have no console, or one that throws. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  try {
    console.warn(`campaign-elements: ${message}`);
  } catch {
    // There is nobody to tell.
  }
}
