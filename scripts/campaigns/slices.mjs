/**
 * The slices of the default campaign that the package has, each with the header: what an element shows of it. Sections
 * are named as in the document, extracts as in `src/campaign/extracts.ts`.
 */
export const SLICES = {
  header: [],
  statements: ['statements'],
  figures: ['figureGroups', 'figures'],
  recognitions: ['recognitions', 'notCounted'],
  timeline: ['timeline', 'chapters', 'told'],
  positions: ['questions', 'speakers', 'positions'],
  about: ['about', 'glossary'],
  gallery: ['gallery'],
  films: ['films'],
  collection: ['collection'],
  events: ['events'],
  press: ['press'],
  pledge: ['pledge', 'share', 'aims'],
  share: ['share'],
  sources: ['sources', 'citations'],
};

/** Sections that extracts are made of, where they are named otherwise. */
const MADE_OF = { marks: 'recognitions', citations: 'sources' };

/** The slice that has what an element shows first. */
export function sliceFor([part]) {
  const section = MADE_OF[part] ?? part;
  return section
    ? (Object.keys(SLICES).find((name) => name === section) ??
        Object.keys(SLICES).find((name) => SLICES[name].includes(section)))
    : 'header';
}
