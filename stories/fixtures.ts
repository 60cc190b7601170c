/**
 * Documents and pictures for stories and tests. The campaign here is invented and obviously so: a town's plane
 * trees. Nothing is fetched.
 */
import { justiceForKhojaly } from '../src/campaigns/justice-for-khojaly/justice-for-khojaly.js';
import type { CampaignDocument } from '../src/campaign/schema.js';
import { LANGUAGES } from '../src/locale/language-names.js';

/** The real campaign, as the one script carries it. */
export const defaultCampaign = justiceForKhojaly;

const SOURCES = [
  {
    id: 'gazette',
    title: 'Minutes of the town council (invented for testing)',
    publisher: 'Town Gazette',
    url: 'https://gazette.example/minutes',
    date: '2020-05-04',
    perspective: 'public body',
  },
  {
    id: 'diary',
    title: 'A walker’s diary (invented for testing)',
    publisher: 'A. Walker',
    address: 'http://diary.example/plane-trees',
    perspective: 'private person',
  },
];

const PLANE_TREES = {
  id: 'plane-trees',
  name: { en: 'Keep the plane trees', de: 'Erhaltet die Platanen', ar: 'احفظوا أشجار الدلب' },
  line: { en: 'A campaign invented for testing.', de: 'Eine zum Testen erfundene Kampagne.' },
  url: 'https://trees.example/',
  updated: '2026-01-02',
  anniversary: { from: '1999-06-20', day: '06-20', timeZone: 'Europe/Paris' },
  languages: ['en'],
  sources: SOURCES,
} satisfies CampaignDocument;

/** A small valid document; `overrides` add or replace sections. */
export function aCampaign(overrides: Partial<CampaignDocument> = {}): CampaignDocument {
  return { ...PLANE_TREES, ...overrides };
}

/** A made picture of a size: two tones and a horizon, no photograph. `src` is a data URI: nothing is fetched. */
export function image(width: number, height: number, hue = 30): string {
  const shape = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}'>`;
  const sky = `<rect width='100%' height='100%' fill='hsl(${hue} 18% 62%)'/>`;
  const land = `<rect y='62%' width='100%' height='38%' fill='hsl(${hue} 20% 32%)'/>`;
  return `data:image/svg+xml,${encodeURIComponent(`${shape}${sky}${land}</svg>`)}`;
}

/** Options of the language toolbar and of tests that go through every language. */
export const languages = Object.keys(LANGUAGES);

/** A long text, for what must not be clipped. */
export const LONG_TEXT =
  'Interessengemeinschaft zur Erhaltung der Platanenallee an der Donaudampfschifffahrtsgesellschaftsstrasse';

/** An address that never answers, for the state before a document is here. */
export const silentSource = '/__silent';

/** An address where there is no document. */
export const failingSource = 'data:text/html,<p>Not a campaign document</p>';
