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
