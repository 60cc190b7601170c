import type { Layout } from '../geography/geography.js';
import type { About, Act, CampaignDocument, Source, SectionName, Text } from './schema.js';

/** What the map draws of an act before anybody asks for more. */
export type Mark = Pick<
  Act,
  'code' | 'jurisdiction' | 'level' | 'bodyType' | 'date' | 'mapDefault' | 'wordingStatus'
>;

/** What is told of an act wherever it is named: see `src/acts/truth.ts`. */
export const TOLD = [
  'body',
  'chamber',
  'act',
  'date',
  'wordingStatus',
  'describedBy',
  'disputes',
] as const satisfies readonly (keyof Act)[];

export interface ToldAct extends Pick<Act, (typeof TOLD)[number]>, Partial<Pick<Act, 'sources'>> {
  /** Who quotes it, or where its words stand. */
  readonly quotes?: readonly Pick<NonNullable<Act['quotes']>[number], 'quotedBy' | 'source'>[] | undefined;
}

/** What a timeline says of an act that one of its events tells. */
export type Told = ToldAct & Pick<Act, 'id'>;

/** What a fold says of a source; a list of sources does without it. */
export const SOURCE_DETAILS = [
  'kind',
  'language',
  'note',
  'extentRead',
  'quote',
  'accessed',
  'copies',
  'copyPerspective',
] as const satisfies readonly (keyof Source)[];

export type SourceDetails = Pick<Source, 'id' | (typeof SOURCE_DETAILS)[number]>;

/** An item of the document, and the sources that it cites. */
export interface Citation {
  readonly section: SectionName;
  readonly id: string;
  /** What it is called, in one text or several. */
  readonly names: readonly Text[];
  readonly date?: string | undefined;
  readonly cites: readonly string[];
}

/**
 * What first pictures need of a long section. The scripts carry it apart (`scripts/rollup/facts.mjs`); in any other
 * document the section itself stands for it.
 */
export interface CampaignExtracts {
  readonly marks?: readonly Mark[];
  /** The map, ready to be drawn. */
  readonly layout?: Layout;
  /** Date of the newest source that the acts cite. */
  readonly newestSource?: string;
  readonly told?: readonly Told[];
  readonly sourceDetails?: readonly SourceDetails[];
  readonly citations?: readonly Citation[];
  /** What the campaign says that it is for: shown where somebody is asked to join. */
  readonly aims?: Pick<About, 'aims'>;
}

/** Sections whose items cite sources. */
export const CITING = [
  'recognitions',
  'notCounted',
  'statements',
  'figures',
  'timeline',
  'positions',
  'glossary',
  'about',
  'gallery',
  'films',
  'collection',
  'events',
  'press',
] as const satisfies readonly SectionName[];

/** The sections that each extract is made of. */
const WHOLE = {
  marks: ['recognitions'],
  layout: ['recognitions'],
  newestSource: ['recognitions'],
  told: ['recognitions'],
  sourceDetails: ['sources'],
  citations: CITING,
  aims: ['about'],
} as const satisfies Record<keyof CampaignExtracts, readonly SectionName[]>;

export const EXTRACTS = Object.keys(WHOLE) as readonly (keyof CampaignExtracts)[];

/** What an element asks of a document. */
export type PartName = SectionName | keyof CampaignExtracts;

/** The sections that hold these parts. */
export const wholeSections = (names: readonly PartName[]): SectionName[] => [
  ...new Set(names.flatMap((name) => (isExtract(name) ? WHOLE[name] : name))),
];

/** Whether a part is made of a section, for a first picture. */
export const isExtract = (name: PartName): name is keyof CampaignExtracts => Object.hasOwn(WHOLE, name);

export type DocumentInParts = CampaignDocument & CampaignExtracts;
