import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/sources.js';
import '../../src/define/figures.js';
import '../../src/define/timeline.js';
import { citationsOf } from '../../src/campaign/citations.js';
import { CampaignStore } from '../../src/campaign/campaign-store.js';
import { provideStore } from '../../src/campaign/campaign-context.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Figure, Source } from '../../src/campaign/schema.js';
import { writeBibliography } from '../../src/components/sources/bibliography.js';
import { groupsOf } from '../../src/campaign/perspectives.js';
import { CampaignSources } from '../../src/components/sources/sources.js';
import { textFor } from '../../src/element/text.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itKeepsTheContract } from '../helpers/element-contract.js';

const MINUTES: Source = {
  id: 'minutes',
  title: 'Minutes of the council',
  publisher: 'Town Gazette',
  url: 'https://gazette.example/minutes',
  date: '2020-05-04',
  language: 'fr',
  perspective: 'public body',
  kind: 'minutes',
  extentRead: 'part of the text',
  quote: 'Trois arbres ont été abattus.',
  accessed: '2025-11',
  copies: [{ publisher: 'Town Library', address: 'http://library.example/minutes' }],
  copyPerspective: 'library',
  note: 'Page 3.',
};
const DIARY: Source = {
  id: 'diary',
  title: 'Çinar diary',
  publisher: 'A. Walker',
  address: 'http://diary.example/',
  perspective: 'private person',
};
const MIRROR: Source = {
  id: 'mirror',
  title: 'Plane tree',
  publisher: 'mirror.example',
  url: 'https://mirror.example/',
  perspective: 'private person',
  tertiary: true,
};
const FIGURE: Figure = {
  id: 'town',
  group: 'trees',
  value: '48',
  label: 'Plane trees',
  attribution: 'Town council',
  sources: ['minutes'],
};
const CAMPAIGN = aCampaign({
  sources: [MINUTES, DIARY, MIRROR],
  figures: [FIGURE, { ...FIGURE, id: 'walk', attribution: 'A. Walker', sources: ['minutes', 'mirror'] }],
  timeline: [{ id: 'planted', date: '1899', kind: 'context', title: 'Planted', sources: ['minutes'] }],
});

itKeepsTheContract({
  tag: 'campaign-sources',
  elementClass: CampaignSources,
  campaign: CAMPAIGN,
  shows: 'private person',
});

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const wordsIn = (element: Element | undefined | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const show = async (campaign: CampaignDocument = CAMPAIGN) => {
  const element = await fixture<CampaignSources>(
    html`<campaign-sources .campaign=${campaign}><a href="https://trees.example/">Sources</a></campaign-sources>`,
  );
  await element.updateComplete;
  return element;
};
const open = async (element: CampaignSources, index: number) => {
  all(element, '[part=group] > summary')[index]!.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => all(element, '[part=group][open] [part=source]').length, 'the group’s sources');
};
const plain = (text: Source['title'] | undefined) => (text ? textFor(text, 'en').value : '');

