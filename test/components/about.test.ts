import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/about.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { About, CampaignDocument } from '../../src/campaign/schema.js';
import { CampaignAbout } from '../../src/components/about/about.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itKeepsTheContract } from '../helpers/element-contract.js';

const sources = ['gazette'];
const ABOUT: About = {
  aims: [{ text: 'The trees must stay.', attribution: 'The campaign’s leaflet', date: '2019', sources }],
  initiator: {
    name: 'B. Gardener',
    roles: [{ text: 'Keeper of the quay', date: '2020-05-04', note: 'Unpaid.', sources }],
    note: 'Daughter of the mayor',
    sources: ['diary'],
  },
  organisations: [{ name: 'Town Library', text: 'prints the leaflets', sources }],
  launch: {
    date: '2019-03-01',
    otherwise: [{ text: '2018', note: 'In the diary.', sources: ['diary'] }],
    sources,
  },
  mottos: [{ text: 'Stay, trees', note: 'On a wall.', sources }],
  memorials: [{ place: 'The quay', date: '2021', name: 'A bench', note: 'Moved.', sources }],
  claims: [{ text: 'a thousand friends', attribution: 'B. Gardener', sources }],
  website: { text: 'www.trees.example', note: 'It was not opened.', sources },
  method: ['Minutes were read.'],
  missing: ['What the town planned.'],
  corrections: 'Write to the library.',
  correctionsUrl: 'https://library.example/errors',
};
const CAMPAIGN = aCampaign({
  motto: 'The trees stay',
  about: ABOUT,
  glossary: [{ id: 'quay', term: 'quay', text: 'The street along the river.', sources }],
});

itKeepsTheContract({
  tag: 'campaign-about',
  elementClass: CampaignAbout,
  campaign: CAMPAIGN,
  shows: 'Who is behind it',
});

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const wordsIn = (element: Element | undefined | null) => element?.textContent.replace(/\s+/g, ' ').trim();
/** Without what a fold of sources holds. */
const saidIn = (element: Element | undefined | null) => {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[part=sources]').forEach((fold) => fold.remove());
  return wordsIn(copy);
};
const show = async (campaign: CampaignDocument = CAMPAIGN) => {
  const element = await fixture<CampaignAbout>(
    html`<campaign-about .campaign=${campaign}><a href="https://trees.example/">About</a></campaign-about>`,
  );
  await element.updateComplete;
  return element;
};
const chapter = (element: Element, title: string) =>
  all(element, '[part=chapter]').find((one) => wordsIn(one.querySelector('[part=title]')) === title);

describe('<campaign-about>', () => {
  afterEach(async () => {
    fixtureCleanup();
    await setViewport({ width: 1100, height: 800 });
  });

  it('says first who is behind it, and beside the name what a reader should know', async () => {
    const element = await show();
    const open = all(element, '[part=chapter][open] [part=title]').map(wordsIn);
    expect(open).to.deep.equal(['Who is behind it']);
    expect(saidIn(chapter(element, 'Who is behind it'))).to.equal(
      'Who is behind it B. Gardener — Daughter of the mayor (initiator) ' +
        'Keeper of the quay (4 May 2020) Unpaid. Town Library prints the leaflets',
    );
  });

  it('quotes its aims and its mottos, with who said so', async () => {
    const element = await show();
    expect(all(element, 'q').map(wordsIn)).to.deep.equal([
      'The trees stay',
      'The trees must stay.',
      'Stay, trees',
    ]);
    const [aim] = all(element, '[part=aim]');
    expect(wordsIn(aim?.querySelector('blockquote'))).to.equal('The trees must stay.');
    expect(saidIn(aim?.querySelector('figcaption'))).to.equal('The campaign’s leaflet · 2019');
  });

  it('gives our translation of what is quoted on demand', async () => {
    const quoted = (text: string, translation: string) => ({
      text: { de: text },
      translation: { en: translation },
      sources,
    });
    const element = await show(
      aCampaign({
        about: {
          aims: [quoted('Die Bäume bleiben.', 'The trees stay.')],
          mottos: [quoted('Bleibt', 'Stay')],
          claims: [quoted('tausend Freunde', 'a thousand friends')],
        },
      }),
    );
    expect(all(element, '.translation').map(wordsIn)).to.deep.equal([
      'Our translation The trees stay.',
      'Our translation Stay',
      'Our translation a thousand friends',
    ]);
    expect(wordsIn(all(element, '[part=aim] blockquote [lang=de]')[0])).to.equal('Die Bäume bleiben.');
  });

  it('gives what is claimed as a claim, and conflicting dates together', async () => {
    const element = await show();
    expect(saidIn(chapter(element, 'What is claimed of its reach'))).to.match(
      /a thousand friends — B\. Gardener$/,
    );
    expect(saidIn(chapter(element, 'When it began'))).to.equal(
      'When it began 1 March 2019 Other sources give other dates 2018 In the diary.',
    );
  });

  it('opens a part by keyboard', async () => {
    const element = await show();
    const memorials = chapter(element, 'Memorials');
    memorials?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    const item = memorials?.querySelector('li');
    expect(item?.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(saidIn(item)).to.equal('The quay · A bench · 2021 · Moved.');
  });

  it('says how to report an error', async () => {
    const [corrections] = all(await show(), '[part=corrections]');
    expect(wordsIn(corrections)).to.equal('Write to the library. Report an error');
    expect(corrections?.querySelector('a')?.href).to.equal('https://library.example/errors');
  });

  it('explains its terms', async () => {
    const [terms] = all(await show(), '[part=terms]');
    expect(wordsIn(terms?.querySelector('dt'))).to.equal('quay');
    expect(saidIn(terms?.querySelector('dd'))).to.equal('The street along the river.');
  });

  it('leaves out the parts of which nothing is known', async () => {
    const element = await show(aCampaign({ about: { method: ['Minutes were read.'], claims: [] } }));
    expect(all(element, '[part=title]').map(wordsIn)).to.deep.equal(['How the facts were gathered']);
  });

  it('gives a source for everything that it says of the default campaign', async () => {
    const element = await show(defaultCampaign);
    for (const item of all(element, '[part=claim], [part=aim], [part=initiator]'))
      expect(item.querySelector('[part=sources]'), wordsIn(item)).not.to.equal(null);
  });

  it('folds the rest in two columns where there is room, and in one on a phone', async () => {
    const element = await show();
    const starts = () =>
      new Set(all(element, '.rest .chapter').map((fold) => Math.round(fold.getBoundingClientRect().left)))
        .size;
    expect(starts()).to.equal(2);
    await setViewport({ width: 320, height: 640 });
    expect(starts()).to.equal(1);
  });

  it('shows at rest, on a phone too, who began it and what a reader should know of them', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(defaultCampaign);
    const [initiator] = all(element, '[part=initiator] > p');
    expect(initiator?.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(wordsIn(initiator)).to.include('Daughter of the President of Azerbaijan');
  });

  it('clips nothing on a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(defaultCampaign);
    for (const fold of all(element, 'details')) fold.toggleAttribute('open', true);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('shows no markup of the document, and no address that is not https', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const element = await show(
      markParsed({
        ...aCampaign(),
        name: bad,
        motto: bad,
        about: {
          initiator: { name: bad, note: bad, sources: [] },
          corrections: bad,
          correctionsUrl: 'javascript:alert(1)',
        },
      }),
    );
    expect(wordsIn(all(element, '[part=name]')[0])).to.equal(bad);
    expect(all(element, 'img, a')).to.have.length(0);
  });
});
