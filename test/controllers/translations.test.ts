import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/press.js';
import { provideStore } from '../../src/campaign/campaign-context.js';
import { CampaignStore } from '../../src/campaign/campaign-store.js';
import type { DocumentTexts } from '../../src/campaign/document-texts.js';
import { aCampaign } from '../../stories/fixtures.js';

const DOCUMENT = aCampaign({
  press: [
    {
      id: 'p',
      title: { fr: 'Les arbres' },
      publisher: 'Gazette',
      note: 'Seen by many',
      sources: ['gazette'],
    },
  ],
});
const FRENCH = { language: 'fr', texts: { 'press/p/note': 'Vu par beaucoup' } };
/** What fetches these files, by how their addresses end. */
const serve = (files: Record<string, unknown>) => {
  const asked: string[] = [];
  const fetch = (address: string | URL | Request) => {
    const url = address instanceof Request ? address.url : address.toString();
    asked.push(url);
    const file = Object.entries(files).find(([end]) => url.endsWith(end))?.[1];
    return Promise.resolve(file ? new Response(JSON.stringify(file)) : new Response('', { status: 404 }));
  };
  return { asked, fetch };
};

async function show(lang: string, files: Record<string, unknown>) {
  const { asked, fetch } = serve(files);
  const page = await fixture<HTMLElement>(html`<div lang=${lang}><campaign-press></campaign-press></div>`);
  const store = new CampaignStore({ url: 'https://campaign.test/data/campaign.json', fetch });
  provideStore(page, store);
  const press = page.querySelector('campaign-press');
  const root = () => press?.shadowRoot?.querySelector('.box');
  await waitUntil(() => root()?.textContent.includes('Gazette'));
  return { asked, root, words: () => root()?.textContent ?? '' };
}

describe('a document with texts in another language', () => {
  const document = { ...DOCUMENT, translations: { fr: 'campaign.fr.json' } };

  it('shows them in that language, as a draft, and the original on demand', async () => {
    const { root, words } = await show('fr', { 'campaign.json': document, '/data/campaign.fr.json': FRENCH });
    expect(words()).to.include('Vu par beaucoup');
    await waitUntil(() => words().includes('Traduction provisoire'));
    const button = root()?.querySelector<HTMLElement>('.draft button');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words().includes('Seen by many'));
    expect(words()).not.to.include('Vu par beaucoup');
    expect(root()?.querySelector('.draft button')?.getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words().includes('Vu par beaucoup'));
  });

  it('says nothing of a draft where somebody has read them', async () => {
    const read: DocumentTexts = { ...FRENCH, reviewer: 'A. Lecteur' };
    const { root, words } = await show('fr', { 'campaign.json': document, '.fr.json': read });
    expect(words()).to.include('Vu par beaucoup');
    expect(root()?.querySelector('.draft')).to.equal(null);
  });

  it('asks for no file of another language', async () => {
    const { asked, words } = await show('de', { 'campaign.json': document });
    expect(asked.length).to.equal(1);
    expect(words()).to.include('Seen by many');
  });

  for (const [what, file] of [
    ['cannot be had', undefined],
    ['is of another form', { language: 'fr', texts: { 'press/p/note': 5 } }],
    ['is of another language', { ...FRENCH, language: 'es' }],
  ] as const) {
    it(`keeps the original where the file ${what}`, async () => {
      const { root, words } = await show('fr', { 'campaign.json': document, '.fr.json': file });
      expect(words()).to.include('Seen by many');
      const marked = [...(root()?.querySelectorAll('[lang="en"]') ?? [])].map((part) => part.textContent);
      expect(marked).to.include('Seen by many');
    });
  }
});
