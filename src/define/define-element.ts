import { warnOnce } from '../page/warn-once.js';

/** Registers a tag, unless it is taken: then the first one stays, and a second copy of the library says so once. */
export function defineElement(tag: string, constructor: CustomElementConstructor): void {
  // Absent on a server, where importing stays harmless.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const present = registry?.get(tag);
  if (!present) registry?.define(tag, constructor);
  else if (present !== constructor) {
    warnOnce(`<${tag}> is already defined by another copy of this library; this copy is ignored.`);
  }
}
