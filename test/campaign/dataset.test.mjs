/** A document as a dataset of schema.org. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { campaignDataset } from '../../build/acts/dataset.js';
import { justiceForKhojaly } from '../../build/campaigns/justice-for-khojaly/justice-for-khojaly.js';

const url = 'https://campaign.example/';

it('the default campaign is a dataset with a citation for each source that it cites', () => {
  const data = JSON.parse(JSON.stringify(campaignDataset(justiceForKhojaly, { url })));
  assert.deepEqual(
    {
      context: data['@context'],
      type: data['@type'],
      url: data.url,
      name: data.name,
      language: data.inLanguage,
    },
    { context: 'https://schema.org', type: 'Dataset', url, name: 'Justice for Khojaly', language: 'en' },
  );
  assert.ok(data.description.length >= 50, data.description);
  assert.ok(data.citation.length > 200);
  assert.equal(new Set(data.citation.map(({ name, url }) => name + url)).size, data.citation.length);
  for (const citation of data.citation) {
    assert.equal(citation['@type'], 'CreativeWork');
    assert.ok(citation.name && citation.publisher.name && citation.description, JSON.stringify(citation));
    assert.match(citation.url ?? 'https://', /^https?:\/\//);
  }
});

it('it says the licence and the date that the document names, and nothing that it does not', () => {
  const small = {
    id: 'trees',
    name: { en: 'Keep the trees', fr: 'Gardez les arbres' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    updated: '2026-01-02',
    sources: [{ id: 'diary', title: 'A diary', publisher: 'A. Walker', perspective: 'private person' }],
  };
  const data = JSON.parse(JSON.stringify(campaignDataset(small, { url, language: 'fr' })));
  assert.deepEqual(data, {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: 'Gardez les arbres',
    inLanguage: 'fr',
    dateModified: '2026-01-02',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    citation: [],
  });
});
