const warned = new Set<string>();

/** Prints a warning, once for each text. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`campaign-elements: ${message}`);
}