describe('<campaign-sources>', () => {
  afterEach(async () => {
    fixtureCleanup();
    await setViewport({ width: 1100, height: 800 });
  });

  it('groups sources by who is speaking, the largest group first, with its share of all', async () => {
    const element = await show();
    expect(all(element, '[part=perspective]').map(wordsIn)).to.deep.equal(['private person', 'public body']);
    expect(all(element, '[part=share]').map(wordsIn)).to.deep.equal(['2 · 67%', '1 · 33%']);
    expect(wordsIn(all(element, '[part=count]')[0])).to.equal('Sources shown: 3 of 3');
  });

  it('says of a source all that is known of it', async () => {
    const element = await show();
    await open(element, 1);
    const [source] = all(element, '[part=source]');
    expect(source?.querySelector('a')?.href).to.equal('https://gazette.example/minutes');
    const rows = [...source!.querySelectorAll('dt')].map((term) => [
      wordsIn(term),
      wordsIn(term.nextElementSibling),
    ]);
    expect(rows).to.deep.equal([
      ['Its words', 'Trois arbres ont été abattus.'],
      ['Kind', 'minutes'],
      ['Language', 'French'],
      ['How much was read', 'part of the text'],
      ['When it was read', 'November 2025'],
      ['Who keeps the copy that was read', 'library'],
      ['Other copies', 'Town Library (not encrypted)'],
      ['Note', 'Page 3.'],
    ]);
    expect(source?.querySelector('q')?.parentElement?.lang).to.equal('fr');
  });

  it('links an address without encryption, and says so', async () => {
    const element = await show();
    await open(element, 0);
    const [title] = all(element, '[part=title]');
    expect(wordsIn(title)).to.equal('Çinar diary (not encrypted)');
    expect(title?.querySelector('a')?.href).to.equal('http://diary.example/');
  });

  it('says that a source is an encyclopaedia', async () => {
    const element = await show();
    await open(element, 0);
    const says = all(element, '[part=source]').map((source) => wordsIn(source)?.includes('an encyclopaedia'));
    expect(says).to.deep.equal([false, true]);
  });

  it('says what cites a source, by kind and by name', async () => {
    const element = await show();
    await open(element, 1);
    const [fold] = all(element, '[part=cited-by]');
    expect(wordsIn(fold?.querySelector('summary'))).to.match(/^Cited by: Figure \(2\) and Timeline \(1\)/);
    expect([...fold!.querySelectorAll('li')].map(wordsIn)).to.deep.equal([
      'Figure · Plane trees · Town council',
      'Figure · Plane trees · A. Walker',
      'Timeline · Planted · 1899',
    ]);
    expect(fold?.querySelector('a'), 'nothing to link to').to.equal(null);
  });

  it('links what cites a source where it stands on the page', async () => {
    await fixture(html`<campaign-timeline .campaign=${CAMPAIGN}></campaign-timeline>`);
    const element = await show();
    await open(element, 1);
    expect(all(element, '[part=cited-by] a').map((link) => (link as HTMLAnchorElement).hash)).to.deep.equal([
      '#planted',
    ]);
  });

  it('says so where nothing cites a source', async () => {
    const element = await show();
    await open(element, 0);
    expect(wordsIn(all(element, '[part=source]')[0])).to.include('Nothing in this document cites it.');
  });

  it('finds sources by their words, without accents, and opens the groups that have some', async () => {
    const element = await show();
    all(element, '[part=search]')[0]!.focus();
    await sendKeys({ type: 'cinar' });
    await waitUntil(() => wordsIn(all(element, '[part=count]')[0]) === 'Sources shown: 1 of 3');
    expect(all(element, '[part=source] .title a').map(wordsIn)).to.deep.equal(['Çinar diary']);
    expect(all(element, '[part=perspective]').map(wordsIn)).to.deep.equal(['private person']);
    await sendKeys({ press: 'Backspace' });
    for (let count = 0; count < 4; count++) await sendKeys({ press: 'Backspace' });
    await waitUntil(() => all(element, '[part=group]').length === 2);
    expect(all(element, '[part=group][open]')).to.have.length(0);
    await sendKeys({ type: 'abattus' });
    await waitUntil(() => all(element, '[part=source]').length === 1);
    expect(wordsIn(all(element, '[part=source] .title')[0])).to.equal('Minutes of the council');
  });

  it('gives what is shown as a file', async () => {
    const element = await show();
    all(element, '[part=search]')[0]!.focus();
    await sendKeys({ type: 'minutes' });
    await waitUntil(() => all(element, '[part=source]').length === 1);
    const saved = new Promise<HTMLAnchorElement>((found) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        found(this);
      };
    });
    const button = all(element, '[part=save]').find((one) => wordsIn(one) === 'Save as CSL JSON')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    const link = await saved;
    expect(link.download).to.equal('sources.json');
    const works = (await (await fetch(link.href)).json()) as { id: string }[];
    expect(works.map(({ id }) => id)).to.deep.equal(['minutes']);
  });

  it('draws every source of the default campaign once its groups are open', async () => {
    const element = await show(defaultCampaign);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await element.updateComplete;
    expect(all(element, '[part=source]')).to.have.length(defaultCampaign.sources!.length);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await element.updateComplete;
    expect(all(element, '[part=group][open]')).to.have.length(0);
  });

  it('stands in two columns where there is room, and what opens in one moves nothing in the other', async () => {
    const element = await show(defaultCampaign);
    const groups = all(element, '[part=group]');
    const tops = () => groups.map((group) => Math.round(group.getBoundingClientRect().top));
    const half = groups.length / 2;
    const before = tops();
    expect(before[half]).to.equal(before[0]);
    groups[0]?.querySelector('summary')?.click();
    await waitUntil(() => all(element, '[part=source]').length > 0, 'the group is open');
    expect(tops().slice(half)).to.deep.equal(before.slice(half));
    expect(tops()[1]).to.be.greaterThan(before[1]!);
  });

  it('clips nothing on a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    await open(await show(defaultCampaign), 0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('shows no markup of the document, and no address that must not be followed', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const addresses = ['javascript:alert(1)', 'data:text/html,x', '//evil.example/', 'ftp://x.example/'];
    const element = await show(
      markParsed(
        aCampaign({
          sources: addresses.map((address, index) => ({
            ...DIARY,
            id: `s${index}`,
            title: bad,
            quote: bad,
            url: address,
            address,
            copies: [{ publisher: bad, url: address, address }],
          })),
        }),
      ),
    );
    await open(element, 0);
    expect(all(element, '[part=source]')).to.have.length(addresses.length);
    expect(all(element, 'img, a')).to.have.length(0);
  });
});

