import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/figures.js';
import type { CampaignDocument, Figure } from '../../src/campaign/schema.js';
import { areNumbers, groupsOf } from '../../src/components/figures/groups.js';
import type { CampaignFigures } from '../../src/components/figures/figures.js';
import { parseCsv } from '../helpers/csv.js';
import { savedBy } from '../helpers/saved.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';

const TOWN: Figure = {
  id: 'town',
  group: 'trees',
  value: '48',
  unit: 'plane trees',
  label: 'on both sides',
  attribution: 'Town council',
  status: 'official figure',
  date: '2020-05',
  note: 'Counted in winter.',
  sources: ['gazette'],
};
const WALKER: Figure = {
  id: 'walker',
  group: 'trees',
  value: 'at least 40 by one count, and fewer by the count of the year before, which is disputed',
  label: 'on the river side',
  quote: 'I counted forty.',
  attribution: 'A. Walker',
  sources: ['diary', 'gazette'],
};
const AGE: Figure = {
  id: 'age',
  group: 'age',
  value: '120 years',
  label: 'Age of the oldest tree',
  attribution: 'Town council',
  sources: ['gazette'],
};
// The two that contradict each other do not follow each other in the document.
const CAMPAIGN = aCampaign({
  figureGroups: [{ id: 'trees', title: 'Plane trees', note: 'They count different sides.' }],
  figures: [TOWN, AGE, WALKER],
});

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const wordsIn = (element: Element | undefined | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const show = async (campaign: CampaignDocument = CAMPAIGN, named?: string) => {
  const element = await fixture<CampaignFigures>(
    html`<campaign-figures .campaign=${campaign} .figures=${named}><a href="https://trees.example/">Figures</a></campaign-figures>`,
  );
  await element.updateComplete;
  return element;
};
const valuesIn = (list: Element | undefined) =>
  [...(list?.querySelectorAll('[part=value]') ?? [])].map((value) => wordsIn(value));

describe('<campaign-figures>', () => {
  afterEach(async () => {
    fixtureCleanup();
    await setViewport({ width: 1100, height: 800 });
  });

  it('shows each figure with its unit, who says so, when, how it is known, and its sources', async () => {
    const element = await show();
    const [figure] = all(element, '[part=figure]');
    expect(wordsIn(figure)).to.match(
      /^Town council May 2020 · official figure 48 plane trees on both sides Counted in winter\. Sources \(1\)/,
    );
    expect(figure?.querySelector('time')?.dateTime).to.equal('2020-05');
    const summary = figure?.querySelector('summary');
    summary?.focus();
    await sendKeys({ press: 'Enter' });
    const link = figure?.querySelector('a');
    expect(link?.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(link?.href).to.equal('https://gazette.example/minutes');
  });

  it('quotes a figure that is a quotation', async () => {
    const quotes = all(await show(), 'q');
    expect(quotes.map(wordsIn)).to.deep.equal(['I counted forty.']);
  });

  it('lets the quotation stand for words that are in it, under who said them', async () => {
    const figure = { ...AGE, value: 'no one', quote: 'No one has counted the leaves.', label: 'Leaves' };
    const [shown] = all(await show(aCampaign({ figures: [figure] })), '[part=figure]');
    expect(wordsIn(shown?.querySelector('[part=value] q'))).to.equal('No one has counted the leaves.');
    expect(wordsIn(shown)).to.match(/^Town council No one has counted the leaves\. Leaves Sources/);
  });

  it('keeps figures of one group together, under its heading, with what they do not show', async () => {
    const element = await show();
    const [trees, age] = all(element, '[part=group]');
    expect(wordsIn(trees?.querySelector('h3'))).to.equal('Plane trees');
    expect(valuesIn(trees)).to.deep.equal(['48 plane trees', WALKER.value]);
    expect(wordsIn(trees?.querySelector('[part=limits]'))).to.equal(
      'What this does not show They count different sides.',
    );
    expect(valuesIn(age)).to.deep.equal(['120 years']);
  });

  it('names a group without a heading by its first label', async () => {
    const [trees, age] = all(await show(), '[part=group]');
    expect(age?.querySelector('table')?.ariaLabel).to.equal('Age of the oldest tree');
    expect(age?.querySelector('h3')).to.have.trimmed.text('Age of the oldest tree');
    expect(trees?.querySelector('table')?.ariaLabel).to.equal('Plane trees');
    fixtureCleanup();
    const [alone] = all(await show(CAMPAIGN, 'age'), '[part=group]');
    expect(alone?.querySelector('h3')).to.equal(null);
  });

  it('is a table to who listens: who says so, the figure, what was counted, from where', async () => {
    const element = await show();
    const [table] = all(element, 'table');
    const columns = [...(table?.querySelectorAll('thead th') ?? [])].map(wordsIn);
    expect(columns).to.deep.equal(['Who says so', 'Figure', 'What was counted', 'Sources']);
    const [row] = all(element, '[part=figure]');
    expect(wordsIn(row?.querySelector('th[scope=row] [part=attribution]'))).to.equal('Town council');
    for (const cells of all(element, 'tr:not(.counted)')) expect(cells.children.length).to.equal(4);
  });

  it('saves its figures with who says so, who speaks in the sources, how to cite them and the licence', async () => {
    const element = await show(
      aCampaign({ figures: [{ ...TOWN, value: '=1+1' }], licence: { name: 'CC BY 4.0' } }),
    );
    const [file] = await savedBy(async () => {
      element.renderRoot.querySelector<HTMLElement>('[part=save]')?.focus();
      await sendKeys({ press: 'Enter' });
    });
    expect(file?.name).to.equal('figures.csv');
    const [names = [], cells = []] = parseCsv(file?.text ?? '');
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    expect(row['value']).to.equal("'=1+1");
    expect(row['who_says_so']).to.equal('Town council');
    expect(row['perspectives']).to.equal('public body');
    expect(row['citation']).to.include('Town council').and.to.include('Town Gazette');
    expect(row['licence']).to.equal('CC BY 4.0');
  });

  describe('groups after the first', () => {
    it('are folded under their title, what they are and how many figures they have, and open from the keyboard', async () => {
      const element = await show(
        aCampaign({
          figureGroups: [
            { id: 'trees', title: 'Plane trees' },
            { id: 'age', title: 'Age', summary: 'In years' },
          ],
          figures: [TOWN, AGE],
        }),
      );
      const [first, second] = all(element, '[part=group]');
      expect(first?.localName).to.equal('div');
      const summary = second?.querySelector('summary');
      expect(wordsIn(summary)).to.equal('Age In years Entries: 1');
      const value = second?.querySelector('[part=value]');
      expect(value?.checkVisibility()).to.equal(false);
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      expect(value?.checkVisibility()).to.equal(true);
    });

    itEmulating('are open on paper', async () => {
      const element = await show(defaultCampaign);
      await emulateMedia({ media: 'print' });
      for (const value of all(element, '[part=value], .sources li'))
        expect(value.getBoundingClientRect().height, value.textContent).to.be.greaterThan(0);
      for (const sources of all(element, '.sources'))
        expect(sources.offsetWidth, 'addresses in a thin column').to.be.above(element.offsetWidth * 0.8);
      await emulateMedia({ media: 'screen' });
    });
  });

  describe('what was counted', () => {
    const counted = (more: Partial<Figure>[], group = {}) =>
      aCampaign({
        figureGroups: [{ id: 'trees', title: 'Plane trees', comparable: true, ...group }],
        figures: more.map((figure, index) => ({
          ...TOWN,
          unit: undefined,
          id: `tree-${index}`,
          ...figure,
        })),
      });
    const COUNTS = [
      { counted: 'All trees', value: '48', points: [48] },
      {
        counted: 'Plane trees',
        value: 'at least 40',
        points: [{ least: 40 }],
        range: [60, 100] as [number, number],
      },
      { counted: 'All trees', value: '50', points: [50] },
    ];
    /** Where marks stand, as parts of the room. */
    const places = (element: Element, selector: string) =>
      all(element, `[part=figure] ${selector}`).map((mark) => {
        const room = mark.closest('.plot')!.getBoundingClientRect();
        const { left, right } = mark.getBoundingClientRect();
        return Math.round((((left + right) / 2 - room.left) / room.width) * 112);
      });

    it('brings figures together, under a heading', async () => {
      const element = await show(counted(COUNTS));
      const bodies = all(element, 'tbody').map((body) => [
        wordsIn(body.querySelector('[part=counted]')),
        ...valuesIn(body),
      ]);
      expect(bodies).to.deep.equal([
        ['All trees', '48', '50'],
        ['Plane trees', 'at least 40'],
      ]);
    });

    it('is drawn on one scale, minimums and ranges as such, and hidden from who listens', async () => {
      const element = await show(counted(COUNTS));
      expect(places(element, 'circle')).to.deep.equal([48, 50, 40]);
      expect(places(element, '.range')).to.deep.equal([80]);
      expect(all(element, '[part=figure] path')).to.have.length(1);
      for (const drawing of all(element, 'svg'))
        expect(drawing.closest('[aria-hidden=true]')).not.to.equal(null);
      expect(all(element, '.key li').map(wordsIn)).to.deep.equal([
        'a figure',
        'at least, or more than',
        'a range that is given',
      ]);
    });

    it('runs from right to left in Arabic', async () => {
      const element = await show(counted(COUNTS));
      element.lang = 'ar';
      await element.updateComplete;
      expect(places(element, 'circle')).to.deep.equal([64, 62, 72]);
      expect(places(element, '.range')).to.deep.equal([32]);
    });

    it('is not drawn where the document does not say that it can be compared, or a value is in words', async () => {
      expect(all(await show(counted(COUNTS, { comparable: undefined })), 'svg')).to.deep.equal([]);
      fixtureCleanup();
      expect(all(await show(counted([...COUNTS, { value: 'no tree' }])), 'svg')).to.deep.equal([]);
      fixtureCleanup();
      expect(all(await show(counted([{}])), 'svg')).to.deep.equal([]);
    });

    it('is drawn for the default campaign where its figures can be compared, and nowhere else', async () => {
      const element = await show(defaultCampaign);
      const [first, ...others] = all(element, '[part=group]');
      expect(first?.querySelectorAll('.plot').length).to.equal(9);
      for (const group of others) expect(group.querySelectorAll('svg').length).to.equal(0);
    });
  });

  it('gives our translation of a quotation on demand, where there is one into the reader’s language', async () => {
    const figure = {
      ...AGE,
      quote: { fr: 'Cent vingt ans.' },
      translation: { en: 'A hundred and twenty years.' },
    };
    const element = await show(aCampaign({ figures: [figure] }));
    const [fold] = all(element, '.translation');
    expect(fold?.querySelector('p')?.checkVisibility()).to.equal(false);
    fold?.querySelector('summary')?.click();
    expect(fold?.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(wordsIn(fold)).to.equal('Our translation A hundred and twenty years.');
    element.lang = 'de';
    await element.updateComplete;
    expect(all(element, '.translation')).to.deep.equal([]);
  });

  it('marks words in quotation marks as a quotation, with the marks of the text', async () => {
    const element = await show(aCampaign({ figures: [{ ...AGE, value: '“very old”' }] }));
    const [quote] = all(element, 'q');
    expect(wordsIn(quote)).to.equal('“very old”');
    expect(getComputedStyle(quote!).quotes).to.equal('none');
  });

  it('says a label once where the heading says it already', async () => {
    const campaign = aCampaign({
      figureGroups: [{ id: 'age', title: AGE.label }],
      figures: [AGE, { ...AGE, id: 'age-2', label: 'Age of the youngest tree' }],
    });
    const [group] = all(await show(campaign), '[part=group]');
    expect(wordsIn(group)?.split('Age of the oldest tree')).to.have.length(2);
    expect(wordsIn(group)).to.include('Age of the youngest tree');
  });

  describe('with `figures`', () => {
    const values = (element: Element) => all(element, '[part=value]').map(wordsIn);

    it('brings the whole group of a figure that is named', async () => {
      expect(values(await show(CAMPAIGN, 'walker'))).to.deep.equal(['48 plane trees', WALKER.value]);
      fixtureCleanup();
      expect(values(await show(CAMPAIGN, ' age  town '))).to.have.length(3);
    });

    it('leaves the fallback where there is none of that name', async () => {
      const element = await show(CAMPAIGN, 'no-such');
      expect(values(element)).to.deep.equal([]);
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  it('sets every figure of a group in one size, weight and colour', async () => {
    const element = await show(defaultCampaign);
    const groups = all(element, '[part=group]');
    expect(groups).to.have.length(defaultCampaign.figureGroups!.length);
    for (const group of groups) {
      const looks = [...group.querySelectorAll('[part=value]')].map((value) => {
        const { fontSize, fontWeight, color } = getComputedStyle(value);
        return [fontSize, fontWeight, color].join();
      });
      expect(new Set(looks).size, looks.join(' ')).to.equal(1);
    }
  });

  it('sets numbers in one restrained size, and words in the size of the text', async () => {
    const element = await show(defaultCampaign);
    const text = Number.parseFloat(getComputedStyle(all(element, '.base')[0]!).fontSize);
    const sizes = new Set<number>();
    for (const value of all(element, '[part=value]')) {
      const size = Number.parseFloat(getComputedStyle(value).fontSize);
      sizes.add(size);
      if (!/\d/.test(value.textContent)) expect(size, value.textContent).to.equal(text);
    }
    expect([...sizes].sort((a, b) => a - b)).to.deep.equal([text, text * 1.25]);
  });

  it('shows everybody’s figure next to the others: none of the default campaign is without who says so', async () => {
    const element = await show(defaultCampaign);
    const figures = all(element, '[part=figure]');
    expect(figures).to.have.length(defaultCampaign.figures!.length);
    for (const figure of figures)
      expect(wordsIn(figure.querySelector('[part=attribution]'))).not.to.equal('');
  });

  it('clips nothing on a phone, in German', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(defaultCampaign);
    element.lang = 'de';
    await element.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const box of all(element, 'li, p, th:not(.visually-hidden th), td'))
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  it('shows no markup of the document and no address that is not https', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const element = await show({
      ...aCampaign(),
      sources: [{ id: 's', title: bad, publisher: bad, perspective: bad, url: 'javascript:alert(1)' }],
      figureGroups: [{ id: 'trees', title: bad, note: bad }],
      figures: [{ ...TOWN, value: bad, unit: bad, quote: bad, attribution: bad, sources: ['s'] }],
    });
    expect(wordsIn(all(element, '[part=attribution]')[0])).to.equal(bad);
    expect(all(element, 'img, a')).to.have.length(0);
  });
});

describe('groups of figures', () => {
  const ids = (named?: string[]) =>
    groupsOf([TOWN, AGE, WALKER], named).map((group) => group.map(({ id }) => id).join('+'));

  it('are never torn apart', () => {
    expect(ids()).to.deep.equal(['town+walker', 'age']);
    expect(ids(['walker'])).to.deep.equal(['town+walker']);
    expect(ids(['age', 'walker', 'town'])).to.deep.equal(['town+walker', 'age']);
    expect(ids(['no-such'])).to.deep.equal([]);
  });

  it('are set as numbers where each is one, and as words where one is not', () => {
    expect(areNumbers(['613', 'more than 200', '213 / more than 300 / 476 / 477 / 636'])).to.equal(true);
    expect(areNumbers(['٦١٣', 'над 200'])).to.equal(true);
    expect(areNumbers(['no one'])).to.equal(false);
    expect(areNumbers(['20%', 'nearly a fifth'])).to.equal(false);
    expect(areNumbers(['30 thousand', `40 ${'x'.repeat(150)}`])).to.equal(false);
  });
});
