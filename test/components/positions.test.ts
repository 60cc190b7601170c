import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/positions.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument, Position } from '../../src/campaign/schema.js';
import { rowsOf, speakersOf } from '../../src/components/positions/matrix.js';
import { CampaignPositions } from '../../src/components/positions/positions.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';
import { itKeepsTheContract } from '../helpers/element-contract.js';

const COUNCIL: Position = {
  id: 'felled-council',
  question: 'felled',
  speaker: 'council',
  text: 'Three trees were felled.',
  kind: 'quoted',
  attribution: 'Minutes of the council',
  date: '2020-05-04',
  sources: ['gazette'],
};
const WALKER: Position = {
  id: 'felled-walker',
  question: 'felled',
  speaker: 'walker',
  text: 'I counted forty.',
  kind: 'translated',
  attribution: 'A. Walker, diary',
  date: '2019-10',
  note: 'One side only.',
  sources: ['diary'],
};
const AGE: Position = {
  id: 'age-council',
  question: 'age',
  speaker: 'council',
  text: 'The oldest is older than the quay.',
  kind: 'paraphrased',
  attribution: 'Town council',
  sources: ['gazette'],
};
const CAMPAIGN = aCampaign({
  questions: [
    { id: 'felled', label: 'How many were felled?' },
    { id: 'age', label: 'How old are they?' },
    { id: 'silent', label: 'Who planted them?' },
  ],
  speakers: [
    { id: 'council', label: 'Town council', role: 'public body' },
    { id: 'walker', label: 'A. Walker', role: 'individual' },
    { id: 'nobody', label: 'Nobody', role: 'individual' },
  ],
  positions: [WALKER, COUNCIL, AGE],
});

