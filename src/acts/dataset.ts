import { citationsOf } from '../campaign/citations.js';
import type { CampaignDocument, Text } from '../campaign/schema.js';
import { textFor } from '../element/text.js';
import { sourceAddress } from '../page/safe-url.js';

/** What `campaignDataset` is told beside the campaign. */
export interface DatasetOptions {
  /** Address of the page that shows the campaign. */
  readonly url: string;
  /** Language of the texts; by default the first of the campaign. */
  readonly language?: string;
}

/** A `Dataset` as schema.org has it, ready to be written as JSON. */
export type Dataset = Readonly<Record<string, unknown>>;

/**
 * The facts of a campaign document as a `Dataset` of schema.org, with a `citation` for each source that it cites: for
 * the page's own `<script type="application/ld+json">`. No element writes it unasked.
 */
export function campaignDataset(campaign: CampaignDocument, { url, language }: DatasetOptions): Dataset {
  const original = campaign.languages?.[0] ?? 'en';
  const locale = language ?? original;
  const plain = (text: Text | undefined) => text && textFor(text, locale, original).value;
  const cited = new Set(citationsOf(campaign).flatMap(({ cites }) => cites));
  const dates = (campaign.recognitions ?? []).map(({ date }) => date).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: plain(campaign.name),
    description: [campaign.event, campaign.line].map(plain).filter(Boolean).join(': ') || undefined,
    about: campaign.event && { '@type': 'Thing', name: plain(campaign.event) },
    inLanguage: locale,
    dateModified: campaign.updated,
    license: campaign.licence?.url ?? plain(campaign.licence?.name),
    temporalCoverage: dates[0] && `${dates[0]}/${dates.at(-1) ?? ''}`,
    citation: (campaign.sources ?? [])
      .filter(({ id }) => cited.has(id))
      .map((source) => ({
        '@type': 'CreativeWork',
        name: plain(source.title),
        publisher: { '@type': 'Organization', name: plain(source.publisher) },
        datePublished: source.date,
        url: sourceAddress(source)?.href,
        inLanguage: source.language,
        // Who is speaking: schema.org has no word of its own for it.
        description: plain(source.perspective),
      })),
  };
}
