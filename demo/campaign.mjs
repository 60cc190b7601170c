import { readFileSync } from 'node:fs';

/**
 * The document of the demonstration: the default campaign, with a collector on this computer. The published document
 * names none, since none of the campaign's is known.
 */
export function demoCampaign() {
  const campaign = readDocument('../dist/campaigns/justice-for-khojaly.json');
  return {
    ...campaign,
    translations: Object.fromEntries(
      Object.entries(campaign.translations).map(([language, file]) => [language, `/campaigns/${file}`]),
    ),
    gallery: campaign.gallery.map((item) => ({ ...item, src: `campaigns/${item.src}` })),
    pledge: {
      ...campaign.pledge,
      collector: { type: 'rest', url: '/collector' },
      recipient: 'Alder Bay City Library (demonstration on this computer)',
      goal: 100,
      floor: 1,
      withMessage: true,
      consents: [
        {
          id: 'store',
          version: '1',
          required: true,
          text: 'I agree that the library stores my name, email and country to count my pledge.',
        },
        { id: 'news', version: '1', text: 'Send me news of the campaign. I can take this back at any time.' },
      ],
    },
  };
}

/** The invented campaign of the page with two; it is served as it is. */
export function planeTrees() {
  return readDocument('plane-trees/campaign.json');
}

function readDocument(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
