import { msg } from '../../locale/localize.js';

/** What we know of a kind of work. */
export interface Kind {
  /** A drawing on 24 × 24. */
  readonly motif: string;
  /** Its type in CSL, which also decides about the type in BibTeX. */
  readonly type: string;
  /** In the visitor's language; undefined where only the document has a word for it. */
  readonly word?: string;
}

/** Kinds are words of a document: five of them we know. */
export function kindOf(kind: string): Kind {
  switch (kind.toLowerCase()) {
    case 'collection':
      return {
        motif: 'M4 20V6h4v14zM8 20V3h5v17zM13 8l4-1 3 12-4 1z',
        type: 'collection',
        word: msg('Collection', { id: 'collection.collection' }),
      };
    case 'book':
      return {
        motif: 'M12 6C10 4 7 4 4 4v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zv14',
        type: 'book',
        word: msg('Book', { id: 'collection.book' }),
      };
    case 'document':
      return {
        motif: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
        type: 'document',
        word: msg('Document', { id: 'collection.document' }),
      };
    case 'photo set':
      return {
        motif: 'M3 8h14v12H3zM7 8V4h14v12h-4M3 17l4-4 4 4 3-3 3 3',
        type: 'graphic',
        word: msg('Photo set', { id: 'collection.photoSet' }),
      };
    case 'film':
      return {
        motif: 'M3 5h18v14H3zM7 5v14M17 5v14M3 12h4M17 12h4',
        type: 'motion_picture',
        word: msg('Film', { id: 'name.film' }),
      };
    default:
      return { motif: 'M4 8l8-4 8 4v8l-8 4-8-4zl8 4 8-4M12 12v8', type: 'document' };
  }
}
