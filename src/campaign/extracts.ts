import type { Layout } from '../geography/geography.js';
import type { Act, CampaignDocument, SectionName } from './schema.js';

/** What the map draws of an act before anybody asks for more. */
export type Mark = Pick<Act, 'code' | 'jurisdiction' | 'level' | 'bodyType' | 'date' | 'mapDefault'>;

/** What a timeline says of an act that one of its events tells. */
export type Told = Pick<Act, 'id' | 'disputes'>;

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
}

/** The section that each extract is made of. */
const WHOLE = {
  marks: 'recognitions',
  layout: 'recognitions',
  newestSource: 'recognitions',
  told: 'recognitions',
} as const satisfies Record<keyof CampaignExtracts, SectionName>;

/** What an element asks of a document. */
export type PartName = SectionName | keyof CampaignExtracts;

/** The sections that hold these parts. */
export const wholeSections = (names: readonly PartName[]): SectionName[] => [
  ...new Set(names.map((name) => (isExtract(name) ? WHOLE[name] : name))),
];

const isExtract = (name: PartName): name is keyof CampaignExtracts => Object.hasOwn(WHOLE, name);

export type DocumentInParts = CampaignDocument & CampaignExtracts;
