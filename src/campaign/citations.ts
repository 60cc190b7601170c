import { CITING, type Citation } from './extracts.js';
import type { CampaignDocument, Text } from './schema.js';

/** What an item of each section is called. */
const NAMES: Record<(typeof CITING)[number], readonly string[]> = {
  recognitions: ['jurisdiction', 'body'],
  notCounted: ['jurisdiction', 'what'],
  statements: ['speaker'],
  figures: ['label', 'attribution'],
  timeline: ['title'],
  positions: ['attribution'],
  glossary: ['term'],
  about: [],
  gallery: ['caption'],
  films: ['title'],
  collection: ['title'],
  events: ['title'],
  press: ['title'],
};

type Item = Readonly<Record<string, unknown>> & { readonly id?: string; readonly date?: string };

/** Every item of a document that cites sources, in the order of the sections. */
export function citationsOf(doc: CampaignDocument): Citation[] {
  return CITING.flatMap((section) => {
    const content = doc[section];
    const items = (Array.isArray(content) ? content : content ? [content] : []) as readonly Item[];
    return items.flatMap((item) => {
      const cites = [...new Set(cited(item))];
      if (!cites.length) return [];
      const names = NAMES[section].map((name) => item[name] as Text | undefined);
      return {
        section,
        id: item.id ?? section,
        // The body of some acts is the jurisdiction itself.
        names: names.filter((name, index) => name && names.indexOf(name) === index) as Text[],
        ...(item.date && { date: item.date }),
        cites,
      };
    });
  });
}

/** Sources that are named, however deep. */
function cited(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  return Object.keys(value).flatMap((key) => {
    const inner = (value as Item)[key];
    return ['sources', 'source', 'describedBy'].includes(key) ? (inner as string | string[]) : cited(inner);
  });
}
