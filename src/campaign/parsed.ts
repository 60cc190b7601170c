import type { CampaignDocument } from './schema.js';

const parsed = new WeakSet<object>();

/** Whether a document was read by the parser already, or is ours. */
export function isParsed(document: unknown): document is CampaignDocument {
  return parsed.has(document as object);
}

export function markParsed<T extends CampaignDocument>(document: T): T {
  parsed.add(document);
  return document;
}

const drafts = new WeakSet<object>();

/** Says that a document's words are a translation that no native speaker has read: a server's, which has it whole. */
export function markDraft(document: object): void {
  drafts.add(document);
}

export const isMarkedDraft = (document: unknown): boolean => drafts.has(document as object);

const drawings = new Set<string>();

/**
 * Makes drawings of ours known by their content: so a copy of a bundled document, which is no longer the object that
 * we marked, keeps them, and no other `data:` address comes in.
 */
export function knowDrawings<T extends Readonly<Record<string, string>>>(addresses: T): T {
  for (const address of Object.values(addresses)) drawings.add(address);
  return addresses;
}

export function isKnownDrawing(address: string): boolean {
  return drawings.has(address);
}
