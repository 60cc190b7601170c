/** A campaign's document, with some fields of its pledge changed. */
export function aDocument(campaign = 'a-campaign', pledge = {}, header = {}) {
  return {
    id: campaign,
    name: 'A campaign (invented for testing)',
    updated: '2030-01-01',
    languages: ['en'],
    ...header,
    pledge: {
      collector: { type: 'rest', url: '/collector' },
      recipient: 'Nobody (invented for testing)',
      statement: { en: 'I join the campaign.', az: 'Kampaniyaya qoşuluram.' },
      consents: [
        { id: 'public', version: '1', text: 'I agree.', required: true },
        { id: 'newsletter', version: '1', text: { en: 'Write to me.', az: 'Mənə yazın.' } },
      ],
      ...pledge,
    },
  };
}

/** What a page that shows the document sends, with some fields changed. */
export function aPledge(fields = {}) {
  return {
    campaign: 'a-campaign',
    name: 'Test Person',
    email: 'person@example.org',
    country: 'AZ',
    language: 'en',
    statement: { language: 'en', text: 'I join the campaign.' },
    consents: [
      { id: 'public', version: '1', language: 'en', text: 'I agree.', accepted: true, required: true },
      {
        id: 'newsletter',
        version: '1',
        language: 'en',
        text: 'Write to me.',
        accepted: false,
        required: false,
      },
    ],
    ...fields,
  };
}