itKeepsTheContract({
  tag: 'campaign-positions',
  elementClass: CampaignPositions,
  campaign: CAMPAIGN,
  shows: 'Three trees were felled.',
});

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const wordsIn = (element: Element | undefined | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const active = (element: Element) => element.shadowRoot?.activeElement;
const show = async (campaign: CampaignDocument = CAMPAIGN, questions?: string) => {
  const element = await fixture<CampaignPositions>(
    html`<campaign-positions .campaign=${campaign} .questions=${questions}><a href="https://trees.example/">Positions</a></campaign-positions>`,
  );
  await element.updateComplete;
  await element.updateComplete;
  return element;
};
const titles = (element: Element) => all(element, '[part=title]').map(wordsIn);
const openTitles = (element: Element) => all(element, 'details[open] > summary [part=title]').map(wordsIn);
const isVisible = (element: Element | null | undefined) =>
  element?.checkVisibility({ contentVisibilityAuto: true }) ?? false;

describe('<campaign-positions>', () => {
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 1100, height: 800 });
  });

  describe('where there is room', () => {
    it('says in a table that unfolds who speaks to which question, and leaves empty what nobody said', async () => {
      const [overview] = all(await show(), '[part=overview]');
      expect(isVisible(overview?.querySelector('table'))).to.equal(false);
      overview?.querySelector('summary')?.click();
      await waitUntil(() => isVisible(overview?.querySelector('table')));
      const rows = [...(overview?.querySelectorAll('tr') ?? [])].map((row) => [...row.cells].map(wordsIn));
      expect(rows).to.deep.equal([
        ['', 'How many were felled?', 'How old are they?'],
        [
          'Town council public body',
          '1: Town council, How many were felled?',
          '1: Town council, How old are they?',
        ],
        ['A. Walker individual', '1: A. Walker, How many were felled?', ''],
      ]);
    });

    it('answers each question in a table, in the order of the document', async () => {
      const element = await show();
      expect(titles(element)).to.deep.equal(['How many were felled?', 'How old are they?']);
      const rows = all(element, '[part=question] tbody tr').map((row) =>
        [...(row as HTMLTableRowElement).cells].map(wordsIn),
      );
      expect(rows).to.deep.equal([
        [
          'Town council public body',
          'Three trees were felled. Quoted',
          'Minutes of the council · 4 May 2020 Sources (1) Minutes of the town council (invented for testing) Town Gazette · 4 May 2020 · public body',
        ],
        [
          'A. Walker individual',
          'I counted forty. Quoted in translation · One side only.',
          'A. Walker, diary · October 2019 Sources (1) A walker’s diary (invented for testing) (not encrypted) A. Walker · private person',
        ],
        [
          'Town council public body',
          'The oldest is older than the quay. Paraphrased',
          'Town council Sources (1) Minutes of the town council (invented for testing) Town Gazette · 4 May 2020 · public body',
        ],
      ]);
    });

    it('leads by keyboard from the table to what was said', async () => {
      const element = await show();
      all(element, '[part=overview] summary')[0]!.focus();
      await sendKeys({ press: 'Enter' });
      const link = all(element, '[part=overview] td a').at(1)!;
      expect(wordsIn(link)).to.include('How old are they?');
      link.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => active(element)?.id === 'age-council');
      expect(openTitles(element)).to.deep.equal(['How old are they?']);
      expect(isVisible(active(element))).to.equal(true);
      expect(location.hash).to.equal('#age-council');
    });
  });

  it('has each question on a line at first, with how much is said on it and by how many, and nobody’s words', async () => {
    const element = await show();
    const more: Position = { ...WALKER, id: 'more' };
    element.campaign = aCampaign({ ...CAMPAIGN, positions: [WALKER, more, COUNCIL, AGE] });
    await element.updateComplete;
    expect(all(element, 'details[open]')).to.deep.equal([]);
    expect(all(element, '[part=question] > summary').map(wordsIn)).to.deep.equal([
      'How many were felled? Statements: 3 · Speakers: 2',
      'How old are they? Statements: 1 · Speakers: 1',
    ]);
    expect(all(element, '[part=position]').filter(isVisible)).to.deep.equal([]);
  });

  it('opens and closes all questions, by keyboard', async () => {
    const element = await show();
    const [button] = all(element, '[part=all]');
    expect(wordsIn(button)).to.equal('Open all');
    all(element, '[part=question] > summary')[1]!.click();
    button!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => wordsIn(button) === 'Close all');
    expect(openTitles(element)).to.deep.equal(['How many were felled?', 'How old are they?']);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => wordsIn(button) === 'Open all');
    expect(openTitles(element)).to.deep.equal([]);
    expect(active(element)).to.equal(button);
  });

  itEmulating('is printed with everything open', async () => {
    const element = await show();
    await emulateMedia({ media: 'print' });
    for (const shown of all(element, '[part=overview] td, [part=position]'))
      await waitUntil(() => isVisible(shown), wordsIn(shown));
    expect(all(element, '[part=all]').some(isVisible)).to.equal(false);
    for (const sources of all(element, '.sources'))
      expect(sources.offsetWidth, 'addresses in a thin column').to.be.above(element.offsetWidth * 0.8);
  });

  it('is a list by question where there is less room', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show();
    expect(all(element, 'table')).to.have.length(0);
    expect(all(element, '[part=question] > ul > li [part=speaker]').map(wordsIn)).to.deep.equal([
      'Town council public body',
      'A. Walker individual',
      'Town council public body',
    ]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('follows the room that it has', async () => {
    const element = await show();
    expect(all(element, 'table')).not.to.have.length(0);
    element.parentElement!.style.width = '400px';
    await waitUntil(() => !all(element, 'table').length, 'a list');
    element.parentElement!.style.width = '900px';
    await waitUntil(() => all(element, 'table').length, 'tables');
  });

  it('puts in quotation marks what is quoted, and nothing else', async () => {
    const quotes = all(await show(), 'q').map(wordsIn);
    expect(quotes).to.deep.equal(['Three trees were felled.', 'I counted forty.']);
  });

  it('sets the marks of a quotation where its own language begins, whatever is around it', async () => {
    const element = await show();
    element.lang = 'ar';
    await waitUntil(() => all(element, '.base')[0]?.dir === 'rtl');
    const [quote] = all(element, 'q');
    expect(quote?.parentElement?.lang).to.equal('en');
    expect(getComputedStyle(quote!).direction).to.equal('ltr');
  });

  it('adds no marks where the text says itself what of it is quoted', async () => {
    const text = 'The minutes speak of “three trees”.';
    const element = await show(aCampaign({ ...CAMPAIGN, positions: [{ ...COUNCIL, text }] }));
    expect(all(element, 'q')).to.have.length(0);
    expect(wordsIn(all(element, '[part=kind]')[0])).to.equal('Quoted');
  });

  it('opens a question by keyboard', async () => {
    const element = await show();
    const summary = all(element, '[part=question] > summary')[1]!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(openTitles(element)).to.deep.equal(['How old are they?']);
    await sendKeys({ press: 'Enter' });
    element.requestUpdate();
    await element.updateComplete;
    expect(openTitles(element)).to.deep.equal([]);
  });

  it('shows the speakers of one kind, and says how many statements that leaves', async () => {
    const element = await show();
    const count = () => wordsIn(all(element, '[part=count]')[0]);
    expect(count()).to.equal('Statements shown: 3');
    all(element, 'select')[0]!.focus();
    await sendKeys({ type: 'individual' });
    await waitUntil(() => count() === 'Statements shown: 1');
    expect(titles(element)).to.deep.equal(['How many were felled?']);
    expect(all(element, '[part=question] [part=speaker]').map(wordsIn)).to.deep.equal([
      'A. Walker individual',
    ]);
    expect(wordsIn(all(element, '[part=question] > summary')[0])).to.equal(
      'How many were felled? Statements: 1 · Speakers: 1',
    );
    expect(openTitles(element)).to.deep.equal([]);
  });

  it('opens no other question in the place of one that the chosen kind leaves out', async () => {
    const element = await show(
      aCampaign({ ...CAMPAIGN, positions: [COUNCIL, { ...AGE, speaker: 'walker' }] }),
    );
    all(element, '[part=question] > summary')[0]!.click();
    all(element, 'select')[0]!.focus();
    await sendKeys({ type: 'individual' });
    await waitUntil(() => titles(element).length === 1);
    await element.updateComplete;
    expect(openTitles(element)).to.deep.equal([]);
  });

  it('shows what the address names, whatever kind was chosen before', async () => {
    const element = await show();
    all(element, 'select')[0]!.focus();
    await sendKeys({ type: 'individual' });
    await waitUntil(() => titles(element).length === 1);
    location.hash = '#age-council';
    await waitUntil(() => active(element)?.id === 'age-council');
    expect(openTitles(element)).to.deep.equal(['How old are they?']);
  });

  it('shows only the questions that are named', async () => {
    expect(titles(await show(CAMPAIGN, ' age  no-such '))).to.deep.equal(['How old are they?']);
    fixtureCleanup();
    const none = await show(CAMPAIGN, 'no-such');
    expect(none.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('shows what the address of the page names, now and later', async () => {
    history.replaceState(null, '', '#age-council');
    const element = await show();
    expect(openTitles(element)).to.deep.equal(['How old are they?']);
    await waitUntil(() => active(element)?.id === 'age-council');
    location.hash = '#felled-walker';
    await waitUntil(() => active(element)?.id === 'felled-walker');
    location.hash = '#another';
    await aTimeout(0);
    expect(active(element)?.id).to.equal('felled-walker');
  });

  it('shows every position of the default campaign, each with who said it and its sources', async () => {
    const element = await show(defaultCampaign);
    const shown = all(element, '[part=position]');
    expect(shown).to.have.length(defaultCampaign.positions!.length);
    for (const position of shown) {
      expect(wordsIn(position.querySelector('[part=attribution]')), position.id).not.to.equal('');
      expect(position.querySelector('[part=sources]'), position.id).not.to.equal(null);
    }
  });

  it('sets everybody’s words in one size, weight and colour', async () => {
    const looks = all(await show(defaultCampaign), '.words').map((words) => {
      const { fontSize, fontWeight, color } = getComputedStyle(words);
      return [fontSize, fontWeight, color].join();
    });
    expect(new Set(looks).size).to.equal(1);
  });

  it('gives our translation of what was said on demand, and leaves the words themselves as they are', async () => {
    const position = {
      ...WALKER,
      text: { fr: 'J’en ai compté quarante.' },
      translation: { en: 'I counted forty.' },
    };
    const element = await show(aCampaign({ ...CAMPAIGN, positions: [position, COUNCIL] }));
    const [fold, ...others] = all(element, '.translation');
    expect(wordsIn(fold)).to.equal('Our translation I counted forty.');
    expect(others).to.deep.equal([]);
    expect(wordsIn(fold!.closest('[part=position]')!.querySelector('[lang=fr] > q'))).to.equal(
      'J’en ai compté quarante.',
    );
  });

  it('shows no markup of the document', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const element = await show(
      markParsed({
        ...CAMPAIGN,
        sources: [{ id: 's', title: bad, publisher: bad, perspective: bad, address: 'javascript:alert(1)' }],
        positions: [{ ...COUNCIL, text: bad, attribution: bad, note: bad, sources: ['s'] }],
      }),
    );
    expect(wordsIn(all(element, '.words')[0])).to.equal(bad);
    expect(all(element, 'img')).to.have.length(0);
    expect(all(element, '[part=sources] a')).to.have.length(0);
  });
});

describe('positions by question', () => {
  it('leave out what names nobody and nothing of the document', () => {
    const positions = [COUNCIL, { ...WALKER, speaker: 'unknown' }, { ...AGE, question: 'unknown' }];
    const rows = rowsOf({ ...CAMPAIGN, positions });
    expect(rows.map(({ question }) => question.id)).to.deep.equal(['felled']);
    expect(speakersOf(CAMPAIGN, rows).map(({ id }) => id)).to.deep.equal(['council']);
  });
});
