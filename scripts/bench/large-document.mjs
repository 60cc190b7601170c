import countries from 'world-countries';

/** A partner's own documents with as many items as a section may have, and the same with a few. */
const LEVELS = [
  { level: 'national', bodyType: 'plenary' },
  { level: 'subnational', bodyType: 'assembly' },
  { level: 'international', bodyType: 'summit' },
];
const KINDS = ['context', 'attack', 'memory', 'investigation'];
const dateOf = (index) =>
  `${1990 + (index % 30)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;

/** Two acts of three are of a country's bodies, the third is of an organisation. */
function placeOf(index) {
  const level = LEVELS[index % LEVELS.length];
  const { cca2, name } = countries[index % countries.length];
  return level.level === 'international'
    ? { ...level, code: `ORG${index % 20}`, jurisdiction: `Organisation ${index % 20}` }
    : { ...level, code: cca2, jurisdiction: name.common };
}

const SECTIONS = {
  recognitions: (index) => ({
    id: `a${index}`,
    ...placeOf(index),
    body: 'A body',
    act: 'resolution',
    wording: 'Words by which others describe the act.',
    wordingStatus: 'characterised',
    date: dateOf(index),
    sources: ['s'],
  }),
  gallery: (index) => ({
    id: `p${index}`,
    src: 'picture.svg',
    width: 300 + (index % 5) * 50,
    height: 200,
    alt: `Picture ${index}`,
    credit: 'A partner',
  }),
  timeline: (index) => ({
    id: `e${index}`,
    date: dateOf(index),
    kind: KINDS[index % KINDS.length],
    title: `Event ${index}`,
    text: 'What happened, in one sentence of a usual length.',
    sources: ['s'],
  }),
};

export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#524439"/></svg>';

/** @param section - The one section that the document has, besides its source. */
export function documentWith(section, count) {
  return JSON.stringify({
    id: 'partner',
    name: 'A partner',
    sources: [{ id: 's', title: 'A source', publisher: 'A publisher', perspective: 'A party' }],
    [section]: Array.from({ length: count }, (_, index) => SECTIONS[section](index)),
  });
}