describe('a list of sources', () => {
  afterEach(() => {
    fixtureCleanup();
  });

  const showFigures = async (campaign: CampaignDocument) => {
    const element = await fixture<HTMLElement & { updateComplete: Promise<unknown> }>(
      html`<campaign-figures .campaign=${campaign}></campaign-figures>`,
    );
    await element.updateComplete;
    return element;
  };

  it('says where only encyclopaedias are cited, and not where anything else is', async () => {
    const element = await showFigures(
      aCampaign({
        ...CAMPAIGN,
        figures: [
          { ...FIGURE, sources: ['mirror'] },
          { ...FIGURE, id: 'both', sources: ['mirror', 'minutes'] },
        ],
      }),
    );
    expect(
      all(element, '[part=sources]').map((fold) => wordsIn(fold)?.includes('Only encyclopaedias')),
    ).to.deep.equal([true, false]);
  });

  it('is brief, and opens by keyboard what else is known', async () => {
    const element = await showFigures(CAMPAIGN);
    const [fold] = all(element, '[part=sources]');
    fold?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(wordsIn(fold?.querySelector('.sources > li'))).to.equal(
      'Minutes of the council Town Gazette · 4 May 2020 · public body Details: Minutes of the council',
    );
    fold?.querySelector<HTMLElement>('.sources summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => wordsIn(fold)?.includes('Trois arbres ont été abattus.'), 'its words');
    expect(wordsIn(fold)).to.include('How much was readpart of the text');
  });

  it('has nothing to open of a source of which nothing else is known', async () => {
    const element = await showFigures(
      aCampaign({ ...CAMPAIGN, figures: [{ ...FIGURE, sources: ['diary'] }] }),
    );
    expect(all(element, '.sources details')).to.have.length(0);
  });

  describe('whose details come later', () => {
    const { id, title, publisher, perspective } = MINUTES;
    const light = { id, title, publisher, perspective };
    const showApart = async (sourceDetails: () => Promise<object>) => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const store = new CampaignStore({
        campaign: markParsed(aCampaign({ sources: [light], figures: [FIGURE] })),
        parts: { sourceDetails },
      });
      provideStore(place, store);
      const element = document.createElement('campaign-figures') as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      place.append(element);
      await element.updateComplete;
      return element;
    };

    it('brings them when a fold is first opened', async () => {
      let asked = 0;
      const element = await showApart(() => {
        asked++;
        return Promise.resolve({ sourceDetails: [MINUTES] });
      });
      all(element, '[part=sources]')[0]!.toggleAttribute('open', true);
      await element.updateComplete;
      expect(asked).to.equal(0);
      all(element, '.sources summary')[0]!.click();
      await waitUntil(() => wordsIn(all(element, '.source-facts')[0])?.includes('Page 3.'));
      expect(asked).to.equal(1);
    });

    it('says so where they cannot be had, and tries again', async () => {
      let isOnline = false;
      const element = await showApart(() =>
        isOnline ? Promise.resolve({ sourceDetails: [MINUTES] }) : Promise.reject(new Error('offline')),
      );
      all(element, '[part=sources]')[0]!.toggleAttribute('open', true);
      all(element, '.sources summary')[0]!.click();
      await waitUntil(() => wordsIn(all(element, '.sources details')[0])?.includes('could not be loaded'));
      isOnline = true;
      all(element, '[part=try-again]')[0]!.click();
      await waitUntil(() => wordsIn(all(element, '.source-facts')[0])?.includes('Page 3.'));
    });
  });
});

