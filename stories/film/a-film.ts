/** The short film that `scripts/film/make-film.mjs` makes, as a campaign's document names it. */
import type { Film } from '../../src/campaign/schema.js';

/** Paths, as a document has them; `?no-inline` keeps Storybook from making data: addresses of small files. */
const files = {
  large: new URL('./plane-trees-360.webm?no-inline', import.meta.url).pathname,
  small: new URL('./plane-trees-180.webm?no-inline', import.meta.url).pathname,
  largeMp4: new URL('./plane-trees-360.mp4?no-inline', import.meta.url).pathname,
  smallMp4: new URL('./plane-trees-180.mp4?no-inline', import.meta.url).pathname,
  poster: new URL('./poster.jpg?no-inline', import.meta.url).pathname,
  en: new URL('./captions.en.vtt?no-inline', import.meta.url).pathname,
  de: new URL('./captions.de.vtt?no-inline', import.meta.url).pathname,
  ar: new URL('./captions.ar.vtt?no-inline', import.meta.url).pathname,
  descriptions: new URL('./descriptions.en.vtt?no-inline', import.meta.url).pathname,
  chapters: new URL('./chapters.en.vtt?no-inline', import.meta.url).pathname,
};

const PLANE_TREES = {
  id: 'plane-trees',
  title: { en: 'Three plane trees', de: 'Drei Platanen', ar: 'ثلاث أشجار دلب' },
  date: '2026',
  maker: 'Drawn by a script, for testing',
  licence: 'CC0 1.0',
  note: 'Nobody speaks in it: its captions stand in for a narrator.',
  duration: 15,
  poster: { src: files.poster, alt: 'Three round trees under a low sun', credit: 'A frame of the film' },
  files: [
    { src: files.large, type: 'video/webm; codecs="vp9, opus"', height: 360 },
    { src: files.largeMp4, type: 'video/mp4', height: 360 },
    { src: files.small, type: 'video/webm; codecs="vp9, opus"', height: 180 },
    { src: files.smallMp4, type: 'video/mp4', height: 180 },
  ],
  tracks: [
    { src: files.en, kind: 'captions', language: 'en' },
    { src: files.de, kind: 'captions', language: 'de' },
    { src: files.ar, kind: 'captions', language: 'ar' },
    { src: files.descriptions, kind: 'descriptions', language: 'en' },
    { src: files.chapters, kind: 'chapters', language: 'en' },
  ],
  chapters: [
    { start: 0, title: { en: 'Morning', de: 'Morgen', ar: 'الصباح' } },
    { start: 5, title: { en: 'Wind', de: 'Wind', ar: 'الريح' } },
    { start: 10, title: { en: 'Evening', de: 'Abend', ar: 'المساء' } },
  ],
  sources: ['gazette'],
} satisfies Film;

/** The film of the plane trees; `overrides` change or add fields. */
export function aFilm(overrides: Partial<Film> = {}): Film {
  return { ...PLANE_TREES, ...overrides };
}

export const transcript = [
  {
    start: 0,
    text: {
      en: '[A low sun stands over three round trees.]',
      de: '[Eine tiefe Sonne steht über drei runden Bäumen.]',
    },
  },
  { start: 1, text: { en: 'Three plane trees stand on the quay.', de: 'Drei Platanen stehen am Kai.' } },
  {
    start: 3,
    text: {
      en: 'They were planted before anyone here was born.',
      de: 'Sie wurden gepflanzt, bevor hier jemand geboren war.',
    },
  },
  {
    start: 5,
    text: { en: '[Leaves blow from right to left.]', de: '[Blätter wehen von rechts nach links.]' },
  },
  {
    start: 6,
    text: { en: 'The wind comes, and the leaves come down.', de: 'Der Wind kommt, und die Blätter fallen.' },
  },
  { start: 8, text: { en: 'Nobody counts them.', de: 'Niemand zählt sie.' } },
  {
    start: 10,
    text: {
      en: '[The same trees, dark against a violet sky.]',
      de: '[Dieselben Bäume, dunkel vor violettem Himmel.]',
    },
  },
  {
    start: 11,
    text: { en: 'In the evening the trees are still there.', de: 'Am Abend sind die Bäume noch da.' },
  },
] satisfies Film['transcript'];

/** A site's film; the id is invented. */
export const onYouTube = {
  name: 'youtube',
  id: 'plane-trees',
  captions: ['en', 'de'],
} satisfies Film['provider'];
export const onVimeo = { name: 'vimeo', id: '123456789', captions: ['en'] } satisfies Film['provider'];
