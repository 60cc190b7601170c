/** The default campaign as the scripts carry it: its header here, the rest in files of their own, by section. */
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import { CampaignStore } from '../campaign/campaign-store.js';
import { markParsed } from '../campaign/parsed.js';
import type { DocumentInParts } from '../campaign/extracts.js';

const only = async (file: Promise<{ default: Partial<DocumentInParts> }>) => (await file).default;
const acts = () => only(import('facts:recognitions+notCounted'));
const figures = () => only(import('facts:figureGroups+figures'));
const pledge = () => only(import('facts:pledge+share'));
const timeline = () => only(import('facts:timeline+told'));

export const bundled = new CampaignStore({
  campaign: markParsed(header),
  parts: {
    recognitions: acts,
    notCounted: acts,
    figures,
    figureGroups: figures,
    pledge,
    share: pledge,
    statements: () => only(import('facts:statements')),
    marks: () => only(import('facts:marks+newestSource')),
    timeline,
    told: timeline,
    gallery: () => only(import('facts:gallery')),
    films: () => only(import('facts:films')),
    collection: () => only(import('facts:collection')),
    events: () => only(import('facts:events')),
    press: () => only(import('facts:press')),
  },
});