describe('a bibliography', () => {
  const HOSTILE: Source = {
    ...MINUTES,
    id: 'hostile',
    title: '50 % of {trees & "roots" cost #1_$^~ \\end{document}, \n url = {x}',
    publisher: '}}} @book{evil,',
    perspective: 'say "x"\\u0000',
    url: 'https://x.example/a_b?c=%20&d={1}\\2',
  };

  it('in CSL JSON can be parsed, whatever stands in it', () => {
    const works = JSON.parse(writeBibliography('CSL JSON', [MINUTES, DIARY, HOSTILE], plain)) as Record<
      string,
      unknown
    >[];
    expect(works[0]).to.deep.equal({
      id: 'minutes',
      type: 'webpage',
      title: 'Minutes of the council',
      publisher: 'Town Gazette',
      issued: { 'date-parts': [[2020, 5, 4]] },
      accessed: { 'date-parts': [[2025, 11]] },
      language: 'fr',
      note: 'minutes; public body',
      URL: 'https://gazette.example/minutes',
    });
    expect(works[1]?.['URL']).to.equal('http://diary.example/');
    expect(works[2]?.['title']).to.equal(HOSTILE.title);
    expect(works[2]?.['publisher']).to.equal(HOSTILE.publisher);
  });

  it('in BibTeX has one entry for each source, with its braces in pairs', () => {
    const text = writeBibliography('BibTeX', [MINUTES, HOSTILE, DIARY], plain);
    const entries = entriesIn(text);
    expect(entries.map((entry) => /^@misc\{([^,]+),/.exec(entry)?.[1])).to.deep.equal([
      'minutes',
      'hostile',
      'diary',
    ]);
    expect(entries[0]).to.equal(`@misc{minutes,
  title = {{Minutes of the council}},
  howpublished = {Town Gazette},
  year = 2020,
  month = may,
  day = 4,
  note = {minutes; public body},
  language = {fr},
  urldate = {2025-11},
  url = {https://gazette.example/minutes}
}`);
    expect(entries[1]).to.include('\\textbackslash{}end\\textbraceleft{}document\\textbraceright{}');
  });

  it('has every source of the default campaign', () => {
    const sources = defaultCampaign.sources!;
    expect(entriesIn(writeBibliography('BibTeX', sources, plain))).to.have.length(sources.length);
    expect(JSON.parse(writeBibliography('CSL JSON', sources, plain))).to.have.length(sources.length);
  });
});

/** BibTeX counts braces: what stands between two entries is no entry. */
function entriesIn(text: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '@' && !depth) start = at;
    if (text[at] === '{') depth++;
    if (text[at] === '}' && !--depth) entries.push(text.slice(start, at + 1));
    expect(depth).to.be.at.least(0);
  }
  expect(depth).to.equal(0);
  return entries;
}

describe('what cites sources', () => {
  it('names each item once, with every source that it names', () => {
    const citations = citationsOf(
      aCampaign({
        about: {
          initiator: { name: 'B. Gardener', sources: ['diary'] },
          claims: [{ text: 'friends', sources: ['diary', 'minutes'] }],
        },
        glossary: [{ id: 'quay', term: 'quay', text: 'A street.' }],
      }),
    );
    expect(citations).to.deep.equal([
      { section: 'about', id: 'about', names: [], cites: ['diary', 'minutes'] },
    ]);
  });

  it('cites nothing that the default campaign has not', () => {
    const known = new Set(defaultCampaign.sources!.map(({ id }) => id));
    const cited = new Set(citationsOf(defaultCampaign).flatMap(({ cites }) => cites));
    expect([...cited].filter((id) => !known.has(id))).to.deep.equal([]);
  });
});

describe('groups of sources', () => {
  it('lose none, and keep the order of the document', () => {
    const groups = groupsOf([MINUTES, DIARY, MIRROR], plain);
    expect(groups.map(({ sources }) => sources.map(({ id }) => id))).to.deep.equal([
      ['diary', 'mirror'],
      ['minutes'],
    ]);
  });
});
