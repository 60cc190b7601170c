/** What a page sends, with some fields changed. */
export function aPledge(fields = {}) {
  return {
    campaign: 'a-campaign',
    name: 'Test Person',
    email: 'person@example.org',
    country: 'AZ',
    consents: [
      { id: 'public', version: '1', language: 'en', text: 'I agree.', accepted: true, required: true },
      { id: 'newsletter', version: '1', language: 'en', text: 'Write to me.', accepted: false },
    ],
    ...fields,
  };
}
